// Pagination as in GitHub's REST API.

const DEFAULT_PAGE_LENGTH = 30
const MAX_PAGE_LENGTH = 100

export function pageOf<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const length = Math.min(Number(query.get('per_page')) || DEFAULT_PAGE_LENGTH, MAX_PAGE_LENGTH)
  const start = ((Number(query.get('page')) || 1) - 1) * length
  return items.slice(start, start + length)
}
