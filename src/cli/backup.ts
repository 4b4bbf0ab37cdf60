// `srm-backup backup`: the same backup as the action's, into a directory.

import { isVerified, type RunState } from '../backup/run-state.ts'
import { createRecorder } from '../compatibility/recorder.ts'
import type { Change, Comparison } from '../dss/changes.ts'
import { changesSince, hasChanged } from '../dss/extent.ts'
import { asBackupError, type BackupError } from '../errors.ts'
import { formatBytes } from '../text/format.ts'
import { reportOf, reportPath, writeReport } from './compatibility.ts'
import { type Given, givenRouter, readSettings, routerOf } from './inputs.ts'
import { withSettingsFile } from './settings-file.ts'
import type { Terminal } from './terminal.ts'
import { describeFailure } from './vocabulary.ts'

/** Reports what was achieved, even on failure. Throws BackupError. */
export async function backup(
  asked: Given,
  {
    terminal,
    signal,
    runState,
  }: { readonly terminal: Terminal; readonly signal: AbortSignal; readonly runState: RunState },
): Promise<void> {
  const logger = terminal.logger(runState)
  const recorder = createRecorder()
  let report = async (_failure?: BackupError) => {}
  try {
    const given = await withSettingsFile(asked, terminal)
    terminal.nameRouter(givenRouter(given))
    const reportFile = await reportPath(given)
    const settings = await readSettings(given, logger)
    terminal.nameRouter(routerOf(settings))
    if (reportFile !== undefined)
      report = (failure) => {
        const observations = recorder.observations()
        const compatibility = reportOf({ settings, observations, runState, errorCode: failure?.code })
        return writeReport(reportFile, compatibility, { terminal, signal, runState, timeoutMs: asked.reachMs })
      }
    // A nightly backup observes nothing, so that nothing can go wrong with it.
    const observe = reportFile === undefined ? undefined : recorder.observe
    // Loaded late, so that usage errors appear at once.
    const { assemble } = await import('../assemble.ts')
    const { backUp } = await import('../backup/backup.ts')
    const parts = await assemble(settings, { logger, signal, observe })
    await terminal.during('Backing up', () => backUp(parts, runState))
  } catch (error) {
    await report(asBackupError(error))
    if (terminal.wantsJson)
      await terminal.result({ lines: [], json: { ...jsonOf(runState), error: describeFailure(asBackupError(error)) } })
    throw error
  }
  await report()
  await terminal.result({ lines: [terminal.named(closingLine(runState))], json: { ...jsonOf(runState), error: null } })
}

function placesOf({ locations, reusedCopies }: RunState): readonly string[] {
  return [...locations, ...reusedCopies.map(({ location }) => location)].flatMap((place) =>
    place.kind === 'directory' ? [place.path] : [],
  )
}

function jsonOf(runState: RunState): Readonly<Record<string, unknown>> {
  const { kept, label, inspection, manifest, comparison, locations, reusedCopies } = runState
  // Useless for a file that was never stored.
  const about = locations.length === 0 ? reusedCopies[0]?.manifest : kept
  return {
    path: placesOf(runState)[0] ?? null,
    size: about?.size ?? null,
    sha256: about?.sha256 ?? null,
    verified: inspection ? inspection.verdict === 'valid' : null,
    stored: locations.length > 0,
    proved: reusedCopies.length > 0,
    router: { model: label?.model || null, firmware: label?.firmware || null },
    fingerprint: manifest?.fingerprint ?? null,
    changed: (comparison && hasChanged(comparison)) ?? null,
    changes: comparison ? shownChanges(comparison) : null,
  }
}

/** Of an encrypted backup, only the kind of each change. */
function shownChanges({ changes, isUnnamed }: Comparison): readonly Partial<Change>[] {
  return isUnnamed ? changes.map(({ kind }) => ({ kind })) : changes
}

function closingLine(runState: RunState): string {
  const { comparison, kept, locations } = runState
  const changes = comparison ? `; ${changesSince(comparison, comparison.since.slice(0, 10))}` : ''
  const [path] = placesOf(runState)
  if (locations.length === 0) return `Nothing new to store${changes}. Existing copy verified: ${path}`
  return `${isVerified(runState) ? 'Stored and verified' : 'Stored, but not verified'}: ${path} (${formatBytes(kept?.size ?? 0)})${changes}`
}
