// Where an artifact must not go: to a place without artifacts, and to where anybody may download them.

import { BackupError } from '../../errors.ts'
import { askVisibility, type Visibility } from '../../github/visibility.ts'
import type { Logger } from '../../logger.ts'
import type { WorkflowContext } from '../../settings/settings.ts'

export interface Exposure {
  readonly workflow: WorkflowContext
  readonly token: string
  /** Whether only the holder of a key can open what is stored: then it does not matter who downloads it. */
  readonly sealed: boolean
  readonly logger: Logger
}

/** Throws BackupError `destination-refused`, unless artifacts are possible here, and sealed or seen by few. */
export async function refuseExposure(
  { workflow, token, sealed, logger }: Exposure,
  signal: AbortSignal,
): Promise<void> {
  if (!isGitHubCloud(workflow.serverUrl)) {
    throw new BackupError(
      'destination-refused',
      'GitHub Enterprise Server has no artifact service of the kind that this action needs (artifacts v4).',
      {
        hint: 'Use `destination: directory`.',
      },
    )
  }
  if (!workflow.artifactService) {
    throw new BackupError(
      'destination-refused',
      'This runner offers no artifact service (ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set).',
      {
        hint: 'Outside of GitHub Actions, use `destination: directory`.',
      },
    )
  }
  if (sealed) return
  const { visibility: told } = workflow
  const visibility: Visibility = told ? { kind: told } : await askVisibility({ ...workflow, token, signal })
  if (visibility.kind === 'private') return
  const hint =
    'Make the repository private (a backup holds Wi-Fi keys and passwords in the clear), seal the backup with `encrypt-to`, or use `destination: directory`.'
  if (visibility.kind === 'public') {
    throw new BackupError(
      'destination-refused',
      'This repository is public: anybody could download the artifact, and with it your passwords.',
      { hint },
    )
  }
  logger.debug(`Visibility unknown: ${visibility.reason}`)
  throw new BackupError(
    'destination-refused',
    `It could not be found out whether this repository is private, so it counts as public: ${visibility.reason}.`,
    {
      hint: `Let the job read the repository (\`permissions: contents: read\`) and pass its token in \`token\` (the default does). ${hint}`,
    },
  )
}

/** The same rule as the artifact client's own: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? ''
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
}
