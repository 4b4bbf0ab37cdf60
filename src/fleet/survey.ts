// The story of the fleet table: this run's jobs and every router's newest backup, merged and kept beside the backups.

import { createGitHubClient } from '../destinations/github-client.ts'
import { Refusal } from '../destinations/repository-api.ts'
import { CannotLook } from './cannot-look.ts'
import { findInRepository, type RouterFolder } from './copies.ts'
import { jobsOfRouter } from './jobs.ts'
import { publish } from './publish.ts'
import { readRun } from './runs.ts'
import { type FleetRow, renderIndex, renderPage } from './table.ts'

/** Everything that it is told, every value already checked. */
export interface SurveySettings {
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`, of the workflow. */
  readonly repository: string
  readonly token: string
  /** The run whose jobs made the backups. */
  readonly runId: number
  readonly routers: readonly (RouterFolder & { readonly label: string })[]
  readonly backups: { readonly repository: string; readonly token: string; readonly branch: string | undefined }
  /** The folder that holds those of all routers. */
  readonly root: string
  readonly tableName: string
}

export interface Survey {
  readonly rows: readonly FleetRow[]
  /** The commit that holds the table, if it had to change. */
  readonly commit: string | undefined
  /** Why the table could not be kept. */
  readonly failure?: CannotLook
}

/** Throws CannotLook where nothing can be said. */
export async function survey(
  settings: SurveySettings,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<Survey> {
  const { routers, backups, root: folder, tableName, runId } = settings
  const run = await readRun({ ...settings, signal }, runId)
  const found = await findInRepository({ ...settings, ...backups }, routers, { now, signal })
  const unseen = found.find((one) => one.unseen !== '')?.unseen
  if (unseen) throw new CannotLook(`The backups could not be looked at: ${unseen}.`, SEE_HINT)
  const rows = routers.map((router, index): FleetRow => {
    const job = jobsOfRouter(run, router.label, { isOnly: false })
    return { router: router.label, folder: router.folder, copy: found[index]?.copy, job }
  })
  const { repository, branch } = backups
  const [owner = '', name = ''] = repository.split('/')
  const publication = {
    client: createGitHubClient({ ...settings, token: backups.token }),
    place: { owner, name, branch, folder },
    ...{ repository, tableName, signal, index: renderIndex(rows), page: renderPage(rows, folder) },
  }
  try {
    return { rows, commit: await publish(publication) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof CannotLook) return { rows, commit: undefined, failure: error }
    if (!(error instanceof Refusal)) throw error
    const message = `The table could not be kept in ${repository}: ${error.message}.`
    return { rows, commit: undefined, failure: new CannotLook(message, WRITE_HINT) }
  }
}

const SEE_HINT = 'Check `repository`, and that the token may read it (`contents: read`).'
const WRITE_HINT =
  'Likely cause: the token lacks `contents: write` for that repository. Run again if GitHub did not answer.'
