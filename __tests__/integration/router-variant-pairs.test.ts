// Each two ways in which sources disagree about routers, together, over real sockets: the backup must arrive.

import { expect, test } from '@jest/globals'
import { applyChanges } from '../../emulator/router/switches.ts'
import { combine, ROUTER_VARIANTS } from '../fixtures/router-variants.ts'
import { visit } from '../fixtures/router-visit.ts'

/** Other values of a switch that another variant already sets to a value of the same effect. */
const ALIKE = /quoted task ids, by (?:100|101|103|114)$|state: Done$|status: success$|key is PEM$|a day slow$/
const VARIANTS = Object.entries(ROUTER_VARIANTS).filter(([name]) => !ALIKE.test(name))
/** Conversations that mostly wait. */
const SIDE_BY_SIDE = 12

test.each(VARIANTS.slice(0, -1).map(([name], index) => [name, index] as const))(
  'fetches the backup from a router %s, with each of the variants after it too',
  async (_name, index) => {
    const [[, one] = []] = [VARIANTS[index]]
    const pairs = VARIANTS.slice(index + 1).flatMap(([name, other]) => {
      const pair = one && combine(one, other, applyChanges)
      return pair ? [{ name, pair }] : []
    })
    const failures: string[] = []
    const next = pairs.values()
    const work = async (): Promise<void> => {
      for (const { name, pair } of next) {
        const failure = await failureOf(pair)
        if (failure !== undefined) failures.push(`${name}: ${failure}`)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
    expect(failures).toEqual([])
  },
)

async function failureOf(pair: NonNullable<ReturnType<typeof combine>>): Promise<string | undefined> {
  try {
    const { error, bytes, router } = await visit(pair)
    if (error) return error.message
    return bytes?.equals(router.backupFile) ? undefined : 'other bytes'
  } catch (error) {
    return String(error)
  }
}
