// Whose job it is, by its name. The rule in the user's words is in docs/watchdog.md.

/** The router that a job backs up; `isSure` where its label is a whole part of the name. */
export interface Owner {
  readonly router: string
  readonly isSure: boolean
}

/** Whose job has this name; `undefined` if it names none of the routers, or several alike. */
export type OwnerOf = (name: string) => Owner | undefined

/** Knows whose job it is among these routers. */
export function createOwnerOf(routers: readonly string[]): OwnerOf {
  const expected = new Set(routers)
  // A fleet asks for the same names again for each of its routers.
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
  ] as const) {
    const [router, another] = new Set(labels.filter((label) => expected.has(label)))
    // What names two is nobody's: green for the wrong one would be worse than an alarm.
    if (router !== undefined) return another === undefined ? { router, isSure } : undefined
  }
  return undefined
}

/** `backup (home, https://…)` is how GitHub calls the jobs of a matrix: what stands before ` (` is the job's id and no label. */
function readPart(part: string): { readonly whole: readonly string[]; readonly words: readonly string[] } {
  const [, id = '', values] = /^(.*) \((.*)\)$/.exec(part) ?? []
  if (values === undefined) return { whole: [part], words: wordsOf(part) }
  const isId = /^[\w-]+$/.test(id)
  return { whole: [values.split(', ')[0] ?? ''], words: [...(isId ? [] : wordsOf(id)), ...wordsOf(values)] }
}

/** `home` is a word of `Backup of home`, and not of `Backup of home-2`. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[^\w.-]/)
}
