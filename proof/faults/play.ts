// What a cell of the matrix plays: switches, inputs and what happens before the run.

import type { SwitchChanges } from '../../emulator/router/switches.ts'
import type { RunOptions } from '../../emulator/runner/runner.ts'
import type { Kind, Scene } from '../scene.ts'

export interface Play {
  readonly destinations: readonly Kind[]
  readonly switches?: SwitchChanges
  readonly inputs?: Readonly<Record<string, string>>
  /** Turns GitHub's switches, takes the router away, or the disk; returns what else the run is given. */
  readonly prepare?: (scene: Scene) => Promise<void> | Partial<RunOptions> | undefined
  /** Whether the fault was met: a cell in which nothing went wrong proves nothing. */
  readonly wasMet: (scene: Scene) => boolean
}
