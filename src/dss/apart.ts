// Opens and checks backups in a process of its own, with bounded memory and time: what is in a backup is not trusted because
// the connection to the router is.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { type Child, ChildEnded, startChild } from '../system/child.ts'
import { type Answer, inspectionIn, type Job, valuesIn } from './answers.ts'
import { finding } from './findings.ts'
import { type Inspection, unfinishedInspection } from './inspection.ts'
import type { TableValues } from './values.ts'

/** Usual backups take 0.1 s, and 50 MB of settings on a slow machine 10 s. */
const TIMEOUT_MS = 120_000
/** Beside the bundle that holds this module, or beside its room. */
const OPENER = import.meta.filename.endsWith('.ts') ? '../opener.ts' : 'opener.js'

export interface Inspector {
  /**
   * Starts the process in advance, while the run waits for something else; it ends when `signal` aborts. It rehearses in `folder`, which
   * is private and removed afterwards. Never throws.
   */
  warmUp(folder: string, signal: AbortSignal): void
  /**
   * Inspects a file that claims to be a backup. A file that needs too much time or memory is damaged. Throws file system
   * errors, BackupError `store-failed`, and the signal's reason.
   */
  inspect(file: string, options: { readonly signal: AbortSignal }): Promise<Inspection>
}

/** Creates an inspector; the arguments are for tests. */
export function createInspector({ start = startOpener, timeoutMs = TIMEOUT_MS } = {}): Inspector {
  let waiting: Child | undefined
  return {
    warmUp: (folder, signal) => {
      try {
        const child = start(folder)
        waiting = child
        signal.addEventListener('abort', child.end, { once: true })
      } catch {
        // `inspect` tries again, and reports it.
      }
    },
    inspect: async (file, { signal }) => {
      // One that was killed while it waited says nothing about the backup.
      const child = waiting === undefined || waiting.hasEnded() ? start() : waiting
      waiting = undefined
      try {
        return inspectionIn(await ask(child, { kind: 'inspect', file }, { signal, timeoutMs }))
      } catch (error) {
        if (!(error instanceof ChildEnded)) throw error
        return await unfinishedInspection(file, finding('limits-exceeded', error.message))
      }
    },
  }
}

/** Reads the values of an inspected backup's database. Throws BackupError, and the signal's reason. */
export async function readValuesApart(
  databaseFile: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly TableValues[]> {
  try {
    return valuesIn(await ask(startOpener(), { kind: 'values', databaseFile }, { signal, timeoutMs: TIMEOUT_MS }))
  } catch (error) {
    if (!(error instanceof ChildEnded)) throw error
    throw new BackupError('backup-invalid', finding('limits-exceeded', error.message).text, { cause: error })
  }
}

function startOpener(folder = ''): Child {
  return startChild(join(import.meta.dirname, OPENER), { argument: folder })
}

async function ask(child: Child, job: Job, options: Parameters<Child['ask']>[1]): Promise<Answer> {
  return (await child.ask(job, options)) as Answer
}
