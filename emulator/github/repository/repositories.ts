// The repositories that the emulated GitHub hosts, behind REST and GraphQL.
import type { Answer, Incoming, Reply } from '../exchange.ts'
import type { GitHubFaults, TakeFault } from '../faults.ts'
import { identifyViewer, type Viewer } from './access.ts'
import { createCommitMaker } from './commit-changes.ts'
import type { GraphqlEndpoint } from './graphql-endpoint.ts'
import { describeRoots } from './graphql-roots.ts'
import {
  createHostedRepository,
  type GitHubRepository,
  type HostedRepository,
  type RepositoryOptions,
  type Visibility,
} from './hosted-repository.ts'
import { answerError, createHeaderWriter } from './rest-answers.ts'
import { createRestEndpoint, findRoute } from './rest-endpoint.ts'

export interface Repositories {
  /** @throws Error if the name is taken. */
  add(options: RepositoryOptions): Promise<GitHubRepository>
  /** Undefined for requests that are not about it. */
  serve(request: Incoming): Promise<Reply | undefined>
  close(): Promise<void>
}

const FIRST_ID = 700_000_001
/** Where GitHub Enterprise Server keeps its APIs: /api/v3 and /api/graphql. */
const ENTERPRISE_ROOT = /^\/api(?:\/v3)?(?=\/)/
const REPOSITORY_PATH = /^\/repos\/([^/]+\/[^/]+)\/?(.*)$/

export function createRepositories(options: {
  /** The job token, which may write by default. */
  readonly token: string
  /** The workflow's own repository: hosted once its git objects are requested, unless it was added before. */
  readonly own: { readonly name: string; readonly visibility: Visibility }
  readonly readOrigin: () => string
  readonly faults: GitHubFaults
  readonly takeFault: TakeFault
}): Repositories {
  const { token, own, readOrigin, faults, takeFault } = options
  const hosted = new Map<string, Promise<HostedRepository>>()
  const keyOf = (name: string) => name.toLowerCase()
  const makeCommit = createCommitMaker(faults)
  const addHeaders = createHeaderWriter()

  function host(chosen: RepositoryOptions): Promise<HostedRepository> {
    const repository = createHostedRepository({ access: { [token]: 'write' }, ...chosen }, FIRST_ID + hosted.size)
    hosted.set(keyOf(chosen.name), repository)
    return repository
  }

  function find(name: string): Promise<HostedRepository> | undefined {
    const found = hosted.get(keyOf(name))
    return found ?? (keyOf(name) === keyOf(own.name) ? host(own) : undefined)
  }

  async function isKnown(given: string): Promise<boolean> {
    if (given === token) return true
    const repositories = await Promise.all(hosted.values())
    return repositories.some(({ settings }) => given in settings.access)
  }

  async function judgeViewer(viewer: Viewer): Promise<Answer | undefined> {
    return viewer.token === undefined || (await isKnown(viewer.token)) ? undefined : answerError(401)
  }

  /** Loaded once a repository is queried: most tests need neither the library nor GitHub's schema. */
  let graphql: Promise<GraphqlEndpoint> | undefined
  async function loadGraphql(): Promise<GraphqlEndpoint> {
    const { createGraphqlEndpoint } = await import('./graphql-endpoint.ts')
    return createGraphqlEndpoint({
      faults,
      takeFault,
      refuseViewer: async (viewer) =>
        viewer.token === undefined
          ? answerError(401, 'This endpoint requires you to be authenticated.')
          : judgeViewer(viewer),
      describeRoots: (viewer) =>
        describeRoots({
          viewer,
          faults,
          makeCommit,
          findByName: async (name) => find(name),
          findById: async (id) => (await Promise.all(hosted.values())).find((repository) => repository.id === id),
        }),
    })
  }
  function getGraphql(): Promise<GraphqlEndpoint> {
    graphql ??= loadGraphql()
    return graphql
  }

  const serveRest = createRestEndpoint({ readOrigin, faults, takeFault, makeCommit, refuseViewer: judgeViewer })

  return {
    async add(chosen) {
      if (hosted.has(keyOf(chosen.name))) throw new Error(`There is a repository named ${chosen.name} already`)
      const [repository] = await Promise.all([host(chosen), getGraphql()])
      return repository
    },
    async serve(request) {
      const viewer = identifyViewer(request.headers)
      const path = request.path.replace(ENTERPRISE_ROOT, '')
      const isGraphql = path === '/graphql' && request.method === 'POST'
      const [, name = '', below = ''] = REPOSITORY_PATH.exec(path) ?? []
      const found = findRoute(request.method, decodeURIComponent(below))
      // The workflow's own repository has the older service's short description until it is added.
      const repository = found && (below === '' ? hosted.get(keyOf(name)) : find(name))
      if (!isGraphql && (found === undefined || repository === undefined)) return undefined
      if (!request.headers['user-agent']) return answerError(403, 'Request forbidden by administrative rules.')
      if (found === undefined || repository === undefined) {
        const serveGraphql = await getGraphql()
        return addHeaders(await serveGraphql(request, viewer), { viewer, resource: 'graphql' })
      }
      const reply = await serveRest({ request, viewer, repository: await repository, ...found })
      return addHeaders(reply, { viewer, resource: 'core', permission: found.route.permission })
    },
    async close() {
      const repositories = await Promise.allSettled(hosted.values())
      hosted.clear()
      await Promise.all(repositories.map(async (result) => result.status === 'fulfilled' && result.value.store.close()))
    },
  }
}
