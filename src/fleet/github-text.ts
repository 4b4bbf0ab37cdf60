// Texts of GitHub's answers as far as they are kept: short, and only what GitHub writes. They end in issues, where it acts on
// what it reads, and those of thousands of jobs are held at once.

import { textIn } from '../github/github-client.ts'

/** Characters. A matrix can make long names. */
const MAX_NAME = 300
/** Of one job or runner. */
export const MAX_LABELS = 100

/** Returns a name of a job, runner or label, cut; empty if it is missing. */
export function nameIn(value: unknown, name: string): string {
  return cut(textIn(value, name))
}

/** Returns a text, cut. */
export function cut(text: string, length = MAX_NAME): string {
  if (text.length <= length) return text
  // A slice would keep all of the text in memory.
  return Buffer.from(text.slice(0, length)).toString()
}

/** Returns GitHub's word for a state or a result, such as `in_progress`; empty for anything else. */
export function wordIn(value: unknown, name: string): string {
  const word = textIn(value, name)
  return /^[a-z_]{1,40}$/.test(word) ? word : ''
}
