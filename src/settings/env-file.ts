// A file with settings as environment variables, in the dotenv format that Node reads. `setup` writes it; `backup` and
// `check` read it.

import { parseEnv } from 'node:util'

/** Safe without quotes in every reader of such files: Node, shells, systemd, Docker. */
const PLAIN = /^[\w.:/@%+,=-]*$/

/** Returns the variable for an input: `SRM_BACKUP_TLS_FINGERPRINT`. */
export function variableOf(input: string): string {
  return `SRM_BACKUP_${input.toUpperCase().replaceAll('-', '_')}`
}

/** Reads `NAME=value` lines; the values may be quoted. */
export function parseEnvFile(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(parseEnv(text))) if (value !== undefined) variables[name] = value
  return variables
}

/** Returns a line that is read back as the same value, or `undefined` if the value has every kind of quotation mark. */
export function formatVariable(name: string, value: string): string | undefined {
  if (PLAIN.test(value)) return `${name}=${value}`
  const quotes = ["'", '"', '`'].filter((quote) => !value.includes(quote))
  const lines = quotes.map((quote) => `${name}=${quote}${value}${quote}`)
  // Between double quotes, `\\n` is a line break.
  return lines.find((line) => parseEnvFile(line)[name] === value)
}
