// Creates a branch at an existing commit, for both APIs.
import { Refusal, refuseReadOnly } from './commit-changes.ts'
import type { HostedRepository } from './hosted-repository.ts'

/** A ruleset's words. */
const RESTRICTED = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'

/**
 * @param ref Fully qualified, `refs/heads/NAME`.
 * @throws Refusal `conflict` if the name is taken, `invalid` for a bad name or object.
 */
export async function createBranch(
  repository: HostedRepository,
  { ref, oid }: { readonly ref: string; readonly oid: string },
): Promise<void> {
  refuseReadOnly(repository)
  const { restrictedBranches } = repository.settings
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined) throw new Refusal('invalid', "Reference name must start with 'refs/heads/'.")
  if (restrictedBranches.includes(branch)) throw new Refusal('invalid', RESTRICTED)
  if ((await repository.store.find(oid))?.type !== 'commit') throw new Refusal('invalid', 'Object does not exist')
  await repository.store.inTurn(async () => {
    if (await repository.moveBranch(branch, undefined, oid)) return
    // Git refuses bad names the same way as taken ones.
    const isTaken = (await repository.head(branch)) !== undefined
    if (isTaken) throw new Refusal('conflict', `A ref named "${ref}" already exists in the repository.`)
    // A branch `a` makes `a/b` impossible, and vice versa.
    if (await hasNeighbour(repository, branch)) throw new Refusal('invalid', 'Reference update failed')
    throw new Refusal('invalid', `${ref} is not a valid ref name.`)
  })
}

async function hasNeighbour({ store }: HostedRepository, branch: string): Promise<boolean> {
  const refs = await store.run('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/')
  return refs
    .split('\n')
    .some((other) => other !== '' && (`${branch}/`.startsWith(`${other}/`) || other.startsWith(`${branch}/`)))
}
