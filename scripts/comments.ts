// Writes a bundled file without comments, which everyone downloads, and V8 reads at each start: 2 MB and about 4 ms. The code stays as it is:
// printed again, a module would lose its parentheses, and V8 read it twice, since only what begins with one is compiled at once (27 ms).

import { parse } from '@babel/parser'
import { canonical } from './ascii.ts'

/** Says where a module begins, and which file it was. */
const MARK = /^\*$|^ CONCATENATED MODULE: /
/** Whose code it is, and what a copy of it must say. */
const NOTICE = /copyright|licen[cs]e|\(c\)/i

interface Comment {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Leaves out comments without a notice, and lines that have nothing else. Throws if that would change what the program does. */
export function withoutComments(code: string, file: string): string {
  let text = ''
  let from = 0
  for (const { start, end } of commentsIn(code)) {
    const before = code.slice(from, start)
    const lineStart = before.lastIndexOf('\n') + 1
    const isFirst = before.slice(lineStart).trim() === ''
    const isLast = /^[ \t]*(?:\n|$)/.exec(code.slice(end, end + 80))
    text += isFirst && isLast ? before.slice(0, lineStart) : isLast ? before.trimEnd() : `${before} `
    from = end + (isFirst && isLast ? isLast[0].length : 0)
  }
  text += code.slice(from)
  if (canonical(text, file) !== canonical(code, file))
    throw new Error(`${file} is another program without its comments`)
  return text
}

/** Returns the comments to leave out. A notice may have many lines, each a comment. */
function commentsIn(code: string): readonly Comment[] {
  const groups: Comment[][] = []
  let last: Comment | undefined
  for (const { start, end, value } of parse(code, { sourceType: 'module', attachComment: false }).comments ?? []) {
    if (start == null || end == null || MARK.test(value)) continue
    const comment = { start, end, value }
    if (last && code.slice(last.end, start).trim() === '') groups.at(-1)?.push(comment)
    else groups.push([comment])
    last = comment
  }
  return groups.filter((group) => !group.some(({ value }) => NOTICE.test(value))).flat()
}
