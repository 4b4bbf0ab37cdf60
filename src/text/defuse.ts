// Untrusted text in commits and issues, where GitHub acts on what it reads: mentions, references, closing words, skipped runs.

import { MAX_MATCHED, printable } from './sanitize.ts'

/** Look-alikes that GitHub, git and other bots do not act on. They stay visible, unlike a zero-width space. */
const HARMLESS: Readonly<Record<string, string>> = {
  '@': '\uFF20',
  '#': '\uFF03',
  '[': '(',
  ']': ')',
  '<': '\u2039',
  '>': '\u203A',
  '`': '\u2019',
  '*': '\u2217',
  '\\': '\u2216',
  '|': '\u2223',
  '!': '\uFF01',
  '&': '\uFF06',
}

/**
 * Returns text on one line that mentions nobody (`@name`), refers to nothing (`#1`, `GH-1`, an address), closes nothing, skips
 * nothing (`[skip ci]`), and is neither a trailer (`Co-authored-by: …`) nor markup.
 */
export function defused(text: string, maxLength?: number): string {
  return printable(text, maxLength)
    .replace(/[@#[\]<>`*\\|!&]/g, (character) => HARMLESS[character] ?? '')
    .replace(/\b(GH)-(?=\d)/gi, '$1\u2011')
    .replace(/:\/\//g, ':\u2215\u2215')
    .replace(/\bwww\./gi, 'www\u2024')
    .slice(0, MAX_MATCHED)
    .replace(/([\w-]+-(?:by|to|checks|in|on)|fixes|closes|resolves)(\s*):/gi, '$1$2\uFF1A')
}
