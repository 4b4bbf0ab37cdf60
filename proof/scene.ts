// A scene for the packaged action: its own router and GitHub, and a good older copy in every destination.

import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatedGitHub, type GitHubRepository, startGitHub } from '../emulator/github/github.ts'
import { findExcess } from '../emulator/github/traffic.ts'
import { listZip } from '../emulator/github/zip-listing.ts'
import { BLOB_HOST, describeProxy, type EmulatedProxy, startProxy } from '../emulator/network/proxy.ts'
import { type EmulatedRouter, startRouter } from '../emulator/router/router.ts'
import type { SwitchChanges } from '../emulator/router/switches.ts'
import { type RunOptions, type RunResult, runAction } from '../emulator/runner/runner.ts'

export const TOKEN = 'ghs_tokenOfTheJobThatMustNeverBeShown'
export const REPOSITORY_TOKEN = 'github_pat_writerThatMustNeverBeShown'
export const FOLDER = 'backups/home'

const REPOSITORY = 'octo-home/backups'
/** The older copy has another date and other settings. */
const OLD_SEED = 7
const OLD_NAME = 'SynologyRouter_20200101'

export type Kind = 'artifact' | 'directory' | 'repository'
export const KINDS: readonly Kind[] = ['artifact', 'directory', 'repository']

/** A good backup of an earlier day, made by the action itself. */
export interface OlderCopy {
  readonly backup: Buffer
  readonly manifest: Buffer
  /** The same two files as an artifact. */
  readonly zip: Buffer
}

export interface Scene extends AsyncDisposable {
  readonly router: EmulatedRouter
  readonly github: EmulatedGitHub
  readonly repository: GitHubRepository
  /** The branch of the backups; the default branch, if absent. */
  readonly branch: string | undefined
  readonly directory: string
  readonly older: OlderCopy | undefined
  /** Called for every request to the router (with its method) and to GitHub (with its path) before it is answered. */
  readonly watchers: ((what: string) => void)[]
  /** What single runs sent to GitHub beyond their budget. */
  readonly excess: string[]
  /** Runs at the end, in order, before anything is removed. */
  readonly onClose: (() => unknown)[]
  /** The way to GitHub, if it leads through a proxy. */
  readonly proxy: EmulatedProxy | undefined
  /** Runs dist/ with working inputs and `keep: 1`, which reveals premature pruning. */
  run(destinations: readonly Kind[], options?: Partial<RunOptions>): Promise<RunResult>
}

export interface SceneOptions {
  /** Whether GitHub is reached by its https names, through a proxy. */
  readonly isProxied?: boolean | undefined
  readonly switches?: SwitchChanges
  /** Absent: the repository is empty. */
  readonly older?: OlderCopy | undefined
  /** A branch that does not exist yet. */
  readonly branch?: string | undefined
}

export async function openScene({
  switches = {},
  older,
  branch,
  isProxied = false,
}: SceneOptions = {}): Promise<Scene> {
  const watchers: Scene['watchers'] = []
  const onClose: Scene['onClose'] = []
  const excess: string[] = []
  const changes = { ...switches, export: { exportMs: 50, ...switches.export } }
  const notify = (what: string) => {
    for (const watch of watchers) watch(what)
  }
  const router = await startRouter(changes, ({ method }) => notify(method))
  const github = await startGitHub({
    visibility: 'private',
    token: TOKEN,
    watch: ({ path }) => notify(path),
    ...(isProxied ? { blobOrigin: `https://${BLOB_HOST}` } : {}),
  })
  const proxy = isProxied ? await startProxy(github.origin) : undefined
  const files = older && {
    [`${FOLDER}/${OLD_NAME}.dss`]: older.backup,
    [`${FOLDER}/${OLD_NAME}.manifest.json`]: older.manifest,
  }
  const repository = await github.addRepository({
    name: REPOSITORY,
    visibility: 'private',
    access: { [REPOSITORY_TOKEN]: 'write' },
    ...(files ? { files } : { empty: true }),
  })
  const directory = await mkdtemp(join(tmpdir(), 'proof-'))
  if (older) {
    plantInDirectory(directory, older)
    github.addArtifact(OLD_NAME, older.zip)
    github.nextRun()
  }
  const way: Record<string, string> = {}
  if (proxy) {
    const folder = await mkdtemp(join(tmpdir(), 'proof-ca-'))
    onClose.push(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'ca.pem'), proxy.caPem)
    Object.assign(way, describeProxy(proxy, join(folder, 'ca.pem')))
  }
  const account = {
    url: router.url,
    username: router.switches.account.username,
    password: router.switches.account.password,
    'tls-fingerprint': router.fingerprint,
    router: 'home',
  }
  return {
    router,
    github,
    repository,
    branch,
    directory,
    older,
    watchers,
    onClose,
    excess,
    proxy,
    run: async (destinations, options = {}) => {
      const before = github.requests.length
      const result = await runAction({
        githubToken: TOKEN,
        ...options,
        inputs: {
          ...account,
          destination: destinations.join(', '),
          directory: destinations.includes('directory') ? directory : '',
          ...(destinations.includes('repository')
            ? { repository: REPOSITORY, 'repository-token': REPOSITORY_TOKEN }
            : {}),
          ...(branch === undefined ? {} : { branch }),
          keep: '1',
          ...options.inputs,
        },
        env: { ...github.environment, ...way, ...options.env },
      })
      excess.push(...findExcess(github.requests.slice(before)))
      return result
    },
    [Symbol.asyncDispose]: async () => {
      for (const act of onClose) act()
      await proxy?.[Symbol.asyncDispose]()
      await Promise.all([router.close(), github.close(), rm(directory, { recursive: true, force: true })])
    },
  }
}

/** Puts the older copy into a directory. */
export function plantInDirectory(directory: string, { backup, manifest }: OlderCopy): void {
  writeFileSync(join(directory, `${OLD_NAME}.dss`), backup)
  writeFileSync(join(directory, `${OLD_NAME}.manifest.json`), manifest)
}

/** Makes the older copy with a good run, and renames it to an old date. */
export async function makeOlderCopy(): Promise<OlderCopy> {
  await using scene = await openScene({ switches: { backupSeed: OLD_SEED } })
  const result = await scene.run(['artifact', 'directory'])
  if (result.exitCode !== 0) throw new Error(`The action does not work here:\n${result.log}`)
  const name = (await readdir(scene.directory)).find((file) => file.endsWith('.dss')) ?? ''
  const backup = await readFile(join(scene.directory, name))
  const text = await readFile(join(scene.directory, name.replace('.dss', '.manifest.json')), 'utf8')
  const zip = scene.github.artifacts[0]?.content ?? Buffer.alloc(0)
  if ((await listZip(zip)).length !== 2) throw new Error('The artifact does not contain two files')
  return { backup, manifest: Buffer.from(text.replace(name, `${OLD_NAME}.dss`)), zip }
}
