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

export interface DescribedInputs {
  /** One for every input of the action and every unexpected one: INPUT_*, with spaces as underscores and dashes kept. */
  readonly variables: Readonly<Record<string, string>>
  /** What a workflow passes although the action does not have it. */
  readonly unexpected: readonly string[]
}

/**
 * Returns the INPUT_* variables for what a workflow passes. An empty value stays empty; defaults apply only to inputs that
 * are not passed. Like the runner, passes unexpected inputs on.
 */
export function describeInputs(options: {
  readonly manifest: ActionManifest
  readonly given: Readonly<Record<string, string>>
  /** The value of an expression such as `github.token`; undefined if unknown. */
  readonly evaluate: (expression: string) => string | undefined
}): DescribedInputs {
  const { manifest, given, evaluate } = options
  // Input names are case-insensitive.
  const known = new Set(Object.keys(manifest.inputs).map((name) => name.toLowerCase()))
  const byKey = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()))
  const variables: Record<string, string> = {}
  for (const [name, preset] of Object.entries(manifest.inputs))
    variables[inputVariable(name)] = byKey.get(name.toLowerCase()) ?? resolveExpressions(preset, evaluate)
  for (const name of unexpected) variables[inputVariable(name)] = given[name] ?? ''
  return { variables, unexpected }
}

/** Returns the name of the variable that passes an input to an action. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
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
