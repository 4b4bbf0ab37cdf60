// Extracts the operations that the emulated GitHub supports from GitHub's published REST description, as a fixture for tests.
// The package has 385 MB, too much for a dependency: npm pack @octokit/openapi, unpack generated/api.github.com.json, and run
// node scripts/cut-openapi.ts generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FIXTURE = fileURLToPath(new URL('../__tests__/fixtures/github-openapi.json', import.meta.url))
const OPERATIONS = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'PUT /repos/{owner}/{repo}/contents/{path}',
  'POST /repos/{owner}/{repo}/git/blobs',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'POST /repos/{owner}/{repo}/git/refs',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
]
/** Keywords that do not describe the shape of a response; a property may have one of these names. */
const PROSE = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated'])
const COMPONENT = /^#\/components\/(schemas|responses)\/(.+)$/

interface Json {
  readonly [key: string]: unknown
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function read(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}

const [source = ''] = process.argv.slice(2)
const description: unknown = JSON.parse(readFileSync(source, 'utf8'))
const schemas: Record<string, unknown> = {}

/** Returns the schema without its prose; collects the schemas that it refers to in `schemas`. */
function cut(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item))
  if (!isObject(value)) return value
  const [, , name] = COMPONENT.exec(String(value.$ref)) ?? []
  if (name !== undefined) {
    if (!(name in schemas)) {
      schemas[name] = {}
      schemas[name] = cut(read(description, 'components', 'schemas', name))
    }
    return { $ref: `#/schemas/${name}` }
  }
  const kept = Object.entries(value).filter(([key]) => isNames || !(PROSE.has(key) || key.startsWith('x-')))
  // The alternatives overlap (every error is also a "basic error"), so GitHub cannot mean exactly one.
  const rename = (key: string) => (!isNames && key === 'oneOf' ? 'anyOf' : key)
  const schema = Object.fromEntries(
    kept.map(([key, inner]) => [rename(key), cut(inner, !isNames && key === 'properties')]),
  )
  return isNames || schema.nullable !== true ? schema : allowNull(schema)
}

/** Translates OpenAPI's `nullable`, even beside an enumeration or without a type. */
function allowNull({ nullable, ...schema }: Record<string, unknown>): unknown {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] }
  return { ...schema, nullable, ...(Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}) }
}

function cutResponse(response: unknown): unknown {
  const [, , name] = COMPONENT.exec(String(read(response, '$ref'))) ?? []
  const content = read(name === undefined ? response : read(description, 'components', 'responses', name), 'content')
  return cut(read(content, 'application/json', 'schema') ?? {})
}

const operations = OPERATIONS.map((operation) => {
  const [method = '', path = ''] = operation.split(' ')
  const found = read(description, 'paths', path, method.toLowerCase())
  if (!isObject(found)) throw new Error(`${operation} is not in ${source}`)
  const responses = Object.entries(isObject(found.responses) ? found.responses : {})
  const request = cut(read(found, 'requestBody', 'content', 'application/json', 'schema') ?? {})
  return [
    operation,
    { request, responses: Object.fromEntries(responses.map(([s, r]) => [s, cutResponse(r)])) },
  ] as const
})

const version = read(description, 'info', 'version')
const fixture = { source: `@octokit/openapi ${version}`, operations: Object.fromEntries(operations), schemas }
writeFileSync(FIXTURE, `${JSON.stringify(fixture, undefined, 1)}\n`)
