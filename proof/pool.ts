// Processes many items, a few at a time.

/** Runs `work` on each item, at most `width` at once; the results are in the order of the items. */
export async function inPool<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const next = items.entries()
  const serve = async () => {
    for (const [index, item] of next) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, serve))
  return results
}
