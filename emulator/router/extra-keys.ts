// Keys that an answer has beyond those of the emulator, as a compatibility report shows them: names with types, and others
// that are only counted.
import type { Reply } from './reply.ts'

/** Types by key; `(other keys)` counts the rest by form and type (docs/compatibility.md). */
export interface KeyTypes {
  readonly [key: string]: unknown
}

const OTHER_KEYS = '(other keys)'
const MOST_OTHERS = 200

/** Returns the reply with every key that it lacks, and a value of its type. */
export function addKeys(reply: Reply, types: KeyTypes | undefined): Reply {
  if (reply.kind !== 'data' || types === undefined) return reply
  return { ...reply, data: complete(reply.data, types) }
}

function complete(value: unknown, types: unknown): unknown {
  if (Array.isArray(types)) return completeList(value, types)
  if (typeof types !== 'object' || types === null) return value === undefined ? sampleOf(types) : value
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) return value
  const own = { ...value } as Record<string, unknown>
  for (const [key, type] of Object.entries(types)) {
    if (key === OTHER_KEYS)
      Object.assign(
        own,
        otherKeys(
          type,
          Object.entries(own).filter(([name]) => !(name in types)),
        ),
      )
    else own[key] = complete(own[key], type)
  }
  return own
}

/** The items keep their order: each gets the keys of the type that is listed at its place, or of the last one. */
function completeList(value: unknown, types: readonly unknown[]): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : types.map(() => undefined)
  return items.map((item, index) => complete(item, types[Math.min(index, types.length - 1)]))
}

/** `{"word: number": 2}`: two keys of letters only, with numbers. Those that are there count, too. */
function otherKeys(
  counts: unknown,
  present: readonly (readonly [string, unknown])[],
): Readonly<Record<string, unknown>> {
  const wanted = Object.entries(typeof counts === 'object' && counts !== null ? counts : {})
  return Object.fromEntries(
    wanted.flatMap(([kind, count], row) => {
      const [form = '', type = ''] = kind.split(': ')
      const found = present.filter(([name, value]) => kind === `${formOf(name)}: ${typeOf(value)}`).length
      const size = Math.max(0, Math.min(Number(count) || 0, MOST_OTHERS) - found)
      return Array.from({ length: size }, (_, index) => [keyOf(form, row * MOST_OTHERS + index), sampleOf(type)])
    }),
  )
}

function keyOf(form: string, nth: number): string {
  const letters = [...String(nth)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  if (form === 'word') return `zz${letters}`
  if (form === 'words') return `zz_${letters}`
  return form === 'number' ? String(9_000_000 + nth) : `zz-${nth}`
}

function formOf(key: string): string {
  if (/^[A-Za-z]+$/.test(key)) return 'word'
  if (/^[A-Za-z_]+$/.test(key)) return 'words'
  return /^\d+$/.test(key) ? 'number' : 'other'
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function sampleOf(type: unknown): unknown {
  switch (type) {
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'null':
      return null
    case 'array':
      return []
    case 'object':
      return {}
    default:
      return 'x'
  }
}
