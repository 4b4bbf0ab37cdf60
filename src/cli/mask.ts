// Masks secrets in what the terminal prints.

const MASK = '***'
/** age's private keys, masked wherever they appear: a file with one may be quoted by mistake. A bare prefix is not masked. */
const PRIVATE_KEY = /AGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9]\S*/gi
const SHA_256 = /(?<![0-9a-f])([0-9a-f]{64})(?![0-9a-f])/
const SHORT_HEX = /^[0-9a-f]{1,63}$/

/**
 * Replaces every secret, the longest first. Only a whole SHA-256 is left as it is, unless it is a secret itself: a router whose
 * session id is the beginning of that of its backup would make it useless.
 */
export function maskSecrets(text: string, secrets: Iterable<string>): string {
  const all = [...secrets].sort((a, b) => b.length - a.length)
  const replaceAll = (some: readonly string[], line: string) =>
    some.reduce((masked, secret) => masked.replaceAll(secret, MASK), line)
  const [short, others] = [all.filter((one) => SHORT_HEX.test(one)), all.filter((one) => !SHORT_HEX.test(one))]
  const masked = replaceAll(others, text.replace(PRIVATE_KEY, MASK))
  if (short.length === 0) return masked
  const pieces = masked.split(SHA_256)
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : replaceAll(short, piece))).join('')
}
