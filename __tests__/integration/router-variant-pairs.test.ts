// Each two ways in which sources disagree about routers, together, over real sockets: the backup must arrive. Several pairs share a router, since a
// visit takes 20 ms.

import { expect, test } from '@jest/globals'
import { applyChanges } from '../../emulator/router/switches.ts'
import { combine, ROUTER_VARIANTS, type RouterVariant } from '../fixtures/router-variants.ts'
import { visit } from '../fixtures/router-visit.ts'

/** Other values of a switch that another variant already sets to a value of the same effect. */
const ALIKE = /quoted task ids, by (?:100|101|103|114)$|state: Done$|status: success$|key is PEM$|a day slow$/
const VARIANTS = Object.entries(ROUTER_VARIANTS).filter(([name]) => !ALIKE.test(name))
/** Four variants are six pairs; with more, one would more often hide what another breaks. */
const TOGETHER = 4
/** Conversations that mostly wait. */
const SIDE_BY_SIDE = 12

interface Group {
  readonly members: readonly number[]
  readonly variant: RouterVariant
}

/** Returns routers that are of two kinds or a few more: each two kinds that do not contradict each other are together in one of them. */
function coverPairs(): readonly Group[] {
  const covered = new Set<string>()
  const isNew = (one: number, other: number) => !covered.has(`${Math.min(one, other)} ${Math.max(one, other)}`)
  const groups: Group[] = []
  const add = ({ members, variant }: Group, index: number): Group | undefined => {
    const [, more] = VARIANTS[index] ?? []
    const both = more && combine(variant, more, applyChanges)
    return both && { members: [...members, index], variant: both }
  }
  for (const [one, [, variant]] of VARIANTS.entries()) {
    for (let other = one + 1; other < VARIANTS.length; other++) {
      let group = isNew(one, other) ? add({ members: [one], variant }, other) : undefined
      if (!group) continue
      for (let next = other + 1; next < VARIANTS.length && group.members.length < TOGETHER; next++)
        if (group.members.every((member) => isNew(member, next))) group = add(group, next) ?? group
      for (const [place, member] of group.members.entries())
        for (const later of group.members.slice(place + 1)) covered.add(`${member} ${later}`)
      groups.push(group)
    }
  }
  return groups
}

const GROUPS = Map.groupBy(coverPairs(), ({ members }) => members[0] ?? 0)

test.each([...GROUPS].map(([first, groups]) => [VARIANTS[first]?.[0], groups] as const))(
  'fetches the backup from a router %s that is of other kinds, too',
  async (_name, groups) => {
    const failures: string[] = []
    const next = groups.values()
    const work = async (): Promise<void> => {
      for (const { members, variant } of next) {
        const failure = await failureOf(variant)
        const names = members.map((member) => VARIANTS[member]?.[0])
        if (failure !== undefined) failures.push(`${names.join(', ')}: ${failure}`)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
    expect(failures).toEqual([])
  },
)

async function failureOf(pair: RouterVariant): Promise<string | undefined> {
  try {
    const { error, bytes, router } = await visit(pair)
    if (error) return error.message
    return bytes?.equals(router.backupFile) ? undefined : 'other bytes'
  } catch (error) {
    return String(error)
  }
}
