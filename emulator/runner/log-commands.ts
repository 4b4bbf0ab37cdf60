// The syntax of workflow commands in a log line, as the runner reads it (actions/runner, ActionCommand).

export interface LogCommand {
  /** As written; the runner compares names without regard to case. */
  readonly name: string
  /** By lower-case key: the runner reads keys without regard to case. */
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

interface Syntax {
  readonly propertySeparator: string
  /** Unescaped characters; the percent sign comes last, so that nothing is unescaped twice. */
  readonly propertyEscapes: readonly Escape[]
  readonly dataEscapes: readonly Escape[]
}

type Escape = readonly [escaped: string, plain: string]

const PERCENT: Escape = ['%25', '%']
const LINE_ENDS: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
]
const BRACKET_ESCAPES: readonly Escape[] = [['%3B', ';'], ...LINE_ENDS, ['%5D', ']'], PERCENT]
const COLON_SYNTAX: Syntax = {
  propertySeparator: ',',
  propertyEscapes: [...LINE_ENDS, ['%3A', ':'], ['%2C', ','], PERCENT],
  dataEscapes: [...LINE_ENDS, PERCENT],
}
const BRACKET_SYNTAX: Syntax = {
  propertySeparator: ';',
  propertyEscapes: BRACKET_ESCAPES,
  dataEscapes: BRACKET_ESCAPES,
}

/** What .NET calls white space. */
const LEADING_BLANKS = /^[\s\u0085]+/

/**
 * Reads `::name key=value,key=value::data` at the start of a line, or the older `##[name key=value]data` anywhere in it.
 * A name that `isKnown` does not know is plain text.
 */
export function parseLogCommand(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown)
}

function parseColons(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const text = line.replace(LEADING_BLANKS, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return readCommand({ info: text.slice(2, end), data: text.slice(end + 2), syntax: COLON_SYNTAX, isKnown })
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): LogCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return readCommand({ info: line.slice(start + 3, end), data: line.slice(end + 1), syntax: BRACKET_SYNTAX, isKnown })
}

function readCommand(command: {
  readonly info: string
  readonly data: string
  readonly syntax: Syntax
  readonly isKnown: (name: string) => boolean
}): LogCommand | undefined {
  const { info, data, syntax, isKnown } = command
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!isKnown(name)) return undefined
  const properties: Record<string, string> = {}
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(syntax.propertySeparator)
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    // The runner drops a pair without a key or without a value.
    if (equals < 1 || equals === pair.length - 1) continue
    properties[pair.slice(0, equals).toLowerCase()] = unescapeText(pair.slice(equals + 1), syntax.propertyEscapes)
  }
  return { name, properties, data: unescapeText(data, syntax.dataEscapes) }
}

function unescapeText(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
}
