// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.

import * as core from '@actions/core'
import type { Facts } from '../backup.ts'
import type { Journal } from '../journal.ts'
import { formatDuration } from '../units.ts'

const MASK = '***'
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3

export interface ActionJournal extends Journal {
  /** `text` without any secret: for places that the runner does not mask, like the summary. */
  redact(text: string): string
}

/** Keeps how long each step took in `facts`. */
export function createJournal(facts: Facts): ActionJournal {
  const secrets = new Set<string>()
  const redact = (text: string) => [...secrets].reduce((line, secret) => line.replaceAll(secret, MASK), text)
  return {
    redact,
    info: (line) => core.info(redact(line)),
    warning: (line) => core.warning(redact(line)),
    debug: (line) => core.debug(redact(line)),
    secret: (value) => {
      core.setSecret(value)
      if (value.length >= MIN_REDACTED_LENGTH) secrets.add(value)
    },
    step: async (name, work) => {
      const startedAt = performance.now()
      core.startGroup(name)
      try {
        return await work()
      } finally {
        const duration = performance.now() - startedAt
        facts.durations.set(name, (facts.durations.get(name) ?? 0) + duration)
        core.info(`(${formatDuration(duration)})`)
        core.endGroup()
      }
    },
  }
}
