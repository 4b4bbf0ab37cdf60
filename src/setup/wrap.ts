// Breaks prose between words, so that a terminal does not break it within them.

/** What a continued line is indented by: the start of a row of the check-up, an arrow, a dash, or spaces. */
const HANGING = /^(?:[✓!✗–] [^\s]{1,20} +|\s*(?:→ |- )?)/
const NARROWEST = 20

/** Wraps each line to `columns`. A longer word stays whole, so that it can be copied. */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(columns, NARROWEST)))
    .join('\n')
}

function wrapLine(line: string, columns: number): string {
  if (line.length <= columns) return line
  const [start = ''] = HANGING.exec(line.slice(0, columns)) ?? []
  const indent = ' '.repeat(start.length < columns / 2 ? start.length : 0)
  const lines = [start]
  for (const word of line.slice(start.length).split(' ')) {
    const last = lines.at(-1) ?? ''
    const isFirst = last.trim() === '' || last === start
    const longer = isFirst ? `${last}${word}` : `${last} ${word}`
    if (isFirst || longer.length <= columns) lines[lines.length - 1] = longer
    else lines.push(`${indent}${word}`)
  }
  return lines.join('\n')
}
