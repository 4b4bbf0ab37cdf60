// One readonly Settings, which both front ends build from the inputs, with every value checked.

import type { KnownVisibility } from '../github/visibility.ts'
import type { Naming } from '../naming/template.ts'
import type { OtpSecret } from '../router/one-time-codes.ts'
import type { Trust } from '../router/trust.ts'

/** Every input there is, as in action.yml. */
export const INPUT_NAMES = [
  'mode',
  'url',
  'username',
  'password',
  'otp-secret',
  'router',
  'tls-fingerprint',
  'tls-verify',
  'login-encryption',
  'timeout',
  'destination',
  'name',
  'artifact-name',
  'retention-days',
  'token',
  'directory',
  'repository',
  'repository-token',
  'branch',
  'path',
  'commit-message',
  'encrypt-to',
  'fingerprint-key',
  'keep',
  'skip-unchanged',
  'ignore-changes',
  'require-verified',
  'summary',
] as const

export type InputName = (typeof INPUT_NAMES)[number]

/** The inputs as text; an empty one is absent. */
export type Inputs = Readonly<Record<InputName, string>>

export interface RouterSettings {
  /** Scheme, host and port: `https://192.168.1.1:8001`. */
  readonly origin: string
  readonly username: string
  readonly password: string
  readonly otp?: OtpSecret
  readonly trust: Trust
  readonly loginEncryption: 'auto' | 'never'
  /** For the complete session with the router. */
  readonly timeoutMs: number
}

/** The workflow's environment, as far as destinations need it. */
export interface WorkflowContext {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`, empty if unknown. */
  readonly repository: string
  readonly runId: string
  /** `owner/name/.github/workflows/backup.yml@refs/heads/main`, empty if unknown. */
  readonly workflowRef: string
  /** The short name of the branch or tag. */
  readonly branch: string
  /** From the event's payload; absent if it does not say. */
  readonly visibility?: KnownVisibility
  /** Whether the runner offers the artifact service. */
  readonly artifactService: boolean
  /** Where that service is; absent if it is not offered. */
  readonly resultsUrl?: string
}

export interface ArtifactSettings {
  readonly kind: 'artifact'
  readonly name: string
  /** How names are built, for this day and others. */
  readonly naming: Naming
  /** Store nothing if the newest copy has the same content. */
  readonly skipUnchanged: boolean
  readonly retentionDays?: number
  readonly token: string
  /** Whether backups are encrypted, and may be stored in public. */
  readonly sealed: boolean
  readonly workflow: WorkflowContext
}

export interface DirectorySettings {
  readonly kind: 'directory'
  readonly path: string
  /** How many backups to keep; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** Store nothing if the newest copy has the same content. */
  readonly skipUnchanged: boolean
}

export interface RepositorySettings {
  readonly kind: 'repository'
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  /** Defaults to the default branch. */
  readonly branch?: string
  /** The folder in the repository, without outer slashes; empty for the root. */
  readonly folder: string
  /** The template of the commit's subject line. */
  readonly commitMessage: string
  /** How many backups to keep; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** Store nothing if the newest copy has the same content. */
  readonly skipUnchanged: boolean
  readonly workflow: WorkflowContext
}

/** How backups are encrypted. */
export interface EncryptionSettings {
  /** At least one age recipient. */
  readonly recipients: readonly string[]
  /** Keys the digests in the manifest, which are omitted without it. */
  readonly fingerprintKey?: string
}

export type DestinationSettings = ArtifactSettings | DirectorySettings | RepositorySettings

export interface Settings {
  /** `check`: everything up to the export, and nothing stored. */
  readonly mode: 'backup' | 'check'
  /** Used to find out who can read the log. */
  readonly workflow: WorkflowContext
  /** For the workflow's own repository. */
  readonly token: string
  readonly router: RouterSettings
  /** The user's label for this router. */
  readonly label: string
  /** This run's file name, with `.dss`, or `.dss.age` if encrypted. */
  readonly fileName: string
  /** Absent: backups are stored unencrypted. */
  readonly seal?: EncryptionSettings
  /** The user wants readable backups, so they may follow encrypted ones. */
  readonly isMeantReadable?: true
  readonly destinations: readonly DestinationSettings[]
  /** Patterns of items that do not count as changes. */
  readonly ignoreChanges: readonly string[]
  /** Whether the run fails after storing a file that could not be verified. */
  readonly requireVerified: boolean
  /** The source of the date and time in names. */
  readonly startedAt: Date
  /** Where the file is kept until it is stored. */
  readonly tempDirectory: string
  /** Where this machine keeps what it must know from run to run; absent: nowhere. */
  readonly stateFolder?: string | undefined
}

/** What inputs do not say: the clock and the machine. */
export interface RunContext {
  readonly startedAt: Date
  readonly tempDirectory: string
  readonly stateFolder?: string | undefined
  readonly workflow: WorkflowContext
}
