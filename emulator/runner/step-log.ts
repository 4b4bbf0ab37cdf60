// The log of a step as the runner shows it: commands carried out, secrets masked, annotations collected.
import { type LogCommand, parseLogCommand } from './log-commands.ts'
import { createSecretMasker } from './secret-masker.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** Masked, as it would be shown. */
  readonly message: string
  readonly title?: string
}

export interface StepLog {
  readonly text: string
  /** The same without masking: what it says before secrets are replaced. */
  readonly unmaskedText: string
  readonly masks: readonly string[]
  readonly annotations: readonly Annotation[]
  /** One line of stdout or stderr, without its end: the runner looks for commands in both. */
  write(line: string): void
  annotate(annotation: Annotation): void
}

const LEVELS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const
/** Characters of an issue's message (ExecutionContext.cs). */
const MAX_ANNOTATION = 4096
const STOP_COMMAND = 'stop-commands'
/** Commands that are shown themselves when commands are echoed; the others only have their effect. */
const ECHOED = [
  'group',
  'endgroup',
  'echo',
  'add-matcher',
  'remove-matcher',
  'set-env',
  'add-path',
  'set-output',
  'save-state',
]
const COMMANDS = new Set(['error', 'warning', 'notice', 'debug', 'add-mask', STOP_COMMAND, ...ECHOED])

export function createStepLog(options: { readonly debug: boolean }): StepLog {
  const masker = createSecretMasker()
  const annotations: Annotation[] = []
  const shown: string[] = []
  const plain: string[] = []
  let echoes = options.debug
  let resumeToken: string | undefined

  function show(text: string): void {
    shown.push(masker.mask(text))
    plain.push(text)
  }

  function annotate({ level, message, title }: Annotation): void {
    // Masked first, then cut, in the log too.
    const cut = masker.mask(message).slice(0, MAX_ANNOTATION)
    shown.push(`${LEVELS[level]}: ${cut}`)
    plain.push(`${LEVELS[level]}: ${message}`)
    const heading = title === undefined ? {} : { title: masker.mask(title) }
    annotations.push({ level, message: cut, ...heading })
  }

  function isKnown(name: string): boolean {
    return COMMANDS.has(name.toLowerCase()) || (resumeToken !== undefined && isSame(name, resumeToken))
  }

  function addMask(secret: string): void {
    if (secret.trim() === '') {
      annotate({ level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command." })
      return
    }
    if (echoes) show('::add-mask::***')
    masker.add(secret)
  }

  function readIssue(level: Annotation['level']) {
    return ({ data, properties }: LogCommand) => {
      annotate({ level, message: data, ...(properties.title ? { title: properties.title } : {}) })
    }
  }

  const effects: Readonly<Record<string, (command: LogCommand) => void>> = {
    error: readIssue('error'),
    warning: readIssue('warning'),
    notice: readIssue('notice'),
    'add-mask': ({ data }) => addMask(data),
    debug({ data }) {
      if (options.debug) show(`##[debug]${data}`)
    },
    group: ({ data }) => show(`▸ ${data}`),
    echo({ data }) {
      echoes = data.trim().toLowerCase() === 'on'
    },
    'set-env': ({ name }) => annotate({ level: 'error', message: `The \`${name}\` command is disabled.` }),
    'add-path': ({ name }) => annotate({ level: 'error', message: `The \`${name}\` command is disabled.` }),
    'set-output': ({ name }) => annotate({ level: 'warning', message: `The \`${name}\` command is deprecated.` }),
    'save-state': ({ name }) => annotate({ level: 'warning', message: `The \`${name}\` command is deprecated.` }),
  }

  return {
    get text() {
      return joinLines(shown)
    },
    get unmaskedText() {
      return joinLines(plain)
    },
    get masks() {
      return masker.values
    },
    annotations,
    annotate,
    write(line) {
      const command = parseLogCommand(line, isKnown)
      const name = command?.name.toLowerCase() ?? ''
      // Once stopped, everything is text; the lines that stop and resume are shown themselves.
      if (command === undefined || resumeToken !== undefined || name === STOP_COMMAND) {
        show(line)
        if (resumeToken === undefined) resumeToken = command?.data
        else if (command !== undefined && isSame(name, resumeToken)) resumeToken = undefined
        return
      }
      if (echoes && ECHOED.includes(name)) show(line)
      effects[name]?.(command)
    },
  }
}

function isSame(name: string, token: string): boolean {
  return name.toLowerCase() === token.toLowerCase()
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
