// Long text in pieces: some work on 64 MiB at once takes several times as much memory.

/** Yields pieces of about `length` characters. */
export function* piecesOf(text: string, length: number): Generator<string, void> {
  for (let start = 0; start < text.length; ) {
    const end = start + length
    // Not between the halves of a surrogate pair: each alone has another encoding.
    const isWithinPair = /[\ud800-\udbff]/.test(text.charAt(end - 1))
    yield text.slice(start, isWithinPair ? end + 1 : end)
    start = isWithinPair ? end + 1 : end
  }
}
