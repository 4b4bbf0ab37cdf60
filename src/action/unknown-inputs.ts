// Refuses inputs that the action does not have. The runner passes them on with a warning, and a misspelled `encrypt-to` would
// store every backup unencrypted.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { code, input, joinMessages, type Message, message } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'

const PREFIX = 'INPUT_'
/** Inputs that the runner itself accepts for container actions. */
const INPUTS_OF_RUNNER = ['entrypoint', 'args']
const MAX_SHOWN = 60
const MAX_REPORTED = 5
/** In shorter names, a second different letter makes another word. */
const MIN_LENGTH_FOR_TWO_TYPOS = 6
const MIN_LENGTH_OF_PART = 4

type Environment = Readonly<Record<string, string | undefined>>

/** Throws BackupError `input-invalid` for inputs other than `names`. Values are never shown. */
// biome-ignore lint/style/noProcessEnv: the toolkit reads inputs by name, and cannot list them
export function refuseUnknownInputs(names: readonly string[], env: Environment = process.env): void {
  const known = new Set(names.map(keyOf))
  const ofOthers = new Set([...INPUTS_OF_RUNNER, ...inputsOfComposite(env)].map(keyOf))
  const unknown = Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX) && variable.length > PREFIX.length)
    .map((variable) => variable.slice(PREFIX.length))
    .filter((key) => !known.has(key) && (!ofOthers.has(key) || names.some((name) => isTypo(key, name))))
  if (unknown.length === 0) return
  const sentences = unknown.slice(0, MAX_REPORTED).map((key) => describe(key, names))
  const more = unknown.length > MAX_REPORTED ? [message`There are ${unknown.length - MAX_REPORTED} more.`] : []
  throw new BackupError('input-invalid', joinMessages([...sentences, ...more], ' '), {
    hint: advise(unknown[0] ?? '', names),
  })
}

function describe(key: string, names: readonly string[]): Message {
  const shown = code(printable(key.toLowerCase(), MAX_SHOWN))
  const nearest = nearestOf(key, names)
  return nearest === undefined
    ? message`Unknown input ${shown}.`
    : message`Unknown input ${shown}. Did you mean ${input(nearest)}?`
}

function advise(key: string, names: readonly string[]): Message {
  const list = joinMessages(
    names.map((name) => message`${input(name)}`),
    ', ',
  )
  const first = nearestOf(key, names)
    ? message`Correct the name under \`with:\``
    : message`Remove it from \`with:\`, or use one of ${list}`
  const variable = code(`${PREFIX}${printable(key, MAX_SHOWN)}`)
  return message`${first}. If \`env:\` or the runner's own environment sets ${variable} for another program, rename that variable.`
}

/** Returns how a name appears in the environment, after the prefix. */
function keyOf(name: string): string {
  return name.replaceAll(' ', '_').toUpperCase()
}

/** Returns the input that is probably meant. */
function nearestOf(key: string, names: readonly string[]): string | undefined {
  const given = lettersOf(key)
  const candidates = names.filter((name) => isTypo(key, name) || isPart(given, lettersOf(name)))
  const ranked = candidates.map((name) => ({ name, distance: editDistance(given, lettersOf(name)) }))
  return ranked.toSorted((a, b) => a.distance - b.distance)[0]?.name
}

function isTypo(key: string, name: string): boolean {
  const [given, meant] = [lettersOf(key), lettersOf(name)]
  return editDistance(given, meant) <= (meant.length < MIN_LENGTH_FOR_TWO_TYPOS ? 1 : 2)
}

function isPart(given: string, meant: string): boolean {
  const [short = '', long = ''] = [given, meant].toSorted((a, b) => a.length - b.length)
  return short.length >= MIN_LENGTH_OF_PART && long.includes(short)
}

function lettersOf(name: string): string {
  return name
    .slice(0, MAX_SHOWN)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Counts the letters to insert, remove, replace or swap with the next one. */
function editDistance(from: string, to: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      next[column] = Math.min(
        (last?.[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[beforeLast, last] = [last, next]
  }
  return last?.[to.length] ?? 0
}

/**
 * Returns the inputs of the composite action around this step. GitHub's runner keeps them out of the environment, but
 * other runners pass them on to every step.
 */
function inputsOfComposite(env: Environment): readonly string[] {
  const folder = env.GITHUB_ACTION_PATH
  if (!folder) return []
  const text =
    ['action.yml', 'action.yaml'].map((name) => readText(join(folder, name))).find((found) => found !== '') ?? ''
  const section = /^inputs:[^\n]*\n((?:[ \t#][^\n]*\n|\r?\n)*)/m.exec(text)?.[1] ?? ''
  const indent = /^ +(?=[\w'"])/m.exec(section)?.[0] ?? ' '
  return [...section.matchAll(/^( +)(['"]?)([\w -]+)\2[ \t]*:/gm)].flatMap(([, indented, , name = '']) =>
    indented === indent ? [name] : [],
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
