// A failure in a job summary: what happened, what to do, and where the documentation has more. Each fact once.

import { type BackupError, type ErrorCode, type Hint, renderHint } from '../errors.ts'
import { code, MARKDOWN_VOCABULARY } from '../text/markdown.ts'
import { render } from '../text/message.ts'
import { REPOSITORY } from '../version.ts'
import { actionRepository } from './inputs.ts'

/** Returns what happened and what to do, in Markdown; nothing on success. */
export function describeFailure(failure: BackupError | undefined): readonly string[] {
  if (!failure) return []
  return [
    `**${render(failure.text, MARKDOWN_VOCABULARY)}**`,
    '',
    ...describeHint(failure.advice, hintOf(failure)),
    '',
    `More about this: ${linkTo(failure.code)}`,
    '',
  ]
}

/** Returns what to do, in Markdown; the line to paste is code. */
export function hintOf(failure: BackupError): string {
  const hint = failure.hintIn(MARKDOWN_VOCABULARY)
  const start = hint.lastIndexOf('\n') + 1
  return failure.pin === undefined ? hint : hint.slice(0, start) + code(`tls-fingerprint: ${failure.pin}`)
}

/** Returns several likely causes as a list; any other hint keeps its lines. `full` is the hint with all that surrounds it. */
export function describeHint(hint: Hint, full = renderHint(hint, MARKDOWN_VOCABULARY)): readonly string[] {
  if (typeof hint === 'string' || !('causes' in hint) || hint.causes.length === 1)
    return [full.replaceAll('\n', '<br>\n')]
  const list = hint.causes.map((cause, index) => `${index + 1}. ${render(cause, MARKDOWN_VOCABULARY)}`)
  const rest = hint.next ? [render(hint.next, MARKDOWN_VOCABULARY)] : []
  return ['Likely causes, in order:', '', ...list, '', ...rest]
}

/** Returns a Markdown link to the section of an error code. */
export function linkTo(errorCode: ErrorCode): string {
  return `[${code(errorCode)}](${sectionOf(errorCode)})`
}

/** Returns the address of the section of an error code in docs/troubleshooting.md. */
export function sectionOf(errorCode: ErrorCode): string {
  return `https://github.com/${actionRepository() ?? REPOSITORY}/blob/HEAD/docs/troubleshooting.md#${errorCode}`
}
