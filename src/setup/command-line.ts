// The commands that a schedule runs.

import { asksForEncryption } from '../settings/parse-encryption.ts'
import type { Answers } from './inputs.ts'

/** How this program backs up, and how it verifies the newest copy. */
export interface Commands {
  readonly backup: readonly string[]
  /** Absent if backups are encrypted: their key does not belong on this machine. */
  readonly drill?: readonly string[]
}

export function commandsFor(
  program: readonly string[],
  {
    envFile,
    answers: { directory = '', name, 'encrypt-to': recipients = '', 'skip-unchanged': skipUnchanged = '' },
    label,
  }: { readonly envFile: string; readonly answers: Answers; readonly label: string },
): Commands {
  const backup = [...program, 'backup', '--quiet', '--settings', envFile]
  if (asksForEncryption(recipients)) return { backup }
  const drill = [...program, 'drill', '--quiet', '--directory', directory, '--router', label]
  const named = name ? ['--name', name] : []
  // A copy is as old as the last change then. In a directory, `auto` stores every run.
  const age = skipUnchanged === 'true' ? [] : ['--max-age', '36h']
  return { backup, drill: [...drill, ...named, ...age] }
}
