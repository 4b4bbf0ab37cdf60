// Which router a job belongs to, by its name. docs/watchdog.md states the rule for users.

import { MAX_MATCHED } from '../text/sanitize.ts'

/** The router that a job backs up; `isSure` if its label is a whole part of the name. */
export interface Owner {
  readonly router: string
  readonly isSure: boolean
}

/** Returns the owner of the job with this name; `undefined` if it names no router, or several equally. */
export type OwnerOf = (name: string) => Owner | undefined

/** Returns a lookup of job owners among these routers. */
export function createOwnerOf(routers: readonly string[]): OwnerOf {
  const expected = new Set(routers)
  // In a fleet the same names are looked up for every router.
  const known = new Map<string, Owner | undefined>()
  return (name) => {
    if (!known.has(name)) known.set(name, findOwner(name, expected))
    return known.get(name)
  }
}

function findOwner(name: string, expected: ReadonlySet<string>): Owner | undefined {
  const parts = name.split(' / ').map(readPart)
  for (const [isSure, labels] of [
    [true, parts.flatMap(({ whole }) => whole)],
    [false, parts.flatMap(({ words }) => words)],
    [false, parts.flatMap(({ ids }) => ids)],
  ] as const) {
    const [router, another] = new Set(labels.filter((label) => expected.has(label)))
    // A name with two labels belongs to nobody: green for the wrong router would be worse than an alarm.
    if (router !== undefined) return another === undefined ? { router, isSure } : undefined
  }
  return undefined
}

/** The possible labels in a part of a name, strongest first. */
type Part = Readonly<Record<'whole' | 'words' | 'ids', readonly string[]>>

/**
 * GitHub names the jobs of a matrix `backup (home, https://…)`, and cuts such a name to 97 characters and `...`: its last value
 * is incomplete. The job id before ` (` counts as a label only if a single value follows and nothing else names a router:
 * `home (nightly)`.
 */
function readPart(part: string): Part {
  const [, id = '', list, end] = /^(.*) \((.*)(\)|\.{3})$/.exec(part.slice(0, MAX_MATCHED)) ?? []
  if (list === undefined) return { whole: [part], words: wordsOf(part), ids: [] }
  const isId = /^[\w-]+$/.test(id)
  const values = list.split(', ')
  const complete = end === ')' ? values : values.slice(0, -1)
  return {
    whole: complete.slice(0, 1),
    words: [...(isId ? [] : wordsOf(id)), ...complete.flatMap(wordsOf)],
    ids: isId && values.length === 1 ? [id] : [],
  }
}

/** `home` is a word of `Backup of home`, but not of `Backup of home-2`. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[^\w.-]/)
}
