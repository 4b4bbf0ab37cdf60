// Pagination as in GitHub's REST API.

import type { Incoming } from './exchange.ts'

const DEFAULT_PAGE_LENGTH = 30
const MAX_PAGE_LENGTH = 100

export function pageOf<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const { start, length } = rangeOf(query)
  return items.slice(start, start + length)
}

/** The header that names the next page, by which GitHub's own clients go on. Empty on the last page. */
export function linkHeader({ path, query, headers }: Incoming, count: number): Readonly<Record<string, string>> {
  const { page, start, length } = rangeOf(query)
  if (start + length >= count) return {}
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'page'))
  next.set('page', String(page + 1))
  return { link: `<http://${headers.host}${path}?${next}>; rel="next"` }
}

function rangeOf(query: URLSearchParams) {
  const length = Math.min(Number(query.get('per_page')) || DEFAULT_PAGE_LENGTH, MAX_PAGE_LENGTH)
  const page = Number(query.get('page')) || 1
  return { page, length, start: (page - 1) * length }
}
