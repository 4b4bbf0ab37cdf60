// The parts of action.yml that the runner needs to start the action: its entry, and its inputs with their defaults.
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'

export interface ActionManifest {
  /** Absolute path of the script that `runs.main` names. */
  readonly main: string
  /** Inputs by name, with their defaults as written, or an empty string. */
  readonly inputs: Readonly<Record<string, string>>
}

/** @throws Error for anything but a node24 action that has only a main script. */
export async function readManifest(path: string): Promise<ActionManifest> {
  const manifest: unknown = parse(await readFile(path, 'utf8'))
  const runs = readMap(readMap(manifest).runs)
  if (runs.using !== 'node24') throw new Error(`${path}: runs.using is ${runs.using}, only node24 is emulated`)
  if (typeof runs.main !== 'string') throw new Error(`${path}: runs.main is missing`)
  if (runs.pre !== undefined || runs.post !== undefined) throw new Error(`${path}: pre and post are not emulated`)
  const inputs = Object.entries(readMap(readMap(manifest).inputs)).map(([name, input]) => {
    const value = readMap(input).default
    return [name, value === undefined || value === null ? '' : String(value)]
  })
  return { main: resolve(dirname(path), runs.main), inputs: Object.fromEntries(inputs) }
}

/**
 * Returns the INPUT_* variables for what a workflow passes: one for every input of the action, with spaces as
 * underscores and dashes kept. An empty value stays empty; defaults apply only to inputs that are not passed.
 * @throws Error for an unknown input, about which the real runner only warns.
 */
export function describeInputs(options: {
  readonly manifest: ActionManifest
  readonly given: Readonly<Record<string, string>>
  /** The value of an expression such as `github.token`; undefined if unknown. */
  readonly evaluate: (expression: string) => string | undefined
}): Readonly<Record<string, string>> {
  const { manifest, given, evaluate } = options
  // Input names are case-insensitive.
  const byKey = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const variables: Record<string, string> = {}
  for (const [name, preset] of Object.entries(manifest.inputs)) {
    const value = byKey.get(name.toLowerCase()) ?? resolveExpressions(preset, evaluate)
    byKey.delete(name.toLowerCase())
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value
  }
  const [unknown] = byKey.keys()
  if (unknown !== undefined) throw new Error(`The action has no input named ${unknown}`)
  return variables
}

function resolveExpressions(text: string, evaluate: (expression: string) => string | undefined): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gs, (whole, expression: string) => {
    const value = evaluate(expression)
    if (value === undefined) throw new Error(`The expression ${whole} is not emulated`)
    return value
  })
}

function readMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
