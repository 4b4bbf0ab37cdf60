// Which values of the router's choice may be masked: none that would blank what the log and the summary must say.

import type { Logger } from '../logger.ts'
import { API } from './protocol.ts'

/** The alphabet of session ids and tokens. */
const ID = /^[\w.~%+/=-]{8,512}$/
/** Long enough to be no word. */
const LONG_ID = 24
/** A part of an address, whatever numbers are in it: of a thousand random tokens of 13 characters, one has this form. */
const PATH = /^[a-z\d._-]*\/[a-z\d./_-]*$/
/** A random id shares no such piece with a text; a shorter text is never a mask. */
const PIECE_CHARACTERS = 8
/** What every run may say: the usual names of files, models (protocol.md 8), APIs, and the address of a page. */
const ALWAYS_SHOWN = [
  ...['SynologyRouter', 'manifest.json', 'RT1900ac', 'RT2600ac', 'MR2200ac', 'RT6600ax', 'RSA-2048', 'RSA-4096'],
  ...Object.values(API),
  'synology-router-backup/blob/HEAD/docs/troubleshooting.md',
]

/** Returns a logger that does not mask what shares eight characters with one of these texts, or with one of another day or time. */
export function sparing(logger: Logger, shown: readonly string[]): Logger {
  const pieces = [...ALWAYS_SHOWN, ...shown].flatMap(piecesOf)
  const shapes = pieces.filter((piece) => /\D/.test(piece)).map(shapeOf)
  const isShown = (value: string) =>
    pieces.some((piece) => value.toLowerCase().includes(piece)) ||
    shapes.some((shape) => shapeOf(value.toLowerCase()).includes(shape))
  return { ...logger, secret: (value) => (isShown(value) ? undefined : logger.secret(value)) }
}

/** The name of an earlier copy has other digits. */
function shapeOf(text: string): string {
  return text.replace(/\d/g, '0')
}

function piecesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - PIECE_CHARACTERS + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + PIECE_CHARACTERS).toLowerCase())
}

/**
 * Whether a session id or token is like what routers make. One that sent `e`, `verified`, today's date, `actions/runs/1` or the SHA-256
 * of its backup would blank the log. Up to 23 hexadecimal digits may be a token, and are masked: the terminal spares a SHA-256 with them,
 * a runner does not.
 */
export function isMaskableId(id: string): boolean {
  if (id.length >= LONG_ID && /^[0-9a-f]+$/i.test(id)) return false
  if (PATH.test(id)) return false
  const isMixed = /\d/.test(id) && /[A-Za-z]/.test(id)
  const isCamelCase = /[a-z]/.test(id) && /[A-Z]/.test(id.slice(1))
  return ID.test(id) && (isMixed || isCamelCase || id.length >= LONG_ID)
}
