// Tables as plain text, for a terminal and for the log of CI.

export const say = (text = ''): void => void process.stdout.write(`${text}\n`)

/** Writes rows under their headings, each column as wide as its widest cell. */
export function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  say(line(heads).trimEnd())
  say(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) say(line(row).trimEnd())
}
