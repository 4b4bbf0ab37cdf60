// The commands that a schedule runs.

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
    directory,
    label,
    isEncrypted,
  }: {
    readonly envFile: string
    readonly directory: string
    readonly label: string
    readonly isEncrypted: boolean
  },
): Commands {
  const backup = [...program, 'backup', '--quiet', '--settings', envFile]
  if (isEncrypted) return { backup }
  const drill = [...program, 'drill', '--quiet', '--directory', directory, '--router', label, '--max-age', '36h']
  return { backup, drill }
}
