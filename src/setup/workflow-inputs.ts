// Reads the inputs of a backup workflow that an earlier setup wrote, and somebody may have edited. What cannot be read is not "none".

import { BackupError } from '../errors.ts'
import { variableOf } from '../settings/env-file.ts'
import { NO_ENCRYPTION, readRecipients } from '../settings/parse-encryption.ts'
import { INPUT_NAMES, type InputName } from '../settings/settings.ts'
import { type Answers, inOrder } from './inputs.ts'
import type { Means } from './means.ts'
import { isPlain, isStored } from './workflows.ts'

/** Longer lines are none that setup wrote. */
const MAX_CHARACTERS = 4096
/** GitHub's names of inputs have no case. */
const KEY = /^ *([a-z-]+) *:(?: (.*))?$/i

interface WorkflowInputs {
  readonly answers: Answers
  /** Those that are there in a form that only YAML knows. */
  readonly unread: readonly InputName[]
}

/** Returns the inputs that a new workflow must not lose. Throws BackupError `input-invalid` if one cannot be read. */
export function keepInputs(path: string, workflow: string, { dialogue }: Means): Answers {
  const read = inputsIn(workflow)
  const hint = 'Nothing was written. Write it as setup does, one input a line, or move the file away and start over.'
  if (!read)
    throw new BackupError('input-invalid', `The inputs in ${path} cannot be read, and would be lost.`, { hint })
  const [lost] = read.unread.filter((name) => dialogue.given(name) === undefined)
  if (lost === undefined) return read.answers
  throw new BackupError('input-invalid', `\`${lost}\` in ${path} cannot be read, and would be lost.`, {
    hint: dialogue.isAttended ? `${hint} Or set ${variableOf(lost)}.` : hint,
  })
}

/** Returns `undefined` if it has no inputs of a router, or those of several. */
export function inputsIn(workflow: string): WorkflowInputs | undefined {
  const all = workflow.split(/\r\n|\n|\r/).map((line) => line.trimEnd())
  const blocks = all.flatMap((line, index) =>
    /^ *(?:- )?with:(?: +#.*)?$/.test(start(line)) ? [below(all, index)] : [],
  )
  const [block, ...others] = blocks.filter((lines) =>
    lines.some((line) => KEY.exec(start(line))?.[1]?.toLowerCase() === 'router'),
  )
  if (!block || others.length > 0) return undefined
  const values = new Map<InputName, string | undefined>()
  const depth = depthOf(block.find(isText) ?? '')
  for (const [index, line] of block.entries()) {
    if (!isText(line) || depthOf(line) > depth) continue
    const [, given = '', text = ''] = KEY.exec(start(line)) ?? []
    const [key, lower] = [given.toLowerCase(), line.toLowerCase()]
    const name = INPUT_NAMES.find((known) => known === key) ?? INPUT_NAMES.find((known) => lower.includes(known))
    if (name === undefined || name === 'mode' || isStored(name)) continue
    const isOnce = name === key && !values.has(name)
    values.set(name, isOnce ? readValue(name, text.trim(), below(block, index)) : undefined)
  }
  // Wherever it is, an end of encryption must not go unnoticed.
  if (!values.has('encrypt-to') && all.some((line) => isText(line) && line.toLowerCase().includes('encrypt-to')))
    values.set('encrypt-to', undefined)
  const read = [...values].filter(([, value]) => value !== undefined)
  const unread = [...values].flatMap(([name, value]) => (value === undefined ? [name] : []))
  return { answers: Object.fromEntries(inOrder(Object.fromEntries(read))), unread }
}

/** Returns the lines below one that are indented deeper, and the empty ones among them. */
function below(lines: readonly string[], index: number): readonly string[] {
  const rest = lines.slice(index + 1)
  const depth = depthOf(lines[index] ?? '')
  const end = rest.findIndex((line) => line !== '' && depthOf(line) <= depth)
  return end === -1 ? rest : rest.slice(0, end)
}

/** Returns `undefined` for what setup does not write, or what the input cannot be. */
function readValue(name: InputName, text: string, deeper: readonly string[]): string | undefined {
  const isBlock = /^\|[-+]?$/.test(text)
  const value = isBlock
    ? deeper
        .map((line) => line.trim())
        .join('\n')
        .trim()
    : scalarOf(text)
  if (!isBlock && deeper.some(isText)) return undefined
  return name === 'encrypt-to' && value !== NO_ENCRYPTION && !hasRecipients(value) ? undefined : value
}

function scalarOf(text: string): string | undefined {
  if (text === '' || isPlain(text)) return text
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1)
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' && !value.includes('${{') ? value : undefined
  } catch {
    return undefined
  }
}

function hasRecipients(value = ''): boolean {
  try {
    return readRecipients('encrypt-to', value).length > 0
  } catch {
    return false
  }
}

function isText(line: string): boolean {
  return line !== '' && !line.trimStart().startsWith('#')
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length
}

function start(line: string): string {
  return line.slice(0, MAX_CHARACTERS)
}
