// Paths as they are typed, which setup writes into crontabs, units and scripts.

import { resolve } from 'node:path'
import { BackupError } from '../errors.ts'
import { printable } from '../text/sanitize.ts'
import type { Machine } from './machine.ts'

/** Throws BackupError `input-invalid` for a path with a control character: after a line break, cron would read a job of its own. */
export function requirePlainPath(path: string): void {
  if (!/\p{Cc}/u.test(path)) return
  throw new BackupError(
    'input-invalid',
    `This path contains a line break or another control character: ${printable(path)}`,
    {
      hint: 'Rename the folder, or choose another path.',
    },
  )
}

/** Returns the absolute path. No shell has replaced a `~`, which would become a folder of that name. */
export function pathOf(typed: string, { home, workingFolder }: Pick<Machine, 'home' | 'workingFolder'>): string {
  return resolve(workingFolder, typed.replace(/^~(?=\/|$)/, home))
}
