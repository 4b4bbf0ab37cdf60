// GitHub's published GraphQL schema, with scalars that reject what GitHub would reject.
import { readFileSync } from 'node:fs'
import {
  buildASTSchema,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  parse,
  valueFromASTUntyped,
} from 'graphql'
import { isBase64 } from './base64.ts'

/** The package only exports modules that read 10 MB of JSON, so its file is read from node_modules. */
const SCHEMA_FILE = new URL('../../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url)

/** Two thirds of the schema, and only for people. */
const DESCRIPTION = /"""[\s\S]*?"""/g
const SCALARS: Readonly<Record<string, (text: string) => boolean>> = {
  Base64String: isBase64,
  DateTime: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
  GitObjectID: (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text),
  GitTimestamp: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(text),
  URI: (text) => /^(?:[a-z][a-z0-9+.-]*:|\/)\S*$/i.test(text),
}
/** A rejected base64 text may be long, and may be a backup full of secrets. */
const MAX_QUOTED_CHARACTERS = 40

let schema: GraphQLSchema | undefined

/** The schema takes 0.1 s to parse and never changes, so it is parsed once, on the first query. */
export function readGithubSchema(): GraphQLSchema {
  schema ??= buildSchema()
  return schema
}

function buildSchema(): GraphQLSchema {
  const text = readFileSync(SCHEMA_FILE, 'utf8').replace(DESCRIPTION, '')
  const document = parse(text, { noLocation: true })
  const built = buildASTSchema(document, { assumeValidSDL: true, assumeValid: true })
  for (const [name, accepts] of Object.entries(SCALARS)) {
    const scalar = built.getType(name)
    if (!(scalar instanceof GraphQLScalarType)) throw new Error(`GitHub's schema has no scalar ${name}`)
    const check = (value: unknown) => checkScalar(value, { name, accepts })
    scalar.parseValue = check
    scalar.parseLiteral = (node, variables) => check(valueFromASTUntyped(node, variables))
    scalar.serialize = check
  }
  return built
}

function checkScalar(
  value: unknown,
  scalar: { readonly name: string; readonly accepts: (text: string) => boolean },
): string {
  if (typeof value === 'string' && scalar.accepts(value)) return value
  const quoted = JSON.stringify(value).slice(0, MAX_QUOTED_CHARACTERS)
  throw new GraphQLError(`Could not coerce value ${quoted} to ${scalar.name}`)
}
