// One readonly Settings: what both faces produce from what the user gave, every value already checked.

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

/** What the user gave, as text; blank is absent. */
export type Inputs = Readonly<Record<InputName, string>>

export interface RouterSettings {
  /** Scheme, host and port: `https://192.168.1.1:8001`. */
  readonly origin: string
  readonly username: string
  readonly password: string
  readonly otp?: OtpSecret
  readonly trust: Trust
  readonly loginEncryption: 'auto' | 'never'
  /** For the whole conversation with the router. */
  readonly timeoutMs: number
}

/** Where the workflow runs, as far as a destination must know. */
export interface WorkflowContext {
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** `owner/name`, empty if unknown. */
  readonly repository: string
  readonly runId: string
  /** `owner/name/.github/workflows/backup.yml@refs/heads/main`, empty if unknown. */
  readonly workflowRef: string
  /** Short name of the branch or tag. */
  readonly branch: string
  /** From the event's payload, which need not have it. */
  readonly visibility?: 'public' | 'private'
  /** Whether the runner offers the artifact service at all. */
  readonly artifactService: boolean
}

export interface ArtifactSettings {
  readonly kind: 'artifact'
  readonly name: string
  /** How this name is made, and those of other days. */
  readonly naming: Naming
  /** Store nothing while the newest copy has the same content. */
  readonly skipUnchanged: boolean
  readonly retentionDays?: number
  readonly token: string
  /** Whether only the holder of a key can open what is stored: then anybody may see it. */
  readonly sealed: boolean
  readonly workflow: WorkflowContext
}

export interface DirectorySettings {
  readonly kind: 'directory'
  readonly path: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** Store nothing while the newest copy has the same content. */
  readonly skipUnchanged: boolean
}

export interface RepositorySettings {
  readonly kind: 'repository'
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  /** Absent: the default branch. */
  readonly branch?: string
  /** The folder in the repository, without slashes at its ends; empty for its top. */
  readonly folder: string
  /** Template of the commit's headline. */
  readonly commitMessage: string
  /** How many backups stay; 0 keeps all. */
  readonly keep: number
  readonly naming: Naming
  /** Store nothing while the newest copy has the same content. */
  readonly skipUnchanged: boolean
  readonly workflow: WorkflowContext
}

/** How backups are sealed. */
export interface EncryptionSettings {
  /** age's, one at least. */
  readonly recipients: readonly string[]
  /** Makes the digests in the manifest; without it there are none. */
  readonly fingerprintKey?: string
}

export type DestinationSettings = ArtifactSettings | DirectorySettings | RepositorySettings

export interface Settings {
  /** `check`: everything up to the export, and nothing stored. */
  readonly mode: 'backup' | 'check'
  /** Who reads the log of the run is asked there. */
  readonly workflow: WorkflowContext
  /** For the workflow's own repository. */
  readonly token: string
  readonly router: RouterSettings
  /** The label that tells this router from others. */
  readonly label: string
  /** This run's file name, with `.dss`, or `.dss.age` if it is sealed. */
  readonly fileName: string
  /** Absent: backups are stored as the router gives them. */
  readonly seal?: EncryptionSettings
  readonly destinations: readonly DestinationSettings[]
  /** Globs of items that do not count as changes. */
  readonly ignoreChanges: readonly string[]
  /** Whether a file of unknown format, once stored, makes the run red. */
  readonly requireVerified: boolean
  /** The moment that gives names their date and time. */
  readonly startedAt: Date
  /** Where the file may lie until it is stored. */
  readonly tempDirectory: string
}

/** What is not the user's to give: the clock and the machine. */
export interface RunContext {
  readonly startedAt: Date
  readonly tempDirectory: string
  readonly workflow: WorkflowContext
}
