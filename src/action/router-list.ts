// The routers that are expected: labels, or the JSON list that a matrix is made of.

import { invalidInput, readLabel } from '../input-values.ts'

/** What one look at all of them may take. */
const MAX_ROUTERS = 1_000

/** Labels separated by lines or commas, or JSON: a list of labels, or of objects with a `router`. Throws `input-invalid`. */
export function readRouters(given: string): readonly string[] {
  const labels = given.trimStart().startsWith('[') ? readJson(given) : given.split(/[\n,]/)
  const named = labels.map((label) => label.trim()).filter((label) => label !== '')
  if (named.length === 0)
    throw invalidInput('routers', 'must name the routers to expect: a router that nobody expects is never missed')
  if (named.length > MAX_ROUTERS) throw invalidInput('routers', `must name at most ${MAX_ROUTERS} routers`)
  return [...new Set(named.map((label) => readLabel('routers', label)))]
}

function readJson(given: string): readonly string[] {
  let list: unknown
  try {
    list = JSON.parse(given)
  } catch {
    throw invalidInput('routers', 'begins like JSON, and is none')
  }
  return (Array.isArray(list) ? list : []).map((item: unknown) => {
    const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'router') : item
    if (typeof label === 'string') return label
    throw invalidInput('routers', 'must be a list of labels, or of objects that have a `router`')
  })
}
