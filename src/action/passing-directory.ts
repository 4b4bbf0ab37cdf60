// A directory that goes with the job: what is stored there is read back, and gone minutes later. A later step may copy it elsewhere, so it
// is only a warning.

import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { DestinationSettings } from '../settings/settings.ts'
import { code, type Message, message } from '../text/message.ts'

/** The runner's variables that say how long a directory stays. */
export interface RunnerPlaces {
  readonly RUNNER_ENVIRONMENT?: string | undefined
  readonly RUNNER_TEMP?: string | undefined
  readonly GITHUB_WORKSPACE?: string | undefined
}

/** Returns a warning if no copy of this run will stay. Looks at the paths alone: a share that hangs is not asked. */
export function describePassing(
  destinations: readonly DestinationSettings[],
  { RUNNER_ENVIRONMENT: environment, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace }: RunnerPlaces,
): Message | undefined {
  const [path, ...more] = destinations.flatMap((one) => (one.kind === 'directory' ? [one.path] : []))
  if (path === undefined || more.length + 1 < destinations.length) return undefined
  const instead = message`Choose another directory or destination, or copy the backup elsewhere in a later step.`
  if (environment === 'github-hosted')
    return message`The directory ${path} is on GitHub's machine, which is deleted after this job, with the backup, unless it is a network share. ${instead}`
  if (isBelow(path, temp))
    return message`The directory ${path} is in ${code('RUNNER_TEMP')}, which the runner empties after this job. ${instead}`
  if (isBelow(path, workspace))
    return message`The directory ${path} is in ${code('GITHUB_WORKSPACE')}, where ${code('actions/checkout')} deletes what is not in the repository. ${instead}`
  return undefined
}

function isBelow(path: string, folder = ''): boolean {
  if (folder === '') return false
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
