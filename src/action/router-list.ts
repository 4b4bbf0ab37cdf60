// The routers that are expected: labels, or the JSON list that a matrix is made of.

import { invalidInput, readLabel } from '../settings/parse-values.ts'

/** What one look at all of them may take. */
const MAX_ROUTERS = 1_000

/**
 * Labels separated by lines or commas, or JSON: a list of labels, or of objects with a `router`. Throws `input-invalid`, also of
 * a label that is there twice: one of the two routers would be missed by nobody.
 */
export function readRouters(given: string): readonly string[] {
  const isJson = given.trimStart().startsWith('[')
  const labels = (isJson ? readJson(given) : given.split(/[\n,]/)).map((label) => label.trim())
  if (isJson && labels.includes(''))
    throw invalidInput('routers', `has no label for router ${labels.indexOf('') + 1}: its \`router\` is empty`)
  const named = labels.filter((label) => label !== '').map((label) => readLabel('routers', label))
  if (named.length === 0) throw invalidInput('routers', 'must list at least one router')
  if (named.length > MAX_ROUTERS) throw invalidInput('routers', `must list at most ${MAX_ROUTERS} routers`)
  // Folders and secrets of two labels may be the same where only their case differs.
  const small = named.map((label) => label.toLowerCase())
  const twice = named.find((_, index) => small.indexOf(small[index] ?? '') !== index)
  if (twice === undefined) return named
  throw invalidInput('routers', `lists \`${twice}\` twice (case is ignored): each router needs a label of its own`)
}

function readJson(given: string): readonly string[] {
  let list: unknown
  try {
    list = JSON.parse(given)
  } catch {
    throw invalidInput('routers', 'is not valid JSON')
  }
  return (Array.isArray(list) ? list : []).map((item: unknown) => {
    const label = typeof item === 'object' && item !== null ? Reflect.get(item, 'router') : item
    if (typeof label === 'string') return label
    throw invalidInput('routers', 'must be a list of labels, or of objects with a `router`')
  })
}
