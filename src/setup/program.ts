// The program that a schedule starts: whether it will still be there tomorrow, and still be this one.

import { BackupError } from '../errors.ts'
import { quote } from '../text/shell.ts'
import type { Machine } from './machine.ts'
import type { Means } from './means.ts'
import { sharedFolderAbove } from './settings-file.ts'

const NPX_CACHE = /[/\\]_npx[/\\]/

/** Warns before any question of a program that no schedule on this machine can start tomorrow. */
export function warnOfTemporaryProgram({ dialogue, machine }: Means): void {
  const problem = temporaryProgram(machine)
  if (problem !== undefined && dialogue.isAttended)
    dialogue.warn(
      `${problem}. For GitHub Actions, that does not matter. Otherwise, end setup and install it: ${INSTALL}.`,
    )
}

/** Refuses a program that will be gone by tonight, unless the user insists. Throws BackupError `input-invalid`. */
export async function refuseTemporaryProgram({ dialogue, machine }: Means): Promise<void> {
  const problem = temporaryProgram(machine)
  if (problem === undefined) return
  if (
    await dialogue.confirm({
      ask: 'Schedule the program in the cache of npx all the same?',
      initial: false,
      unattended: false,
    })
  )
    return
  throw new BackupError('input-invalid', `${problem}.`, {
    hint: `Nothing was written. Install it with ${INSTALL}, then run \`srm-backup setup\`.`,
  })
}

/** Warns of a program in the folder of one version, which an update may remove. */
export function warnOfVersion({ dialogue, machine }: Means): void {
  const place = machine.program.find((path) => path.split(/[/\\]/).some((part) => ONE_VERSION.test(part)))
  if (place !== undefined)
    dialogue.warn(`${place} is of one version only. If an update removes it, no backup starts: then run setup again.`)
}

/** Warns of a program that other users can replace: the nightly backup runs it, with the password. */
export async function warnOfSharedProgram({ dialogue, machine }: Means): Promise<void> {
  for (const file of machine.programFiles) {
    const isShared = (await machine.look(file))?.isShared === true
    const shared = isShared ? file : await sharedFolderAbove(file, machine)
    if (shared === undefined) continue
    dialogue.warn(
      `Other users can write to ${shared}, and so replace the program of the nightly backup. Remove their permission, for example with \`chmod go-w ${quote(shared)}\`.`,
    )
    return
  }
}

/** As version managers and Homebrew name their folders. */
const ONE_VERSION = /^v?\d+\.\d+\.\d+/

const INSTALL = '`npm install --global synology-router-backup`'

function temporaryProgram({ program }: Machine): string | undefined {
  const place = program.find((path) => NPX_CACHE.test(path))
  return place === undefined ? undefined : `srm-backup runs from the cache of npx, which npm empties: ${place}`
}
