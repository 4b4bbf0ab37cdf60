// Pages of GitHub's lists.

/** GitHub's maximum per page, which every list asks for. */
export const PER_PAGE = 100

/**
 * Returns the items of a page, or `undefined` for anything else. A page with more items than were asked for is not GitHub's:
 * so many could not even be passed on as arguments.
 */
export function pageOf(list: unknown): readonly unknown[] | undefined {
  return Array.isArray(list) && list.length <= PER_PAGE ? list : undefined
}
