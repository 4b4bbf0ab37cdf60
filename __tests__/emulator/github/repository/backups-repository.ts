// A private repository on an emulated GitHub, asked by plain fetch, by octokit and by git.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { graphql } from '@octokit/graphql'
import {
  type EmulatedGitHub,
  type GitHubRepository,
  type RepositoryOptions,
  startGitHub,
} from '../../../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../../../emulator/github/runtime-token.ts'

export const NAME = 'octo-home/backups'
export const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid url messageHeadline messageBody author { name email } committer { name } signature { isValid state wasSignedByGitHub } parents(first: 2) { nodes { oid } } }
    ref { name target { oid } }
  }
}`

/** An error of the GraphQL API, as in `errors`. */
export interface ApiError {
  readonly type?: string
  readonly path?: readonly string[]
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly locations?: unknown
  readonly message: string
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly ApiError[]
  /** Of the REST API. */
  readonly message?: string
}

export interface Backups {
  readonly github: EmulatedGitHub
  readonly repository: GitHubRepository
  /** A GraphQL operation by plain fetch. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, token?: string): Promise<Reply>
  /** A REST request by plain fetch; `path` below the repository. */
  rest(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** createCommitOnBranch for the branch's present head. */
  commit(changes: CommitChanges): Promise<Reply>
  /** The input of createCommitOnBranch, for clients of all kinds. */
  describeCommit(changes: CommitChanges): Promise<Readonly<Record<string, unknown>>>
  readonly octokit: typeof graphql
  [Symbol.asyncDispose](): Promise<void>
}

export interface CommitChanges {
  readonly files?: Readonly<Record<string, Buffer | string>>
  readonly deletions?: readonly string[]
  readonly branch?: string
  readonly expectedHeadOid?: string
  readonly headline?: string
  readonly body?: string
}

export async function startBackups(
  options: Partial<RepositoryOptions> & {
    readonly faults?: NonNullable<Parameters<typeof startGitHub>[0]>['faults']
  } = {},
): Promise<Backups> {
  const { faults = {}, ...chosen } = options
  const github = await startGitHub({ faults })
  const repository = await github.addRepository({ name: NAME, ...chosen })
  const url = github.environment.GITHUB_GRAPHQL_URL ?? ''
  const signed = (token: string) => (token === '' ? {} : { authorization: `Bearer ${token}` })

  const backups: Backups = {
    github,
    repository,
    async ask(query, variables = {}, token = EMULATED_TOKEN) {
      const headers = { 'content-type': 'application/json', ...signed(token) }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
      const body: unknown = await response.json()
      return { ...(typeof body === 'object' ? body : {}), status: response.status, headers: response.headers }
    },
    rest(method, path, body, headers = {}) {
      return fetch(`${github.origin}/repos/${NAME}${path}`, {
        method,
        headers: { ...signed(EMULATED_TOKEN), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    },
    async describeCommit({ files = {}, deletions = [], branch = 'main', headline = 'Back up', body, expectedHeadOid }) {
      const additions = Object.entries(files).map(([path, content]) => ({
        path,
        contents: Buffer.from(content).toString('base64'),
      }))
      return {
        branch: { repositoryNameWithOwner: NAME, branchName: branch },
        message: { headline, ...(body === undefined ? {} : { body }) },
        expectedHeadOid: expectedHeadOid ?? (await repository.head(branch)) ?? '0'.repeat(40),
        fileChanges: { additions, deletions: deletions.map((path) => ({ path })) },
      }
    },
    commit: async (changes) => backups.ask(COMMIT, { input: await backups.describeCommit(changes) }),
    octokit: graphql.defaults({ baseUrl: github.origin, headers: { authorization: `token ${EMULATED_TOKEN}` } }),
    [Symbol.asyncDispose]: github.close,
  }
  return backups
}

/** A field of an answer, by its path; fails where a test has no use for undefined. */
export function pick(reply: Pick<Reply, 'data'>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => Object.entries(value ?? {}).find(([name]) => name === key)?.[1], reply.data)
}

/** Clones with git itself and hands over the folder. */
export async function withClone<Result>(
  repository: GitHubRepository,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  try {
    await promisify(execFile)('git', ['clone', '--quiet', repository.gitDirectory, folder])
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
