// What the mode of a file lets other users of the machine do with it.

const BITS = {
  read: { group: 0o040, others: 0o004 },
  write: { group: 0o020, others: 0o002 },
  /** A folder. */
  enter: { group: 0o010, others: 0o001 },
} as const

/** A user, by number. Windows has no such numbers. */
export interface User {
  readonly uid: number
  readonly gid: number
}

/** Returns the user of this process. */
export function thisUser(): User | undefined {
  return process.getuid && process.getgid && { uid: process.getuid(), gid: process.getgid() }
}

/** Whether other users can do this, as far as the mode tells; false on Windows. */
export function letsOthers(
  action: keyof typeof BITS,
  { mode, gid }: { readonly mode: number; readonly gid: number },
  user = thisUser(),
): boolean {
  if (!user) return false
  // A group with the number of its user usually has no other members. On a NAS, all users have the same one.
  const isOwnGroup = gid === user.gid && user.gid === user.uid
  return (mode & BITS[action].others) !== 0 || (!isOwnGroup && (mode & BITS[action].group) !== 0)
}
