// Where backups go on this machine. A share that is not mounted must not become a folder on the system's disk.

import { dirname, join, parse, resolve } from 'node:path'
import { BackupError } from '../errors.ts'
import type { Machine } from './machine.ts'
import type { Means } from './means.ts'
import { pathOf, requirePlainPath } from './plain-path.ts'
import type { Step } from './plan.ts'

const MAX_DIRECTORIES = 10
/** Where disks and shares are usually mounted. */
const MOUNTS = /^\/(?:mnt|media|run\/media|Volumes)\/./

export interface Directory {
  readonly path: string
  /** Creates it, if it does not exist. */
  readonly steps: readonly Step[]
}

export async function askDirectory(means: Means, initial: string): Promise<Directory> {
  const { dialogue, machine } = means
  let suggested = initial
  for (let attempt = 1; ; attempt++) {
    const answer = await dialogue.text({
      ...{ name: 'directory', ask: 'The directory for the backups, on this machine', initial: suggested },
      check: (text) => {
        if (text === '') throw new BackupError('input-invalid', 'This is not a path.')
        requirePlainPath(text)
      },
    })
    const path = pathOf(answer, machine)
    const result = await plan(path, means)
    if (!(result instanceof BackupError)) return { path, steps: result }
    if (!dialogue.isAttended || attempt === MAX_DIRECTORIES) throw result
    dialogue.warn(result.message)
    suggested = path
  }
}

/** Returns the steps that create the directory, or why backups should not go there. */
async function plan(path: string, { dialogue, machine }: Means): Promise<readonly Step[] | BackupError> {
  const missing: string[] = []
  let above = path
  for (; !(await machine.look(above)) && above !== dirname(above); above = dirname(above)) missing.unshift(above)
  const found = await machine.look(above)
  if (!found?.isFolder) return refused(`${above} is not a folder.`)
  const system = await machine.look(parse(path).root)
  if (MOUNTS.test(path) && found.device === system?.device) {
    dialogue.warn(
      `${above} is on the disk of the system itself. If ${path} is meant to be a share or another disk, it is not mounted now.`,
    )
    const ask = 'Store backups on the disk of the system?'
    if (!(await dialogue.confirm({ ask, initial: false, unattended: false })))
      return refused(`${path} is on the disk of the system itself. Mount the share or the disk first.`)
  }
  // Another user may have to get there: with GitHub, the runner's.
  return missing.map((folder) => ({ kind: 'folder', path: folder, mode: folder === path ? 0o700 : 0o755 }))
}

function refused(text: string): BackupError {
  return new BackupError('destination-refused', text, {
    hint: 'Choose another directory, or mount its disk or share first.',
  })
}

/** Returns the usual place for backups on such a machine: a folder of its own for each router. */
export async function usualDirectory(machine: Machine, label: string): Promise<string> {
  return join(await usualParent(machine), label)
}

async function usualParent(machine: Machine): Promise<string> {
  if (await machine.look('/etc/unraid-version')) return '/mnt/user/backups/router'
  if (await machine.look('/volume1')) return '/volume1/backups/router'
  return machine.isRoot ? '/srv/backups/router' : resolve(machine.home, 'router-backups')
}
