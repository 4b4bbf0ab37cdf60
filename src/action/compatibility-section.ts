// The compatibility report at the end of a job summary: after every check-up, and after a backup with debug logging.

import * as core from '@actions/core'
import type { RunState } from '../backup/run-state.ts'
import type { Observations } from '../compatibility/recorder.ts'
import { renderReport, reportLink, SAFE_TO_POST } from '../compatibility/render-report.ts'
import { type CompatibilityReport, createReport } from '../compatibility/report.ts'
import type { BackupError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { actionRepository } from './inputs.ts'

/** Whether a run makes a report. A nightly backup observes nothing, so that nothing can go wrong with it. */
export function wantsReport({ mode }: Settings): boolean {
  return mode === 'check' || core.isDebug()
}

/** Returns the report of a run, if it observed an answer. */
export function reportOf(
  { mode, router, seal }: Settings,
  {
    observations,
    runState,
    failure,
  }: { readonly observations: Observations; readonly runState: RunState; readonly failure: BackupError | undefined },
): CompatibilityReport | undefined {
  const { label, inspection } = runState
  return createReport({
    ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
    ...{ isSealed: seal !== undefined, errorCode: failure?.code },
  })
}

/** Returns the section in Markdown, collapsed. */
export function renderSection(report: CompatibilityReport): string {
  return `<details><summary>Compatibility report: please post it</summary>

Nobody on this project has a router, so owners' reports decide what works. Please
[open an issue](${reportLink(report, actionRepository())}) and paste this block: if the run passed, and if it failed for a reason that you cannot fix. ${SAFE_TO_POST}

\`\`\`json
${renderReport(report)}
\`\`\`

</details>`
}
