// Where this machine keeps what it must know from one run to the next.

import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const NAME = 'synology-router-backup'

/**
 * Returns the folder, which may not exist: that of a systemd service (`StateDirectory=`), else `~/.local/state`, or
 * wherever XDG_STATE_HOME has it. Returns nothing for a user without a home.
 */
export function stateFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  // Several are separated by colons.
  const ofService = env.STATE_DIRECTORY?.split(':')[0] ?? ''
  if (isAbsolute(ofService)) return ofService
  const configured = env.XDG_STATE_HOME ?? ''
  if (isAbsolute(configured)) return join(configured, NAME)
  const home = homeOf(env)
  return isAbsolute(home) ? join(home, '.local', 'state', NAME) : undefined
}

function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  try {
    return env.HOME || homedir()
  } catch {
    return ''
  }
}
