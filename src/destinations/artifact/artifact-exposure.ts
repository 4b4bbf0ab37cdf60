// Refuses artifacts where GitHub has no artifact service, and where others could download them.

import { BackupError } from '../../errors.ts'
import { ARTIFACT_SERVICE, requireSafeAddress } from '../../github/addresses.ts'
import type { GitHubClient } from '../../github/github-client.ts'
import { knownAdvice } from '../../github/refusal-causes.ts'
import { readVisibility, type Visibility } from '../../github/visibility.ts'
import type { Logger } from '../../logger.ts'
import type { WorkflowContext } from '../../settings/settings.ts'
import { input, type Message, message, term } from '../../text/message.ts'
import type { Stored } from '../destination.ts'

const ASK_TIMEOUT_MS = 10_000
const READERS = { public: 'anyone', internal: 'everyone in the enterprise' } as const
const DIRECTORY = input('destination', 'directory')

export interface Exposure {
  readonly workflow: WorkflowContext
  readonly github: GitHubClient
  /** Whether the backup is encrypted: then it does not matter who downloads it. */
  readonly sealed: boolean
  readonly logger: Logger
  /** How long to ask what the event said already; ten seconds by default. */
  readonly askMs?: number
}

/**
 * Throws BackupError `destination-refused` if artifacts are not available, or if the event says that others could download them;
 * `input-invalid` if the service would be asked over http.
 */
export function refuseKnownExposure({ sealed, workflow }: Pick<Exposure, 'sealed' | 'workflow'>): void {
  if (!isGitHubCloud(workflow.serverUrl)) {
    throw new BackupError(
      'destination-refused',
      'GitHub Enterprise Server does not support the artifact service that this action needs (artifacts v4).',
      {
        hint: message`Use ${input('destination', 'repository')} or ${DIRECTORY}, which work there.`,
      },
    )
  }
  if (!workflow.artifactService) {
    throw new BackupError(
      'destination-refused',
      'This runner has no artifact service: ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN are not set.',
      {
        hint: message`Outside GitHub Actions, use ${DIRECTORY}.`,
      },
    )
  }
  if (workflow.resultsUrl !== undefined) requireSafeAddress(workflow.resultsUrl, ARTIFACT_SERVICE)
  if (!sealed && workflow.visibility) refuseReaders({ kind: workflow.visibility })
}

/**
 * Throws BackupError `destination-refused` unless the backup is encrypted, or GitHub says that the repository is private; `store-failed`
 * if GitHub cannot be asked.
 */
export async function refuseExposure({ sealed, logger, ...question }: Exposure, signal: AbortSignal): Promise<void> {
  if (sealed) return
  const visibility = await visibilityNow(question, signal)
  if (visibility.kind === 'unknown') logger.debug(`Visibility unknown: ${visibility.reason}`)
  refuseReaders(visibility)
}

/** Returns a copy whose read-back also fails if others can read the repository by now, which an upload does not say. */
export function unexposed(copy: Stored, { sealed, ...question }: Omit<Exposure, 'logger'>): Stored {
  const { location } = copy
  if (sealed || location.kind !== 'artifact') return copy
  return {
    ...copy,
    readBack: async (signal) => {
      const asking = visibilityNow(question, signal)
      asking.catch(() => {})
      // To its end, whatever GitHub says: the run removes the folder that it writes to.
      await copy.readBack(signal)
      const { kind } = await asking
      if (kind !== 'public' && kind !== 'internal') return
      throw new BackupError(
        'read-back-failed',
        `The artifact ${location.name} was stored, but this repository is ${kind} now: ${READERS[kind]} can download it, and with it your passwords.`,
        {
          hint: 'Delete the artifact, or make the repository private again. Then change the passwords that are in the backup: copies of it may exist.',
        },
      )
    },
  }
}

function refuseReaders(visibility: Visibility): void {
  if (visibility.kind === 'private') return
  // The same rule as for commits.
  const hint = message`Make the repository private, encrypt the backup with ${input('encrypt-to')}, or use ${DIRECTORY}. A backup holds Wi-Fi keys and passwords in plain text.`
  if (visibility.kind !== 'unknown') {
    throw new BackupError(
      'destination-refused',
      message`This repository is ${visibility.kind}: ${READERS[visibility.kind]} could download the artifact, and with it your passwords.`,
      { hint },
    )
  }
  const { refusal } = visibility
  if (refusal && (refusal.isLimit || refusal.status < 400 || refusal.status >= 500))
    throw new BackupError(
      'store-failed',
      message`No artifact was stored, since GitHub did not say whether this repository is private: ${visibility.reason}.`,
      { hint: unknownHint(visibility, hint) },
    )
  throw new BackupError(
    'destination-refused',
    message`Could not determine whether this repository is private, so it is treated as public: ${visibility.reason}.`,
    { hint: unknownHint(visibility, hint) },
  )
}

/** The job may have waited a day for its runner since its event. If GitHub does not say, what the event said counts. */
async function visibilityNow(
  { workflow, github, askMs = ASK_TIMEOUT_MS }: Omit<Exposure, 'sealed' | 'logger'>,
  signal: AbortSignal,
): Promise<Visibility> {
  const { visibility: told } = workflow
  if (told === undefined) return await readVisibility(github, { ...workflow, signal })
  const until = AbortSignal.any([signal, AbortSignal.timeout(askMs)])
  const asked = await readVisibility(github, { ...workflow, signal: until }).catch((): Visibility => ({ kind: told }))
  signal.throwIfAborted()
  return asked.kind === 'unknown' ? { kind: told } : asked
}

/** `others` are the ways out that need no answer from GitHub. */
function unknownHint({ reason, refusal }: Extract<Visibility, { kind: 'unknown' }>, others: Message): Message {
  const known = refusal && knownAdvice({ trouble: refusal.trouble, words: reason })
  if (known) return known
  if (refusal?.isLimit) return message`${term('Run-again')} in an hour.`
  if (refusal && refusal.status >= 500)
    return message`${term('Run-again')}. If it fails again, see ${term('status-page')}.`
  return message`Pass the job's own token in ${input('token')}, as the default does: it can tell, whatever the \`permissions\` of the job. ${others}`
}

/** The artifact client's own rule: github.com, *.ghe.com, and *.localhost for development. */
function isGitHubCloud(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname.toLowerCase() ?? ''
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
}
