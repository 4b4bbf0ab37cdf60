// The list of routers to monitor: labels, or the JSON list of a matrix.

import { invalidInput, readLabel } from '../settings/parse-values.ts'

/** Limits the requests of one run. */
const MAX_ROUTERS = 1_000

/**
 * Reads labels separated by newlines or commas, or JSON: a list of labels, or of objects with a `router`. Throws
 * `input-invalid`; a duplicate label is refused, because one of the two routers would go unmonitored.
 */
export function readRouters(given: string): readonly string[] {
  const isJson = given.trimStart().startsWith('[')
  const labels = (isJson ? readJson(given) : given.split(/[\n,]/)).map((label) => label.trim())
  if (isJson && labels.includes(''))
    throw invalidInput('routers', `has no label for router ${labels.indexOf('') + 1}: its \`router\` is empty`)
  const named = labels.filter((label) => label !== '').map((label) => readLabel('routers', label))
  if (named.length === 0) throw invalidInput('routers', 'must list at least one router')
  if (named.length > MAX_ROUTERS) throw invalidInput('routers', `must list at most ${MAX_ROUTERS} routers`)
  // Labels that differ only in case may share a folder or a secret.
  const lowerCase = named.map((label) => label.toLowerCase())
  const duplicate = named.find((_, index) => lowerCase.indexOf(lowerCase[index] ?? '') !== index)
  if (duplicate === undefined) return named
  throw invalidInput('routers', `lists \`${duplicate}\` twice (case is ignored): each router needs a label of its own`)
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
