// Messages as data: text with references that each front end renders in its own terms. Nothing reads a rendered message.

/** Things that each front end names differently. A capital starts a sentence. */
export type Term =
  | 'runner'
  | 'Runner'
  | 'debug-log'
  | 'temp-folder'
  | 'Temp-folder'
  | 'source-of-input'
  /** In a workflow, re-running all jobs of a run makes its earlier artifacts unreachable. */
  | 'run-again'
  | 'Run-again'
  /** Starts a sentence without its full stop: how to pass the secret of the second factor. */
  | 'Give-otp-secret'
  /** Of GitHub itself. */
  | 'status-page'

/** What a message can refer to. */
export type Reference =
  /** An input, with a value if the text recommends one: `url`, or `--url`. */
  | { readonly kind: 'input'; readonly name: string; readonly value?: string }
  /** An input that starts a sentence: "Input `url`", "Option `--url`", "The password". */
  | { readonly kind: 'subject'; readonly name: string }
  | { readonly kind: 'term'; readonly term: Term }
  /** Untrusted text, or a number: never markup. */
  | { readonly kind: 'value'; readonly text: string }
  /** A path, name or command, shown as code. */
  | { readonly kind: 'code'; readonly text: string }

/** Literal text of this program, where backticks mark code, and references. */
export type Message = readonly (string | Reference)[]

/** How a front end renders references. */
export interface Vocabulary {
  readonly input: (name: string, value?: string) => string
  readonly subject: (name: string) => string
  readonly terms: Readonly<Record<Term, string>>
  readonly code: (text: string) => string
  readonly value: (text: string) => string
  /** For literal text of this program, which is shown unchanged if this is absent. */
  readonly literal?: (text: string) => string
}

/** Characters, more than anyone reads: the log, the summary and their encodings would multiply 30 MB. */
export const MAX_VALUE = 4_000

type Interpolated = string | number | Reference | Message

/** Creates a message from a template: interpolated strings and numbers become values, messages become parts. */
export function message(strings: TemplateStringsArray, ...values: readonly Interpolated[]): Message {
  return strings.flatMap((literal, index) => {
    const value = values[index]
    return [...(literal === '' ? [] : [literal]), ...(value === undefined ? [] : partsOf(value))]
  })
}

function partsOf(value: Interpolated): Message {
  if (typeof value === 'object' && 'kind' in value) return [value]
  if (typeof value === 'object') return value
  const text = String(value)
  return [{ kind: 'value', text: text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1).toWellFormed()}…` : text }]
}

/** Joins messages with `separator`, which is literal text. */
export function joinMessages(messages: readonly Message[], separator: string): Message {
  return messages.flatMap((part, index) => (index === 0 ? part : [separator, ...part]))
}

export function input(name: string, value?: string): Reference {
  return { kind: 'input', name, ...(value === undefined ? {} : { value }) }
}

export function subject(name: string): Reference {
  return { kind: 'subject', name }
}

export function term(name: Term): Reference {
  return { kind: 'term', term: name }
}

export function code(text: string): Reference {
  return { kind: 'code', text }
}

/** Renders a message in the words of a front end. A string is literal text. */
export function render(text: Message | string, vocabulary: Vocabulary): string {
  const parts = typeof text === 'string' ? [text] : text
  return parts.map((part) => renderPart(part, vocabulary)).join('')
}

function renderPart(part: string | Reference, vocabulary: Vocabulary): string {
  if (typeof part === 'string') return vocabulary.literal?.(part) ?? part
  switch (part.kind) {
    case 'input':
      return vocabulary.input(part.name, part.value)
    case 'subject':
      return vocabulary.subject(part.name)
    case 'term':
      return vocabulary.terms[part.term]
    case 'code':
      return vocabulary.code(part.text)
    case 'value':
      return vocabulary.value(part.text)
  }
}

/** GHE.com has a page for each of its regions. */
export const STATUS_PAGE =
  'https://www.githubstatus.com (for GHE.com, https://eu.githubstatus.com or that of your region)'

/** The words of a workflow, also used in an error's `message`: inputs in backticks, and "the runner". */
export const WORKFLOW_VOCABULARY: Vocabulary = {
  input: (name, value) => (value === undefined ? `\`${name}\`` : `\`${name}: ${value}\``),
  subject: (name) => `Input \`${name}\``,
  terms: {
    runner: 'the runner',
    Runner: 'The runner',
    'debug-log': 'the log of a run with debug logging on (RUNNER_DEBUG=1)',
    'temp-folder': 'the folder that the runner uses for temporary files (RUNNER_TEMP)',
    'Temp-folder': "The runner's folder for temporary files",
    'source-of-input': 'the secret or variable behind it',
    'run-again': 'start a new run',
    'Run-again': 'Start a new run',
    'Give-otp-secret': "Set `otp-secret` to the secret of the account's authenticator app",
    'status-page': STATUS_PAGE,
  },
  code: (text) => `\`${text}\``,
  value: (text) => text,
}
