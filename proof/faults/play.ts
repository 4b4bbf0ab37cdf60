// How a cell of the matrix is played: switches, inputs and what happens before the run.

import type { SwitchChanges } from '../../emulator/router/switches.ts'
import type { RunOptions } from '../../emulator/runner/runner.ts'
import type { Kind, Scene } from '../scene.ts'

export interface Play {
  readonly destinations: readonly Kind[]
  /** Whether GitHub is reached through a proxy. */
  readonly isProxied?: boolean
  /** What the error of a failed run must contain. */
  readonly mustSay?: RegExp
  readonly switches?: SwitchChanges
  readonly inputs?: Readonly<Record<string, string>>
  /** The branch to back up to, which does not exist yet; the default branch, if absent. */
  readonly branch?: string
  /** Nothing was ever backed up: the repository is empty. */
  readonly isFirst?: boolean
  /** Sets GitHub's switches, closes the router, or spoils the disk; returns additional options of the run. */
  readonly prepare?: (scene: Scene) => Promise<void> | Partial<RunOptions> | undefined
  /** Whether the fault occurred: a cell in which nothing went wrong proves nothing. */
  readonly wasMet: (scene: Scene) => boolean
}
