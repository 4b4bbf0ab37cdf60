// An error that a field of the GraphQL API ends with, in GitHub's shape.
import type { GraphQLError } from 'graphql'

export type FailureType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'STALE_DATA'
  | 'UNPROCESSABLE'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'
  | 'NOT_EMULATED'

export class GraphqlFailure extends Error {
  readonly type: FailureType
  readonly extensions: Readonly<Record<string, unknown>> | undefined

  constructor(type: FailureType, message: string, extensions?: Readonly<Record<string, unknown>>) {
    super(message)
    this.name = 'GraphqlFailure'
    this.type = type
    this.extensions = extensions
  }
}

/** An entry of `errors` for a query that was executed. */
export function describeFailure({ path, locations, message, originalError }: GraphQLError): unknown {
  if (!(originalError instanceof GraphqlFailure)) return { path, locations, message }
  const { type, extensions } = originalError
  return { type, path, ...(extensions === undefined ? {} : { extensions }), locations, message }
}
