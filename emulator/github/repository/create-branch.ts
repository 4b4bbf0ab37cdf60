// Creates a branch at an existing commit, for both APIs.
import { Refusal, refuseReadOnly } from './commit-changes.ts'
import type { HostedRepository } from './hosted-repository.ts'

/**
 * @param ref Fully qualified, `refs/heads/NAME`.
 * @throws Refusal `conflict` if the name is taken, `invalid` for a bad name or object.
 */
export async function createBranch(
  repository: HostedRepository,
  { ref, oid }: { readonly ref: string; readonly oid: string },
): Promise<void> {
  refuseReadOnly(repository)
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined) throw new Refusal('invalid', "Reference name must start with 'refs/heads/'.")
  if ((await repository.store.find(oid))?.type !== 'commit') throw new Refusal('invalid', 'Object does not exist')
  await repository.store.inTurn(async () => {
    if (await repository.moveBranch(branch, undefined, oid)) return
    // Git refuses bad names the same way as taken ones.
    const isTaken = (await repository.head(branch)) !== undefined
    if (isTaken) throw new Refusal('conflict', `A ref named "${ref}" already exists in the repository.`)
    throw new Refusal('invalid', `${ref} is not a valid ref name.`)
  })
}
