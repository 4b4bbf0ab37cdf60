// `--report`: the compatibility report of a check-up or a backup, in a file; without one, a check-up prints it.

import { stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { RunState } from '../backup/run-state.ts'
import type { Observations } from '../compatibility/recorder.ts'
import { renderReport, reportLink, SAFE_TO_POST } from '../compatibility/render-report.ts'
import { type CompatibilityReport, createReport } from '../compatibility/report.ts'
import { BackupError, type ErrorCode } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { withDeadline } from '../system/deadline.ts'
import { describeFileError } from '../system/file-errors.ts'
import { REACH_MS, reach, unreachable } from '../system/reach.ts'
import { type Given, givenFor } from './inputs.ts'
import type { Terminal } from './terminal.ts'

/** Returns where the report goes, if a file was given. Throws BackupError `input-invalid` if it cannot be created. */
export async function reportPath(given: Given): Promise<string | undefined> {
  const file = givenFor('report', given)
  if (file === '') return undefined
  return await reach(file, () => provePath(file), { signal: given.signal, timeoutMs: given.reachMs })
}

async function provePath(file: string): Promise<string> {
  if (await stat(file).catch(() => undefined))
    throw new BackupError('input-invalid', `${file} already exists and is not overwritten.`, {
      hint: 'Choose another file for `--report`, or delete it.',
    })
  const path = resolve(file)
  if (!(await stat(dirname(path)).catch(() => undefined))?.isDirectory())
    throw new BackupError('input-invalid', `${file} cannot be written: the folder does not exist.`, {
      hint: 'Choose another file for `--report`, or create the folder.',
    })
  // Before the router is contacted: a report lost after the run means another run.
  const cannot = await problemAt(path)
  if (cannot === undefined) return path
  throw new BackupError('input-invalid', `${file} cannot be written: ${cannot}.`, {
    hint: 'Choose another file for `--report`.',
  })
}

/** Returns why no file can be created there. Leaves nothing. */
async function problemAt(path: string): Promise<string | undefined> {
  try {
    await writeFile(path, '', { flag: 'wx' })
    await unlink(path)
    return undefined
  } catch (error) {
    return describeFileError(error)
  }
}

export interface ReportedRun {
  readonly settings: Settings
  readonly observations: Observations
  readonly runState: RunState
  readonly errorCode: ErrorCode | undefined
}

/** Returns the report of a run, if something answered. */
export function reportOf({
  settings,
  observations,
  runState,
  errorCode,
}: ReportedRun): CompatibilityReport | undefined {
  const { mode, router, seal } = settings
  const { label, inspection } = runState
  return createReport({
    ...{ run: mode, observations, origin: router.origin, trust: router.trust.kind, label, inspection },
    ...{ isSealed: seal !== undefined, errorCode },
  })
}

/** Writes the report. Only warns on failure, even of a share that hangs: the run itself has its own result. */
export async function writeReport(
  path: string,
  report: CompatibilityReport | undefined,
  {
    terminal,
    signal,
    runState,
    timeoutMs = REACH_MS,
    write = (text) => writeFile(path, text, { flag: 'wx' }),
  }: {
    readonly terminal: Terminal
    readonly signal: AbortSignal
    readonly runState: RunState
    readonly timeoutMs?: number | undefined
    /** A fake in tests. */
    readonly write?: (text: string) => Promise<void>
  },
): Promise<void> {
  if (!report) return terminal.warn('There is no compatibility report: the router did not answer.')
  try {
    const text = `${renderReport(report)}\n`
    const tooLate = () => unreachable(path, timeoutMs)
    // A cancelled run still has a second for it.
    await withDeadline(() => write(text), { timeoutMs, tooLate, signal, runState })
    terminal.note(`The compatibility report is in ${path}. ${PLEASE} ${reportLink(report)}`)
  } catch (error) {
    terminal.warn(`The compatibility report could not be written to ${path}: ${describeFileError(error)}`)
  }
}

const PLEASE =
  "Nobody on this project has a router, so owners' reports decide what works. Please post it if everything passed, and if you cannot fix what failed:"

/** Returns the block that ends a check-up. */
export function reportBlock(report: CompatibilityReport): string {
  return ['Compatibility report', `${PLEASE}\n${reportLink(report)}`, SAFE_TO_POST, '', renderReport(report)].join('\n')
}
