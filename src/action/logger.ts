// The running backup as the runner's log shows it: groups, lines, masks. Nothing it was told as a secret gets through.

import * as core from '@actions/core'
import type { RunState } from '../backup/run-state.ts'
import type { Line, Logger } from '../logger.ts'
import { formatDuration } from '../text/format.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { formsOf } from '../text/secret-encodings.ts'

const MASK = '***'
/** Shorter secrets would blank half the log, and the runner masks them in it anyway. */
const MIN_REDACTED_LENGTH = 3

export interface ActionLogger extends Logger {
  /**
   * `text` without any secret: for places that the runner does not mask, like the summary. `written` is how the text
   * spells what it was given, if not plainly.
   */
  redact(text: string, written?: (secret: string) => string): string
}

/** Keeps how long each step took in `facts`. */
export function createLogger(runState: RunState): ActionLogger {
  const secrets = new Set<string>()
  // Longest first: a secret may begin with another one.
  const redact = (text: string, written = (secret: string) => secret) =>
    [...secrets]
      .sort((a, b) => b.length - a.length)
      .reduce((line, secret) => line.replaceAll(written(secret), MASK), text)
  const text = (line: Line) => redact(render(line, WORKFLOW_VOCABULARY))
  return {
    redact,
    // One line stays one line: a second one could be a workflow command.
    info: (line) =>
      core.info(
        text(line)
          .replace(/[\r\n]+/g, ' ')
          .replaceAll('##[', '# #['),
      ),
    warning: (line) => core.warning(text(line)),
    debug: (line) => core.debug(redact(line)),
    secret: (value) => {
      for (const form of formsOf(value)) {
        core.setSecret(form)
        if (form.length >= MIN_REDACTED_LENGTH) secrets.add(form)
      }
    },
    step: async (name, work) => {
      const startedAt = performance.now()
      core.startGroup(name)
      try {
        return await work()
      } finally {
        const duration = performance.now() - startedAt
        runState.durations.set(name, (runState.durations.get(name) ?? 0) + duration)
        core.info(`(${formatDuration(duration)})`)
        core.endGroup()
      }
    },
  }
}
