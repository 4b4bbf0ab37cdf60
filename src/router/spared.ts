// Which values of the router's choice may be masked: none that would blank what the log and the summary must say.

import type { Logger } from '../logger.ts'
import { API } from './protocol.ts'

/** A random id shares no such piece with a text; a shorter text is never a mask. */
const PIECE_CHARACTERS = 8
/** What every run may say: the usual names of files, models (protocol.md 8), and APIs. */
const ALWAYS_SHOWN = [
  ...['SynologyRouter', 'manifest.json', 'RT1900ac', 'RT2600ac', 'MR2200ac', 'RT6600ax', 'RSA-2048', 'RSA-4096'],
  ...Object.values(API),
]

/** Returns a logger that does not mask what shares eight characters with one of these texts. */
export function sparing(logger: Logger, shown: readonly string[]): Logger {
  const pieces = [...ALWAYS_SHOWN, ...shown].flatMap(piecesOf)
  const isShown = (value: string) => pieces.some((piece) => value.toLowerCase().includes(piece))
  return { ...logger, secret: (value) => (isShown(value) ? undefined : logger.secret(value)) }
}

function piecesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - PIECE_CHARACTERS + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_CHARACTERS).toLowerCase())
}
