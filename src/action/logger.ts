// Shows a run in the runner's log: groups, lines, masks. Removes every registered secret.

import * as core from '@actions/core'
import type { RunState } from '../backup/run-state.ts'
import type { Line, Logger } from '../logger.ts'
import { named, type RouterName, UNNAMED } from '../settings/router-name.ts'
import { formatDuration } from '../text/format.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { formsOf } from '../text/secret-encodings.ts'
import { maskAnything, withoutCommand } from './output-guard.ts'

const MASK = '***'
/** Redacting shorter secrets would blank half the log, and the runner masks them anyway. */
const MIN_REDACTED_LENGTH = 3

export interface ActionLogger extends Logger {
  /**
   * Removes secrets from `text`, for places that the runner does not mask, like the summary. `written` encodes a secret
   * as the text does.
   */
  redact(text: string, written?: (secret: string) => string): string
  /** From now on, warnings and what `named` returns begin with this router. */
  nameRouter(router: RouterName): void
  named(text: string): string
}

/** Records the duration of each step in `runState`. */
export function createLogger(runState: RunState): ActionLogger {
  const secrets = new Set<string>()
  const masked = new Set<string>()
  // Longest first: one secret may start with another.
  const redact = (text: string, written = (secret: string) => secret) =>
    [...secrets]
      .sort((a, b) => b.length - a.length)
      .reduce((line, secret) => line.replaceAll(written(secret), MASK), text)
  let router = UNNAMED
  const text = (line: Line) => redact(render(line, WORKFLOW_VOCABULARY))
  return {
    redact,
    named: (line) => named(line, router),
    nameRouter: (name) => {
      router = name
    },
    // Keep each line a single line: a second one could be a workflow command.
    info: (line) => core.info(withoutCommand(text(line).replace(/[\r\n]+/g, ' ')).replaceAll('##[', '# #[')),
    warning: (line) => core.warning(redact(named(render(line, WORKFLOW_VOCABULARY), router))),
    debug: (line) => core.debug(redact(line)),
    secret: (value) => {
      for (const form of formsOf(value).filter((one) => !masked.has(one))) {
        masked.add(form)
        maskAnything(() => core.setSecret(form))
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
