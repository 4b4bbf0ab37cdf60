// Sets the outputs of the three actions through the file that the runner reads.

import { statSync } from 'node:fs'
import * as core from '@actions/core'

/** Throws if the file is missing or cannot be written, and if it is not a regular one: writing to a pipe could wait for ever. */
export function setOutput(name: string, value: string): void {
  // biome-ignore lint/style/noProcessEnv: the toolkit has no function that names this file
  const found = statSync(process.env.GITHUB_OUTPUT ?? '', { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new Error('the file for outputs (GITHUB_OUTPUT) is not a regular file')
  core.setOutput(name, value)
}
