// Lists of the GraphQL API: pages, and the limits that GitHub enforces.
import { GraphqlFailure } from './graphql-failure.ts'

export type Fields = Readonly<Record<string, unknown>>

const MAX_PAGE_LENGTH = 100

/** @throws GraphqlFailure without `first` or `last`, or with more than 100. */
export function connect(name: string, items: readonly Fields[], { first, last, after }: Fields): Fields {
  const [bound, length] = first === undefined || first === null ? ['last', last] : ['first', first]
  if (typeof length !== 'number') {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
    throw new GraphqlFailure('MISSING_PAGINATION_BOUNDARIES', message)
  }
  if (length > MAX_PAGE_LENGTH) {
    const message = `Requesting ${length} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`
    throw new GraphqlFailure('EXCESSIVE_PAGINATION', message)
  }
  const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64').toString()) || 0 : 0
  const rest = items.slice(start)
  const page = bound === 'first' ? rest.slice(0, length) : rest.slice(-length)
  const offset = bound === 'first' ? start : items.length - page.length
  const cursorOf = (index: number) => Buffer.from(String(offset + index + 1)).toString('base64')
  return {
    edges: page.map((node, index) => ({ node, cursor: cursorOf(index) })),
    nodes: page,
    totalCount: items.length,
    pageInfo: {
      hasNextPage: offset + page.length < items.length,
      hasPreviousPage: offset > 0,
      startCursor: page.length === 0 ? null : cursorOf(0),
      endCursor: page.length === 0 ? null : cursorOf(page.length - 1),
    },
  }
}
