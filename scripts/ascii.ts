// Writes a bundled file in ASCII. One other character anywhere, even in a comment, makes V8 decode the whole file, and keep two bytes for
// each character: 6 MiB in a run to an artifact.

import { minifySync } from '@swc/core'

/** Escapes every character beyond ASCII. Throws if that would change what the program does, as in a tagged template. */
export function toAscii(code: string, file: string): string {
  const text = escapeUnits(code)
  if (text !== code && canonical(text, file) !== canonical(code, file))
    throw new Error(`${file} has a character beyond ASCII that cannot be escaped`)
  return text
}

function escapeUnits(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Prints the program again, without comments and with every character escaped in the same way. Throws if it cannot be read. */
export function canonical(code: string, file: string): string {
  try {
    const format = { comments: false, asciiOnly: true } as const
    const printed = minifySync(code, { module: true, compress: false, mangle: false, format }).code
    // An escaped backslash begins no escape.
    return printed.replace(/\\\\|\\x(\w\w)|\\u\{(\w+)\}/g, (found, byte?: string, point?: string) => {
      const hex = byte ?? point
      return hex === undefined ? found : escapeUnits(String.fromCodePoint(Number.parseInt(hex, 16)))
    })
  } catch (error) {
    throw new Error(`${file} cannot be read`, { cause: error })
  }
}
