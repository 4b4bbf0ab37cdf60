// The newest artifact of a workflow, fetched to be opened. A token that can read is enough.

import { join } from 'node:path'
import { BackupError } from '../../errors.ts'
import { countOf, MIB } from '../../text/format.ts'
import { joinMessages, type Message, message, render, WORKFLOW_VOCABULARY } from '../../text/message.ts'
import { type NewestCopy, noBackup, noUsableBackup, type Search } from '../newest-copy.ts'
import { readingHint } from '../reading-hint.ts'
import { type EarlierOptions, type FoundArtifact, findArtifact, type Miss } from './artifact-earlier.ts'
import { createBudget } from './download-budget.ts'

/** More than a backup run searches: a copy that it still sees must be found here too, even some manual runs later. */
export const MAX_RUNS_SEARCHED = 100
/** Every artifact of those runs may belong to another router. */
const MAX_DOWNLOADS = MAX_RUNS_SEARCHED

/** Even if each of those artifacts has 10 MB. */
const MAX_BYTES = 1024 * MIB

const MAX_SHOWN = 5

export interface ArtifactPlace extends Pick<EarlierOptions, 'token' | 'github' | 'memory' | 'budget'> {
  /** `owner/name`. */
  readonly repository: string
  readonly workflow: { readonly serverUrl: string; readonly apiUrl: string; readonly graphqlUrl: string }
  readonly workflowFile: string
  readonly branch: string
}

/** Searches a workflow's runs from outside, so none of them is the current one. */
export async function findWorkflowArtifact(
  { repository, workflow, workflowFile, branch, budget = createBudget(MAX_BYTES), ...place }: ArtifactPlace,
  { naming, folder, signal }: Pick<Search, 'naming' | 'folder' | 'signal'>,
): Promise<FoundArtifact> {
  const context = {
    ...workflow,
    ...{ repository, branch, artifactService: true },
    workflowRef: `${repository}/.github/workflows/${workflowFile}@`,
    runId: String(Number.MAX_SAFE_INTEGER),
  }
  const limits = { maxDownloads: MAX_DOWNLOADS, maxRuns: MAX_RUNS_SEARCHED, isStrict: true, budget }
  return await findArtifact({ ...place, ...limits, naming, workflow: context }, { folder, signal })
}

/** Returns sentences: the newest misses and the number of the others, since every artifact of those runs may be one. */
export function describeMisses(misses: readonly Miss[]): Message {
  const shown = misses.slice(0, MAX_SHOWN).map(({ problem }) => message`${problem}.`)
  const others = misses.length - shown.length
  const more = others > 0 ? [message`And ${countOf(others, 'more problem')} like these.`] : []
  return joinMessages([...shown, ...more], ' ')
}

/** Throws BackupError: `read-back-failed` if it finds no backup, `destination-refused` if GitHub could not be asked. */
export async function newestArtifact(place: ArtifactPlace, search: Search): Promise<NewestCopy> {
  const { repository, workflowFile, branch } = place
  const { previous, misses } = await findWorkflowArtifact(place, search)
  const problems = describeMisses(misses)
  const where = `the artifacts of ${workflowFile} in ${repository} on the branch ${branch}`
  if (previous?.copy.location.kind === 'artifact') {
    const { manifest } = previous
    const { id, name } = previous.copy.location
    return {
      file: join(search.folder, `artifact-${id}`, manifest.file),
      manifest,
      newer: misses.length > 0 ? render(problems, WORKFLOW_VOCABULARY) : undefined,
      description: `artifact ${name} of ${repository}`,
    }
  }
  if (misses.length === 0) throw noBackup(where)
  if (misses.every(({ kind }) => kind === 'unusable')) throw noUsableBackup(where, problems)
  const isOnlyTooMuch = misses.every(({ kind }) => kind !== 'unreachable')
  const refusal = misses.find((miss) => miss.refusal)?.refusal
  const reason = refusal ? message`${refusal.reason}.` : problems
  throw new BackupError('destination-refused', message`Could not read ${where}: ${reason}`, {
    hint: refusal?.isLimit
      ? 'Run again in an hour.'
      : isOnlyTooMuch
        ? 'Delete the large artifacts of that workflow that are not backups, or wait until they expire.'
        : readingHint(
            { status: refusal?.status ?? 0, words: refusal?.reason ?? '', trouble: refusal?.trouble },
            { repository, right: 'Actions: Read' },
          ),
  })
}
