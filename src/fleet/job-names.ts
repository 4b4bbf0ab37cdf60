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
    [false, parts.flatMap(({ ids }) => ids)],
  ] as const) {
    const [router, another] = new Set(labels.filter((label) => expected.has(label)))
    // What names two is nobody's: green for the wrong one would be worse than an alarm.
    if (router !== undefined) return another === undefined ? { router, isSure } : undefined
  }
  return undefined
}

/** What a part of a name says, in the order of its weight. */
type Part = Readonly<Record<'whole' | 'words' | 'ids', readonly string[]>>

/**
 * `backup (home, https://…)` is how GitHub calls the jobs of a matrix: what stands before ` (` is the job's id and no label,
 * unless there is one value alone that says nothing: `home (nightly)`.
 */
function readPart(part: string): Part {
  const [, id = '', list] = /^(.*) \((.*)\)$/.exec(part) ?? []
  if (list === undefined) return { whole: [part], words: wordsOf(part), ids: [] }
  const isId = /^[\w-]+$/.test(id)
  const [first = '', ...others] = list.split(', ')
  return {
    whole: [first],
    words: [...(isId ? [] : wordsOf(id)), ...wordsOf(list)],
    ids: isId && others.length === 0 ? [id] : [],
  }
}

/** `home` is a word of `Backup of home`, and not of `Backup of home-2`. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[^\w.-]/)
}
