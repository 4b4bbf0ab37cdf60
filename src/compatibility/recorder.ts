// Keeps what a session shows of the router, once each, for a compatibility report.

import type { AnswerSighting, DownloadSighting, Observer, Sighting, TlsFacts } from '../router/sighting.ts'

/** A session that never ends must not fill the memory, nor an issue. */
const MAX_ANSWERS = 60

/** What was seen, in the order of its first appearance. */
export interface Observations {
  readonly tls?: TlsFacts
  /** The answers that differ. */
  readonly answers: readonly SeenAnswer[]
  readonly downloads: readonly DownloadSighting[]
  /** From the start of the last finished export to the answer that it is finished, ms. */
  readonly exportMs?: number
}

export interface SeenAnswer extends Omit<AnswerSighting, 'kind'> {
  /** How often it came; absent if once. */
  readonly times?: number
}

export interface Recorder {
  readonly observe: Observer
  readonly observations: () => Observations
}

type Counted = Omit<AnswerSighting, 'kind'> & { readonly times: number }

/** `now` is in ms. */
export function createRecorder(now: () => number = () => performance.now()): Recorder {
  const answers = new Map<string, Counted>()
  const downloads = new Map<string, DownloadSighting>()
  let tls: TlsFacts | undefined
  let startedAt: number | undefined
  let exportMs: number | undefined
  const noteAnswer = ({ kind: _, ...answer }: AnswerSighting) => {
    const key = JSON.stringify(answer)
    const times = (answers.get(key)?.times ?? 0) + 1
    if (times > 1 || answers.size < MAX_ANSWERS) answers.set(key, { ...answer, times })
    if (answer.task) startedAt = now()
    if (answer.reads === 'finished' && startedAt !== undefined) exportMs = Math.round(now() - startedAt)
  }
  const observe = (sighting: Sighting) => {
    if (sighting.kind === 'connection') tls = sighting.tls
    else if (sighting.kind === 'answer') noteAnswer(sighting)
    else downloads.set(JSON.stringify(sighting), sighting)
  }
  return {
    observe,
    observations: () => ({
      ...(tls ? { tls } : {}),
      answers: [...answers.values()].map(({ times, shape, ...answer }) => ({
        ...answer,
        ...(times > 1 ? { times } : {}),
        // Last, as the longest.
        ...(shape === undefined ? {} : { shape }),
      })),
      downloads: [...downloads.values()],
      ...(exportMs === undefined ? {} : { exportMs }),
    }),
  }
}

/** The last answer of a kind, which the session went on with. */
export function lastWith<K extends 'apis' | 'key' | 'login'>(
  { answers }: Observations,
  fact: K,
): (SeenAnswer & Required<Pick<SeenAnswer, K>>) | undefined {
  return answers.findLast((answer): answer is SeenAnswer & Required<Pick<SeenAnswer, K>> => answer[fact] !== undefined)
}
