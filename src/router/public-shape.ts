// The shape of an answer, for a compatibility report and a debug log: types, and only keys that the protocol is known to have.

import type { KnownKeys } from './known-answers.ts'
import { parseJson } from './reply.ts'

/** Where the keys that may not be shown are counted, by their form and the type of their value. */
export const OTHER_KEYS = '(other keys)'
/** Longer lists are judged by their first items. */
const MAX_ITEMS = 50
const MAX_ITEM_SHAPES = 3
const MAX_COUNTED_KEYS = 999

/** A type, the distinct shapes of a list's items, or keys with their shapes. */
export type Shape = string | number | readonly Shape[] | { readonly [key: string]: Shape }

/** Returns the shape of parsed JSON. Every text in it is one of this program's own. */
export function publicShapeOf(value: unknown, known: KnownKeys): Shape {
  if (Array.isArray(value)) return itemShapes(value, known)
  if (typeof value !== 'object' || value === null) return typeOf(value)
  const shown: [string, Shape][] = []
  const others = new Map<string, number>()
  for (const [key, member] of Object.entries(value)) {
    const below = Object.hasOwn(known, key) ? known[key] : undefined
    if (below) shown.push([key, publicShapeOf(member, below)])
    else {
      const form = `${formOfKey(key)}: ${typeOf(member)}`
      others.set(form, Math.min((others.get(form) ?? 0) + 1, MAX_COUNTED_KEYS))
    }
  }
  // Sorted: the order of unknown keys, like the keys themselves, may be data.
  const counted = Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1)))
  return Object.fromEntries([...shown, ...(others.size > 0 ? [[OTHER_KEYS, counted] as const] : [])])
}

/** Returns the shape of a text as one line: `{data: {sid: string, (other keys): {word: number × 2}}, success: boolean}`. */
export function shapeOf(text: string, known: KnownKeys): string {
  const value = parseJson(text)
  return value === undefined ? `not JSON (${text.length} characters)` : renderShape(publicShapeOf(value, known))
}

function renderShape(shape: Shape): string {
  if (typeof shape !== 'object') return String(shape)
  if (isList(shape)) return `[${shape.map(renderShape).join(', ')}]`
  const members = Object.entries(shape).map(([key, below]) =>
    typeof below === 'number' ? `${key} × ${below}` : `${key}: ${renderShape(below)}`,
  )
  return `{${members.join(', ')}}`
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape)

function itemShapes(items: readonly unknown[], known: KnownKeys): readonly Shape[] {
  const shapes = items.slice(0, MAX_ITEMS).map((item) =>
    // Lists in lists are not followed: a router could nest them without end.
    Array.isArray(item) ? 'array' : publicShapeOf(item, known),
  )
  const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]))
  return [...distinct.values()].slice(0, MAX_ITEM_SHAPES)
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** Describes a key that is not shown: its kind of characters, never how many. */
function formOfKey(key: string): string {
  if (/^[A-Za-z]+$/.test(key)) return 'word'
  if (/^[A-Za-z_]+$/.test(key)) return 'words'
  return /^\d+$/.test(key) ? 'number' : 'other'
}
