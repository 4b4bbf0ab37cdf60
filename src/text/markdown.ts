// Text as GitHub's Markdown. Untrusted text never becomes markup.

import { type Vocabulary, WORKFLOW_VOCABULARY } from './message.ts'

export function code(text: string): string {
  return `<code>${escapeText(text)}</code>`
}

/** Renders the program's own sentences: backticks become code, everything else plain text. */
export function prose(text: string): string {
  return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>')
}

/** Returns an address for the parentheses of a link. It may hold half a character, since GitHub's answers are JSON. */
export function link(url: string): string {
  return encodeURI(url.toWellFormed()).replaceAll('(', '%28').replaceAll(')', '%29')
}

/** Turns all but harmless characters into entities: Markdown and HTML have too many special ones to list. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
      // GitHub turns this into a link even without special characters.
      .replace(/(www)\./gi, '$1&#46;')
  )
}

/** The workflow's words as Markdown. Literal text keeps its line breaks; values become one line. */
export const MARKDOWN_VOCABULARY: Vocabulary = {
  ...WORKFLOW_VOCABULARY,
  input: (name, value) => code(value === undefined ? name : `${name}: ${value}`),
  subject: (name) => `Input ${code(name)}`,
  code,
  value: escapeText,
  literal: (text) => text.split('\n').map(prose).join('\n'),
}
