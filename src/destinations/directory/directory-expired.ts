// Which copies in a directory are beyond `keep`: only those of this router count, and only those are ever deleted.

import type { Copy } from '../../naming/copies.ts'
import { selectExpired } from '../../naming/retention.ts'
import { type Owned, type Ownership, ownersOf } from './directory-owners.ts'

export interface Expired {
  /** Backups of this router to delete, oldest first. */
  readonly expired: readonly string[]
  /** Backups that would have to go if they were surely of this router. */
  readonly unknown: readonly string[]
}

/** `copies`: those with a manifest, oldest first. Throws the signal's reason. */
export async function findExpired(
  copies: readonly Copy[],
  {
    keep,
    current,
    latest,
    ...ownership
  }: Ownership & {
    readonly keep: number
    /** The latest time that a name can have: copies further ahead count as the oldest. */
    readonly latest: string
  },
): Promise<Expired> {
  const policy = { keep, current: current.file, latest }
  const beyond = namesOf(selectExpired(copies, policy))
  // The usual case of a young directory, which reads no manifest.
  if (beyond.length === 0) return { expired: [], unknown: [] }
  const others = namesOf(copies).filter((name) => name !== current.file)
  const found = await ownersOf(others, { ...ownership, current })
  const owners = new Map<string, Owned>(others.map((name, index) => [name, found[index] ?? { owner: 'gone' }]))
  owners.set(current.file, { owner: 'ours', verified: current.verified })
  const ours = copies.filter(({ fileName }) => owners.get(fileName)?.owner === 'ours')
  const isVerified = (name: string) => {
    const owned = owners.get(name)
    return owned?.owner === 'ours' && owned.verified
  }
  return {
    expired: namesOf(selectExpired(ours, { ...policy, isVerified })),
    unknown: beyond.filter((name) => owners.get(name)?.owner === 'unknown'),
  }
}

function namesOf(copies: readonly Copy[]): readonly string[] {
  return copies.map(({ fileName }) => fileName)
}
