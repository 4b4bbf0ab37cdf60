// The roots of GraphQL operations: the fields of Query and Mutation that the emulator supports, for one viewer.
import type { GitHubFaults } from '../faults.ts'
import { judgeAccess, SSO_MESSAGE, type Viewer } from './access.ts'
import type { CommitMaker } from './commit-changes.ts'
import type { Fields } from './graphql-connection.ts'
import { GraphqlFailure } from './graphql-failure.ts'
import { describeMutations } from './graphql-mutations.ts'
import { describeRepository } from './graphql-repository.ts'
import type { HostedRepository } from './hosted-repository.ts'
import { hidePaths, viewRepository } from './repository-view.ts'

export function describeRoots(options: {
  readonly viewer: Viewer
  readonly faults: GitHubFaults
  readonly makeCommit: CommitMaker
  /** owner/name, in any case */
  readonly findByName: (name: string) => Promise<HostedRepository | undefined>
  readonly findById: (id: number) => Promise<HostedRepository | undefined>
}): { readonly query: Fields; readonly mutation: Fields } {
  const { viewer, faults, makeCommit, findByName, findById } = options

  /** @throws GraphqlFailure if this viewer cannot see it. */
  function require(repository: HostedRepository | undefined, missing: string): HostedRepository {
    const access = repository === undefined ? 'none' : judgeAccess(viewer, repository)
    if (repository === undefined || access === 'none') throw new GraphqlFailure('NOT_FOUND', missing)
    if (access === 'sso') throw new GraphqlFailure('FORBIDDEN', SSO_MESSAGE, { saml_failure: true })
    return repository
  }

  async function requireByName(name: string): Promise<HostedRepository> {
    return require(await findByName(name), `Could not resolve to a Repository with the name '${name}'.`)
  }

  return {
    query: {
      repository: async ({ owner, name }: Fields) => {
        const view = viewRepository(await requireByName(`${owner}/${name}`), faults)
        return describeRepository(hidePaths(view, faults.hiddenPaths), viewer)
      },
      viewer: { __typename: 'User', id: 'U_1', login: viewer.login },
    },
    mutation: describeMutations({
      viewer,
      makeCommit,
      findByName: requireByName,
      findById: async (id, nodeId) =>
        require(await findById(id), `Could not resolve to a node with the global id of '${nodeId}'`),
    }),
  }
}
