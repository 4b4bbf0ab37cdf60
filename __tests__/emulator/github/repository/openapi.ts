// GitHub's published description of its REST API, cut to a fixture by scripts/cut-openapi.ts, as a check of answers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { Ajv } from 'ajv'

const FIXTURE = join(import.meta.dirname, '../../../fixtures/github-openapi.json')
const ID = 'github'

// Formats are not checked, and OpenAPI's own keywords are no reason to stop.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: ID, ...JSON.parse(readFileSync(FIXTURE, 'utf8')) })

const encodeKey = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))

/** Fails unless the description knows the status and the body fits it. Returns the body. */
export async function expectDescribed(operation: string, response: Response): Promise<unknown> {
  const path = ['operations', operation, 'responses', String(response.status)].map(encodeKey).join('/')
  const validate = ajv.getSchema(`${ID}#/${path}`)
  if (validate === undefined) throw new Error(`GitHub's description of ${operation} has no ${response.status}`)
  const body: unknown = await response.json()
  expect({ valid: validate(body), errors: validate.errors }).toEqual({ valid: true, errors: null })
  return body
}
