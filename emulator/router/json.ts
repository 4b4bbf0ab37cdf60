// Writes JSON as the router's CGIs do: keys in alphabetical order, and integers of any size.

/** JSON text with sorted keys; a bigint becomes an integer literal (huge task ids, protocol.md 5.3). */
export function encodeJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(encodeJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${encodeJson(member)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
