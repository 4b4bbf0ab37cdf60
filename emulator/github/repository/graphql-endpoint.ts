// POST /graphql: parses a request, validates it against GitHub's schema and executes it.
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLResolveInfo,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { type Answer, answerJson, type Incoming, meetFault, type Reply } from '../exchange.ts'
import type { FaultPoint, GitHubFaults, TakeFault } from '../faults.ts'
import type { Viewer } from './access.ts'
import type { Fields } from './graphql-connection.ts'
import { describeFailure, GraphqlFailure } from './graphql-failure.ts'
import { readGithubSchema } from './graphql-schema.ts'
import { type ValidationError, validateQuery, validateVariables } from './graphql-validation.ts'
import { answerError } from './rest-answers.ts'

const MUTATION_POINTS: Readonly<Record<string, FaultPoint>> = { createCommitOnBranch: 'commit', createRef: 'branch' }

interface GraphqlRequest {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Programs send the same few queries again and again. */
const parsed = new Map<string, DocumentNode>()
const known = new WeakMap<DocumentNode, readonly ValidationError[]>()
const MAX_PARSED = 500

function parseOnce(query: string): DocumentNode {
  const document = parsed.get(query) ?? parse(query)
  if (parsed.size === MAX_PARSED) parsed.clear()
  parsed.set(query, document)
  return document
}

export type GraphqlEndpoint = (request: Incoming, viewer: Viewer) => Promise<Reply>

export function createGraphqlEndpoint(options: {
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
  /** An answer for callers without access. */
  readonly refuseViewer: (viewer: Viewer) => Promise<Answer | undefined>
  /** The fields of Query and Mutation for one request. */
  readonly describeRoots: (viewer: Viewer) => { readonly query: Fields; readonly mutation: Fields }
}): GraphqlEndpoint {
  const { faults, takeFault, refuseViewer, describeRoots } = options
  const schema = readGithubSchema()

  function mistakesIn(document: DocumentNode): readonly ValidationError[] {
    const found = known.get(document) ?? validateQuery(schema, document)
    known.set(document, found)
    return found
  }

  async function answer(given: GraphqlRequest | Answer, viewer: Viewer): Promise<Answer> {
    const refusal = await refuseViewer(viewer)
    if (refusal !== undefined) return refusal
    if (!('document' in given)) return given
    const { document, operation, variables } = given
    const mistakes = [...mistakesIn(document)]
    if (mistakes.length === 0) mistakes.push(...validateVariables(schema, operation, variables))
    if (mistakes.length > 0) return answerJson(200, { errors: mistakes })

    if (countObjects(operation) > faults.maxQueryObjects) {
      const error = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }
      return answerJson(200, { data: { repository: null }, errors: [error] })
    }
    const roots = describeRoots(viewer)
    const { data, errors = [] } = await execute({
      schema,
      document,
      operationName: operation.name?.value ?? null,
      rootValue: operation.operation === 'mutation' ? roots.mutation : roots.query,
      variableValues: variables,
      fieldResolver: resolveField,
    })
    return answerJson(200, errors.length === 0 ? { data } : { data, errors: errors.map(describeFailure) })
  }

  return (request, viewer) => {
    if (request.body.length > faults.maxRequestBytes) return Promise.resolve(answerError(502))
    const given = readRequest(request.body)
    const point = 'document' in given ? findPoint(given.operation) : 'query'
    return meetFault({
      fault: takeFault(point),
      work: () => answer(given, viewer),
      describe: ({ status }) => answerError(status),
    })
  }
}

function readRequest(body: Buffer): GraphqlRequest | Answer {
  let given: unknown
  try {
    given = JSON.parse(body.toString('utf8'))
  } catch {
    return answerError(400)
  }
  const { query, variables, operationName } = isFields(given) ? given : {}
  if (typeof query !== 'string') {
    return answerJson(400, { errors: [{ message: 'A query attribute must be specified and must be a string.' }] })
  }
  try {
    const document = parseOnce(query)
    const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : undefined)
    if (!operation) return answerJson(200, { errors: [{ message: 'An operation name is required' }] })
    return { document, operation, variables: isFields(variables) ? variables : {} }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { locations, message } = error
    return answerJson(200, { errors: [{ locations, message: message.replace('Syntax Error:', 'Parse error:') }] })
  }
}

function findPoint({ selectionSet }: OperationDefinitionNode): FaultPoint {
  const [first] = selectionSet.selections
  return (first?.kind === 'Field' ? MUTATION_POINTS[first.name.value] : undefined) ?? 'query'
}

/** Objects that it asks for by expression, such as `main:path`. */
function countObjects({ selectionSet }: OperationDefinitionNode): number {
  const fields = selectionSet.selections.flatMap((selection) =>
    selection.kind === 'Field' ? (selection.selectionSet?.selections ?? []) : [],
  )
  return fields.filter((field) => field.kind === 'Field' && field.name.value === 'object').length
}

/** Fields that GitHub has and the emulator lacks fail loudly: a null would prove nothing. */
function resolveField(source: unknown, args: Fields, _context: unknown, info: GraphQLResolveInfo): unknown {
  const { fieldName, parentType } = info
  if (!isFields(source) || !(fieldName in source)) {
    throw new GraphqlFailure('NOT_EMULATED', `The emulator does not know ${parentType.name}.${fieldName} yet`)
  }
  const value = source[fieldName]
  return typeof value === 'function' ? value(args) : value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
