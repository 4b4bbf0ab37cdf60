// Text as GitHub's Markdown: nothing from outside becomes markup.

import { type Vocabulary, WORKFLOW_VOCABULARY } from './message.ts'

export function code(text: string): string {
  return `<code>${escapeText(text)}</code>`
}

/** Our own sentences: backticks become code, everything else is plain text. */
export function prose(text: string): string {
  return escapeText(text).replace(/&#96;(.*?)&#96;/g, '<code>$1</code>')
}

/** Markdown and HTML have too many special characters to list: all but the harmless become entities. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} .,;()+=/'-]/gu, (character) => `&#${character.codePointAt(0)};`)
      // GitHub makes a link of it even where nothing else is special.
      .replace(/(www)\./gi, '$1&#46;')
  )
}

/** A workflow's words as Markdown. Line breaks in literal text stay; values are always one line. */
export const MARKDOWN_VOCABULARY: Vocabulary = {
  ...WORKFLOW_VOCABULARY,
  input: (name, value) => code(value === undefined ? name : `${name}: ${value}`),
  subject: (name) => `Input ${code(name)}`,
  code,
  value: escapeText,
  literal: (text) => text.split('\n').map(prose).join('\n'),
}
