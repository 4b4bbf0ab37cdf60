// The mutations of the GraphQL API: createCommitOnBranch and createRef.
import { explainMissingPermission, judgeAccess, type Viewer } from './access.ts'
import { type CommitMaker, Refusal, type RefusalReason } from './commit-changes.ts'
import { createBranch } from './create-branch.ts'
import type { Fields } from './graphql-connection.ts'
import { type FailureType, GraphqlFailure } from './graphql-failure.ts'
import { describeCommit, describeRef } from './graphql-git-objects.ts'
import type { HostedRepository } from './hosted-repository.ts'
import type { FileAddition } from './object-writer.ts'
import { viewCurrent } from './repository-view.ts'

/** Seen in answers of GitHub: stale, not-found, and conflict where a ref exists. The others are a guess. */
const FAILURE_TYPES: Readonly<Record<RefusalReason, FailureType>> = {
  'not-found': 'NOT_FOUND',
  stale: 'STALE_DATA',
  archived: 'FORBIDDEN',
  protected: 'UNPROCESSABLE',
  conflict: 'UNPROCESSABLE',
  invalid: 'UNPROCESSABLE',
}

export function describeMutations(options: {
  readonly viewer: Viewer
  readonly makeCommit: CommitMaker
  /** @throws GraphqlFailure if this viewer cannot see the repository. */
  readonly findByName: (name: string) => Promise<HostedRepository>
  /** By database id. @throws GraphqlFailure */
  readonly findById: (id: number, nodeId: string) => Promise<HostedRepository>
}): Fields {
  const { viewer, makeCommit, findByName, findById } = options

  function requireWrite(repository: HostedRepository, mutation: string): void {
    if (judgeAccess(viewer, repository) === 'write') return
    const message =
      explainMissingPermission(viewer) ??
      `${viewer.login} does not have the correct permissions to execute \`${mutation}\``
    throw new GraphqlFailure('FORBIDDEN', message, { saml_failure: false })
  }

  async function findBranch({ id, repositoryNameWithOwner, branchName }: Fields) {
    if (typeof id === 'string') {
      const [, repositoryId = '', branch = ''] = /^(\d+):refs\/heads\/(.+)$/.exec(decodeRefId(id)) ?? []
      return { repository: await findById(Number(repositoryId), id), branch }
    }
    const repository = await findByName(String(repositoryNameWithOwner ?? ''))
    return { repository, branch: String(branchName ?? '').replace(/^refs\/heads\//, '') }
  }

  return {
    createCommitOnBranch: async ({ input }: Fields) => {
      const { branch: target, expectedHeadOid, fileChanges, message, clientMutationId } = readFields(input)
      const { repository, branch } = await findBranch(readFields(target))
      requireWrite(repository, 'CreateCommitOnBranch')
      const expected = String(expectedHeadOid).toLowerCase()
      const { headline, body } = readFields(message)
      const { additions, deletions } = readFields(fileChanges)
      const oid = await translate(() =>
        makeCommit({
          repository,
          branch,
          author: viewer.person,
          message: body ? `${headline}\n\n${body}` : String(headline),
          additions: readList(additions).map(readAddition),
          deletions: readList(deletions).map(({ path }) => String(path)),
          compare: (head) => compareHead(repository, head, expected),
        }),
      )
      const view = viewCurrent(repository)
      const ref = () => describeRef(view, branch)
      return { clientMutationId: clientMutationId ?? null, commit: () => describeCommit(view, oid), ref }
    },
    createRef: async ({ input }: Fields) => {
      const { repositoryId, name, oid, clientMutationId } = readFields(input)
      const nodeId = String(repositoryId)
      const id = Number(Buffer.from(nodeId.replace(/^R_/, ''), 'base64url').toString())
      const repository = await findById(id, nodeId)
      requireWrite(repository, 'CreateRef')
      const ref = String(name)
      await translate(() => createBranch(repository, { ref, oid: String(oid) }))
      const branch = ref.replace(/^refs\/heads\//, '')
      return { clientMutationId: clientMutationId ?? null, ref: () => describeRef(viewCurrent(repository), branch) }
    },
  }
}

async function compareHead(repository: HostedRepository, head: string | undefined, expected: string): Promise<void> {
  // GitHub's message is known from reports, its type for this case is not.
  if (head === undefined) throw new Refusal('not-found', 'Branch not found')
  if (head === expected) return
  if ((await repository.store.find(expected))?.type !== 'commit') {
    throw new Refusal('not-found', `No commit exists with specified expectedHeadOid '${expected}'.`)
  }
  // Two spaces, as GitHub writes it.
  throw new Refusal('stale', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`)
}

async function translate<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw new GraphqlFailure(FAILURE_TYPES[error.reason], error.message)
    throw error
  }
}

function decodeRefId(id: string): string {
  return Buffer.from(id.replace(/^REF_/, ''), 'base64url').toString()
}

function readAddition({ path, contents }: Fields): FileAddition {
  return { path: String(path), content: Buffer.from(String(contents), 'base64') }
}

/** Already validated by the schema: an object, or null where allowed. */
function readFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function readList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(readFields) : []
}
