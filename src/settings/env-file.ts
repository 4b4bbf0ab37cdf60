// A file with settings as environment variables, in the dotenv format that Node reads. `setup` writes it; `backup` and
// `check` read it.

import { parseEnv } from 'node:util'
import { code, type Message, message } from '../text/message.ts'

/** Safe without quotes in every reader of such files: Node, shells, systemd, Docker. */
const PLAIN = /^[\w.:/@%+,=-]*$/

/** Returns the variable for an input: `SRM_BACKUP_TLS_FINGERPRINT`. */
export function variableOf(input: string): string {
  return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`
}

const BYTE_ORDER_MARK = '\uFEFF'
const REPLACEMENT_CHARACTER = '\uFFFD'
const PREFIX = 'SRM_BACKUP_'

export type EnvFile =
  | { readonly variables: Readonly<Record<string, string>> }
  /** The end of a sentence about the file: never shows a value. */
  | { readonly problem: Message }

/** Reads a file as `parseEnvFile` does, but accepts no line that Node would skip or cut: it may be the one that says to encrypt. */
export function readEnvFile(content: string): EnvFile {
  const text = withoutMark(content).replaceAll('\r\n', '\n')
  if (text.includes(REPLACEMENT_CHARACTER) || text.includes('\0')) return { problem: message`is not UTF-8 text` }
  // Node would make one line of two.
  if (text.includes('\r')) return { problem: message`has a line that ends with a carriage return only` }
  const variables = parseEnvFile(text)
  const seen = new Set<string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '' || line.startsWith('#')) continue
    const inLine = (problem: Message) => ({ problem: message`${problem} in line ${at + 1}` })
    const equals = line.indexOf('=')
    const name = line
      .slice(0, Math.max(equals, 0))
      .trim()
      .replace(/^export\s+/, '')
    if (!/^[a-z_][\w.-]*$/i.test(name)) return inLine(message`has something that is not \`NAME=value\``)
    // Node takes invisible characters before a name for a part of it.
    if (!Object.hasOwn(variables, name)) return inLine(message`has an invisible character before ${code(name)}`)
    if (seen.has(name)) return inLine(message`sets ${code(name)} again`)
    seen.add(name)
    const value = line.slice(equals + 1).trim()
    const quoted = quotedLines(value, lines.slice(at + 1))
    const problem = quoted ? problemBehind(quoted) : problemOfPlain(value)
    if (problem) return inLine(message`${problem} after ${code(`${name}=`)}`)
    at += quoted ? quoted.more : 0
  }
  return { variables }
}

interface Quoted {
  /** How many further lines it has. */
  readonly more: number
  /** Whether those set variables of ours: its end was forgotten. */
  readonly hidesSettings: boolean
  /** What follows the closing quotation mark. */
  readonly rest: string
}

/** Finds the end of a value in quotation marks; undefined if it has none, or is not closed, when Node takes it as it is. */
function quotedLines(value: string, next: readonly string[]): Quoted | undefined {
  const quote = value.slice(0, 1)
  if (!/^['"`]$/.test(quote)) return undefined
  const inside: string[] = []
  for (const [more, line] of [value.slice(1), ...next].entries()) {
    const end = line.indexOf(quote)
    if (end < 0) {
      inside.push(line)
      continue
    }
    const hidden = [...inside.slice(1), ...(more > 0 ? [line.slice(0, end)] : [])]
    return { more, hidesSettings: hidden.some((part) => part.includes(PREFIX)), rest: line.slice(end + 1).trim() }
  }
  return undefined
}

function problemBehind({ hidesSettings, rest }: Quoted): Message | undefined {
  if (hidesSettings) return message`has a quotation mark that is not closed before the next setting`
  return rest === '' || rest.startsWith('#') ? undefined : message`has something behind the closing quotation mark`
}

function problemOfPlain(value: string): Message | undefined {
  const at = value.indexOf('#')
  if (at === 0) return message`has only a comment`
  // Node would cut a password there.
  return at > 0 && !/\s/.test(value[at - 1] ?? '') ? message`has a \`#\` that needs quotation marks` : undefined
}

/** Reads `NAME=value` lines; the values may be quoted. */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(parseEnv(withoutMark(text))))
    if (value !== undefined) variables[name] = value
  return variables
}

/** Some editors put a mark before the first name, which then would be another one. */
function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

/** Returns a line that is read back as the same value, or `undefined` if the value has every kind of quotation mark. */
export function formatVariable(name: string, value: string): string | undefined {
  if (PLAIN.test(value)) return `${name}=${value}`
  const quotes = ["'", '"', '`'].filter((quote) => !value.includes(quote))
  const lines = quotes.map((quote) => `${name}=${quote}${value}${quote}`)
  // Between double quotes, `\\n` is a line break.
  return lines.find((line) => parseEnvFile(line)[name] === value)
}
