// Names of git's objects in GitHub's answers. They become parts of addresses.

import { Refusal } from './refusal.ts'

/** Whether it is the name of an object: SHA-1 or SHA-256, hexadecimal. */
export function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
}

/** Returns the name of a commit; `undefined` if there is no commit. Throws Refusal for anything else, which must not count as none. */
export function commitIdOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (isObjectId(value)) return value
  const problem = 'GitHub does not name a commit in a known form'
  throw new Refusal({ status: 200, value: undefined, problem, headers: {} })
}
