// Parses git commit objects.
import type { Person } from './object-writer.ts'

export interface Signed extends Person {
  /** RFC 3339 in UTC, to the second. */
  readonly date: string
}

export interface ParsedCommit {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signed
  readonly committer: Signed
  readonly message: string
  readonly headline: string
  readonly body: string
}

/** @throws Error if the bytes are not a commit. */
export function parseCommit(content: Buffer): ParsedCommit {
  const text = content.toString('utf8')
  const split = text.indexOf('\n\n')
  const lines = text.slice(0, split).split('\n')
  const message = text.slice(split + 2).replace(/\n$/, '')
  const [headline = '', ...rest] = message.split('\n')
  const valuesOf = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []))
  const [tree] = valuesOf('tree')
  if (split === -1 || tree === undefined) throw new Error('Not a git commit')
  return {
    tree,
    parents: valuesOf('parent'),
    author: parseSigned(valuesOf('author')[0]),
    committer: parseSigned(valuesOf('committer')[0]),
    message,
    headline,
    body: rest.join('\n').trim(),
  }
}

function parseSigned(line = ''): Signed {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? []
  const date = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
  return { name, email, date }
}
