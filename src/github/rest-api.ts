// GitHub's REST API, as far as a destination asks it something: reads, a few attempts, a reason where there is no answer.

import { setTimeout as sleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'
import { printable } from '../text/sanitize.ts'
import { describeNetworkError, memberOf, readText } from './github-client.ts'

const ATTEMPTS = 3
const PATIENCE: Patience = { answerMs: 10_000, retryMs: 1_000 }

/** How long to wait for an answer, and before the second attempt; twice that before the third. */
export interface Patience {
  readonly answerMs: number
  readonly retryMs: number
}

export interface Question {
  readonly apiUrl: string
  /** From the first `/` on, with its query. */
  readonly path: string
  readonly token: string
  readonly signal: AbortSignal
  readonly patience?: Patience | undefined
}

/** `status` is 0 where there was no answer at all. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: number; readonly reason: string }

/** Reads one resource. Never throws but the signal's reason. */
export async function askGitHub({ apiUrl, path, token, signal, patience = PATIENCE }: Question): Promise<Reply> {
  const http = new HttpClient('synology-router-backup', [], { socketTimeout: patience.answerMs, keepAlive: false })
  const headers = {
    accept: 'application/vnd.github+json',
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
  }
  let reply: Reply = { ok: false, status: 0, reason: '' }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    signal.throwIfAborted()
    try {
      const response = await http.get(`${apiUrl}${path}`, headers)
      const status = response.message.statusCode ?? 0
      const body = await readText(response.message, patience.answerMs)
      if (status === 200) return readJson(body)
      reply = { ok: false, status, reason: `GitHub's API answered HTTP ${status}${limitIn(body)}` }
      if (status < 500 && status !== 429) break
    } catch (error) {
      reply = { ok: false, status: 0, reason: `GitHub's API could not be reached: ${describeNetworkError(error)}` }
    }
    if (attempt < ATTEMPTS) await sleep(patience.retryMs * attempt, undefined, { signal }).catch(() => {})
  }
  signal.throwIfAborted()
  return reply
}

/** Asks each thing once, whoever asks: for many routers that are looked for in the same lists. */
export function askOnce(): typeof askGitHub {
  const replies = new Map<string, Reply>()
  return async (question) => {
    const reply = replies.get(question.path) ?? (await askGitHub(question))
    replies.set(question.path, reply)
    return reply
  }
}

/** What GitHub says of a rate limit: it answers 403 like to a token without the right. */
function limitIn(body: string): string {
  const reply = readJson(body)
  const message = reply.ok ? printable(String(memberOf(reply.value, 'message')), 200) : ''
  return isRateLimit(message) ? ` (${message})` : ''
}

/** Whether GitHub refuses something for a while only, by its words. */
export function isRateLimit(text: string): boolean {
  return /rate limit/i.test(text)
}

function readJson(body: string): Reply {
  try {
    return { ok: true, value: JSON.parse(body) }
  } catch {
    return { ok: false, status: 200, reason: "GitHub's API answered something else than JSON" }
  }
}
