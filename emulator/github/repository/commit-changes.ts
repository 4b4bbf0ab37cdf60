// Makes commits on a branch the way GitHub's API does: serially, and never over a head that has moved.
import { randomUUID } from 'node:crypto'
import type { GitHubFaults, MovedHead } from '../faults.ts'
import { type HostedRepository, WEB_FLOW } from './hosted-repository.ts'
import type { FileAddition, Person } from './object-writer.ts'

const ARCHIVED_MESSAGE = 'Repository was archived so is read-only.'

/** Why a commit or a branch was not made; each API has its own code for it. */
export type RefusalReason = 'not-found' | 'stale' | 'archived' | 'protected' | 'conflict' | 'invalid'

export class Refusal extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.name = 'Refusal'
    this.reason = reason
  }
}

export interface RequestedCommit {
  readonly repository: HostedRepository
  readonly branch: string
  readonly message: string
  readonly author: Person
  readonly additions: readonly FileAddition[]
  readonly deletions: readonly string[]
  /** Checks the head before the commit is made; throws a Refusal if it is not the expected one. */
  readonly compare: (head: string | undefined) => Promise<void>
}

export type CommitMaker = (commit: RequestedCommit) => Promise<string>

export function createCommitMaker(faults: GitHubFaults): CommitMaker {
  const met = new WeakMap<MovedHead, number>()

  function takeMovedHead(): MovedHead | undefined {
    const { movedHead } = faults
    const count = movedHead === undefined ? 0 : (met.get(movedHead) ?? 0)
    if (movedHead === undefined || count >= movedHead.times) return undefined
    met.set(movedHead, count + 1)
    return movedHead
  }

  return async (commit) => {
    const { repository, branch, message, author, compare } = commit
    refuseReadOnly(repository, branch)
    const { lastMove } = repository
    if (faults.unseenBranch > 0 && lastMove?.branch === branch && lastMove.from === undefined) {
      faults.unseenBranch--
      throw new Refusal('not-found', 'Branch not found')
    }
    const moved = takeMovedHead()
    const expected = await repository.head(branch)
    if (moved !== undefined) await moveElsewhere(repository, branch)

    return repository.store.inTurn(async () => {
      // If git is to detect the conflict, the commit is made for the previous head.
      const parent = moved?.seenBy === 'git' ? expected : await repository.head(branch)
      await compare(parent)
      await refusePaths(repository, parent, commit)
      const changes = corruptChanges(commit, faults.corruptCommit)
      const oid = await repository.store.writeCommit({ parent, message, author, committer: WEB_FLOW, ...changes })
      if (faults.corruptCommit === 'nothing-stored' || (await repository.moveBranch(branch, parent, oid))) return oid
      const now = await repository.head(branch)
      throw new Refusal('conflict', `Ref refs/heads/${branch} is at ${now} but expected ${parent}`)
    })
  }
}

/** @throws Refusal if nobody may write, whatever the token. */
export function refuseReadOnly({ settings }: HostedRepository, branch?: string): void {
  if (settings.archived) throw new Refusal('archived', ARCHIVED_MESSAGE)
  if (branch === undefined || !settings.protectedBranches.includes(branch)) return
  const message = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n'
  throw new Refusal('protected', message)
}

async function moveElsewhere(repository: HostedRepository, branch: string): Promise<void> {
  const path = `moved-${randomUUID()}.txt`
  await repository.commit({ branch, message: `Add ${path}`, files: { [path]: 'Somebody else was faster.\n' } })
}

/** The wording for a missing path is GitHub's; the other refusals are known, their wording is not. */
async function refusePaths(
  { store }: HostedRepository,
  head: string | undefined,
  { additions, deletions }: RequestedCommit,
): Promise<void> {
  const added = additions.map(({ path }) => path)
  const paths = [...added, ...deletions]
  const seen = new Set<string>()
  for (const path of paths) {
    if (isMalformed(path)) throw new Refusal('invalid', `A path contains a malformed path component: ${path}`)
    if (seen.has(path)) throw new Refusal('invalid', `A path was specified more than once: ${path}`)
    seen.add(path)
  }
  if (head === undefined) return
  for (const path of deletions) {
    if ((await store.find(`${head}:${path}`))?.type === 'blob') continue
    throw new Refusal(
      'not-found',
      `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
    )
  }
  for (const path of added) {
    const found = await store.find(`${head}:${path}`)
    if (found?.type === 'tree') throw new Refusal('invalid', `A file cannot take the place of a directory: ${path}`)
  }
}

function isMalformed(path: string): boolean {
  return path.split('/').some((part) => ['', '.', '..'].includes(part) || part.toLowerCase() === '.git')
}

function corruptChanges(
  { additions, deletions }: RequestedCommit,
  corruption: GitHubFaults['corruptCommit'],
): Pick<RequestedCommit, 'additions' | 'deletions'> {
  if (corruption === 'nothing-stored') return { additions: [], deletions: [] }
  return { additions: corruption === 'other-content' ? additions.map(flipBit) : additions, deletions }
}

function flipBit({ path, content }: FileAddition): FileAddition {
  const flipped = Buffer.from(content)
  if (flipped.length > 0) flipped.writeUInt8(flipped.readUInt8(0) ^ 0x01, 0)
  return { path, content: flipped }
}
