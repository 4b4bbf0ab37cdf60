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

/** Returns a line that is read back as the same value, or `undefined` if the format cannot hold it. */
export function formatVariable(name: string, value: string): string | undefined {
  const forms = [...(PLAIN.test(value) ? [value] : []), `'${value}'`, `"${value}"`, `\`${value}\``, value]
  return forms.map((form) => `${name}=${form}`).find((line) => isReadAs(line, { name, value }))
}

/** The next line must survive, too: an unclosed quotation mark could swallow it. */
function isReadAs(line: string, { name, value }: { readonly name: string; readonly value: string }): boolean {
  const found = parseEnvFile(`${line}\nAFTER=1\n`)
  return found[name] === value && found.AFTER === '1' && Object.keys(found).length === 2
}
