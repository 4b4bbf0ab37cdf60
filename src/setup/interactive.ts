// Setup in a terminal: questions on stderr, with `@clack/prompts`.

import type { Readable } from 'node:stream'
import type { CANCEL_SYMBOL } from '@clack/prompts'
import { BackupError } from '../errors.ts'
import { withoutControls } from '../text/sanitize.ts'
import { type Dialogue, type GivenAnswers, givenChoice, problemOf } from './dialogue.ts'
import { wrap } from './wrap.ts'

/** Some terminals, such as serial consoles, report no width. */
const USUAL_COLUMNS = 80
/** What the library puts before each line. */
const GUIDE_COLUMNS = 3

export interface Screen {
  readonly stdin: Readable
  readonly stderr: NodeJS.WriteStream
  readonly signal: AbortSignal
  /** Masks secrets, and removes what a terminal would act on: names of folders, and what GitHub or a router says. */
  readonly redact: (text: string) => string
  /** Shows that work takes a while. The library's own spinner would end the process on Ctrl-C, with a session open. */
  readonly during: Dialogue['during']
}

/** Loads the library and opens a dialogue. Asking throws BackupError `cancelled` after Ctrl-C, Escape, or the end of input. */
export async function openInteractive(
  { stdin, stderr, signal, redact, during }: Screen,
  given: GivenAnswers,
): Promise<Dialogue> {
  const clack = await import('@clack/prompts')
  if (!stderr.columns) stderr.columns = USUAL_COLUMNS
  const ended = new AbortController()
  stdin.once('end', () => ended.abort())
  // The terminal is gone, as after a lost connection: the library never answers, and throws that error where no code can catch it.
  const emit = stdin.emit.bind(stdin)
  stdin.emit = (event: string | symbol, ...rest: readonly unknown[]) => {
    if (event !== 'error') return emit(event, ...rest)
    ended.abort()
    return true
  }
  // The library never answers after Ctrl-D.
  stdin.on('keypress', (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl && key.name === 'd') ended.abort()
  })
  const wrapped = (text: string) => wrap(text, stderr.columns - GUIDE_COLUMNS)
  const streams = { input: stdin, output: stderr }
  const options = { ...streams, signal: AbortSignal.any([signal, ended.signal]) }
  const answerOf = async <T extends string | boolean>(asking: Promise<T | typeof CANCEL_SYMBOL>): Promise<T> => {
    const over = Promise.withResolvers<symbol>()
    const end = () => over.resolve(Symbol('ended'))
    options.signal.addEventListener('abort', end, { once: true })
    if (options.signal.aborted) end()
    const answer = await Promise.race([asking, over.promise])
    options.signal.removeEventListener('abort', end)
    signal.throwIfAborted()
    if (typeof answer === 'symbol') throw new BackupError('cancelled', 'Setup was cancelled.', { hint: NOTHING_YET })
    return answer
  }
  const shownProblem = (check: () => void) => {
    const problem = problemOf(check)
    return problem === undefined ? undefined : redact(problem)
  }
  // Each is used once: a wrong password from a variable must not be sent again when the user wants to type another one.
  const left = new Map(Object.entries(given))
  const known = (name: string, check: (answer: string) => void): string | undefined => {
    const answer = left.get(name)
    left.delete(name)
    if (answer !== undefined) check(answer)
    return answer
  }
  return {
    isAttended: true,
    given: (name) => left.get(name),
    say: (text) => clack.log.info(wrapped(redact(text)), streams),
    warn: (text) => clack.log.warn(wrapped(redact(text)), streams),
    show: (title, text) => clack.log.message(`${redact(title)}\n\n${wrapped(redact(text))}`, streams),
    showCommands: (title, text) => void stderr.write(`\n${redact(title)}\n\n${redact(text)}\n\n`),
    showSecret: (title, text) => clack.log.message(`${title}\n\n${text}`, streams),
    text: async ({ name, ask, initial: suggested, check }) => {
      const answer = known(name, check)
      if (answer !== undefined) return answer
      // The library shows what was answered as it is.
      const initial = suggested === undefined || withoutControls(suggested) === suggested ? suggested : undefined
      const validate = (typed: string | undefined) => shownProblem(() => check((typed || initial || '').trim()))
      // Shown until something is typed, which replaces it; an initial value would have to be deleted first.
      const start = initial === undefined ? {} : { placeholder: redact(initial), defaultValue: initial }
      return (await answerOf(clack.text({ message: redact(ask), ...start, validate, ...options }))).trim()
    },
    secret: async ({ name, ask, saved, check }) => {
      const answer = known(name, check)
      if (answer !== undefined) return answer
      const keeps = (typed: string | undefined) => saved !== undefined && (typed ?? '') === ''
      const validate = (typed: string | undefined) =>
        keeps(typed) ? undefined : shownProblem(() => check(typed ?? ''))
      const message = `${redact(ask)} (hidden${saved === undefined ? '' : '; Enter keeps the saved one'})`
      // Not even its length is shown.
      const typed = await answerOf(clack.password({ message, mask: '', validate, ...options }))
      return keeps(typed) ? (saved ?? '') : typed
    },
    choose: async <T extends string>(choice: Parameters<typeof givenChoice<T>>[1]) => {
      const answer = givenChoice(Object.fromEntries(left), choice)
      left.delete(choice.name)
      if (answer !== undefined) return answer
      const choices = choice.options.map(({ value, label, hint }) => {
        return { value, label: redact(label), ...(hint ? { hint: redact(hint) } : {}) }
      })
      const asking = clack.select<string>({
        message: redact(choice.ask),
        options: choices,
        initialValue: choice.initial,
        showInstructions: false,
        ...options,
      })
      const chosen = await answerOf(asking)
      return choice.options.find(({ value }) => value === chosen)?.value ?? choice.initial
    },
    confirm: async ({ ask, initial }) =>
      await answerOf(clack.confirm({ message: redact(ask), initialValue: initial, ...options })),
    during,
  }
}

const NOTHING_YET = 'Nothing was written. Run `srm-backup setup` again when you want to continue.'
