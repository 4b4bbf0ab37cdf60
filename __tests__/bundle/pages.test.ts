// Pages are stories: their commands, in their order, in one folder, with the packaged command, against the emulators.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { type BlockEnd, openStory, readShellBlocks } from '../fixtures/page-story.ts'
import { testWith } from '../fixtures/platform.ts'
import { COMPILED } from '../fixtures/terminal-program.ts'

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'dist/cli.js')
const DAY_MS = 86_400_000
/** The date in the name of a backup of so many days ago. */
const dateOf = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
/** With what the commands complained about, so that a failure says why. */
const failuresOf = (ends: readonly BlockEnd[]) =>
  ends.flatMap(({ failed, stderr }) => failed.map((line) => `${line}: ${stderr.trim()}`))
const find = (ends: readonly BlockEnd[], command: string): BlockEnd => {
  const end = ends.find(({ block }) => block.body.includes(command))
  if (!end) throw new Error(`No block has ${command}`)
  return end
}

/** What a reader replaces on every page with a router: its address and its fingerprint. */
const routerOf = (router: EmulatedRouter) => ({
  '192.168.1.1:8001': router.url.replace('https://', ''),
  '3A:5B:...': router.fingerprint,
})

/** Makes a backup as `srm-backup` does, under a name of its own. */
async function backUp(router: EmulatedRouter, directory: string, name: string, recipient?: string): Promise<void> {
  const { username, password } = router.switches.account
  const args = ['--url', router.url, '--username', username, '--tls-fingerprint', router.fingerprint ?? '']
  const more = ['--router', 'home', '--directory', directory, '--name', name, '--keep', '0']
  const sealed = recipient === undefined ? [] : ['--encrypt-to', recipient]
  const env = { SRM_BACKUP_PASSWORD: password, ...COMPILED }
  await promisify(execFile)(process.execPath, [CLI, 'backup', ...args, ...more, ...sealed], { env })
}

/** Makes a backup as the action does. */
async function runHome(
  { router, github }: { readonly router: EmulatedRouter; readonly github: EmulatedGitHub },
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { username, password } = router.switches.account
  const usual = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint ?? '', router: 'home' }
  const { exitCode, log } = await runAction({ inputs: { ...usual, ...inputs }, env: github.environment })
  if (exitCode !== 0) throw new Error(log)
}

/** The environment in which `gh` and `srm-backup` ask the emulated GitHub. */
const environmentOf = ({ origin, environment }: EmulatedGitHub) => ({
  ...{ GH_HOST: 'github.localhost', http_proxy: origin, GH_TOKEN: EMULATED_TOKEN },
  ...{ GITHUB_API_URL: environment.GITHUB_API_URL ?? '', GITHUB_GRAPHQL_URL: environment.GITHUB_GRAPHQL_URL ?? '' },
})

describe('blocks that are not run', () => {
  test.each([
    ['README.md', ['it asks questions, in a terminal', 'CI runs both on a fresh clone']],
    ['docs/cli.md', ['changes the machine']],
    ['docs/restore.md', []],
    ['docs/sealing.md', []],
  ])('are marked with a reason, and are as few as here: %s', async (page, reasons) => {
    const blocks = readShellBlocks(await readFile(join(ROOT, page), 'utf8'))
    expect(blocks.flatMap(({ notRun }) => notRun ?? [])).toEqual(reasons)
    expect(blocks.length).toBeGreaterThan(reasons.length)
  })

  test('cannot be marked without a reason', () => {
    expect(() => readShellBlocks('```sh skip\nls\n```\n')).toThrow('a mark without a reason')
  })
})

testWith('POSIX shell')('README.md: the fingerprint, a backup without GitHub, and a clone', async () => {
  await using story = await openStory()
  const router = await startRouter({ account: { username: 'backup-runner' } })
  try {
    const ends = await story.read({
      page: 'README.md',
      replace: routerOf(router),
      // Typed at the hidden prompt, which needs a terminal.
      env: { SRM_BACKUP_PASSWORD: router.switches.account.password },
    })
    expect(failuresOf(ends)).toEqual([])
    expect(find(ends, 'openssl').stdout).toBe(`sha256 Fingerprint=${router.fingerprint}\n`)
    expect((await readdir(join(story.home, 'backups'))).toSorted()).toEqual(
      ['dss', 'manifest.json'].map((extension) => `SynologyRouter_${dateOf(0)}.${extension}`),
    )
    expect(router.failedLogins).toBe(0)
  } finally {
    await router.close()
  }
})

testWith('gh')('docs/cli.md: every command, and both lines for cron', async () => {
  await using story = await openStory()
  const router = await startRouter({ account: { username: 'backup-runner' } })
  const github = await startGitHub({ workflow: '.github/workflows/router-backup.yml' })
  try {
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    const directory = join(story.home, 'share')
    await mkdir(directory)
    await writeFile(join(story.home, 'router-backup.key'), identity)
    // Earlier nights: one with another guest Wi-Fi, and an encrypted one.
    await backUp(router, directory, `SynologyRouter_${dateOf(2)}`, recipient)
    router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
    await backUp(router, directory, `SynologyRouter_${dateOf(1)}`)
    router.switches.download.body = makeBackupFile()
    const repository = await github.addRepository({ name: 'YOU/router-backups', visibility: 'private' })
    await runHome(
      { router, github },
      { destination: 'repository', repository: repository.name, 'encrypt-to': recipient },
    )
    await runHome({ router, github }, {})
    const ends = await story.read({
      page: 'docs/cli.md',
      replace: {
        ...routerOf(router),
        '/mnt/user/backups/router': directory,
        '/root/': `${story.home}/`,
        '20261121': dateOf(2),
        '20261122': dateOf(1),
        '20261123': dateOf(0),
        'YOU/router-backup --workflow': 'octo-home/router-backup --workflow',
      },
      env: environmentOf(github),
      typed: `${router.switches.account.password}\n`,
      // Every export has bytes of its own, so that none is taken for the one before.
      before: (index) => {
        router.switches.download.body = makeBackupFile({ gzipTime: index })
      },
    })
    // diff says by its exit code that something changed.
    const days = [1, 0].map((day) => `SynologyRouter_${dateOf(day)}.dss`).join(' ')
    expect(failuresOf(ends)).toEqual([`1 srm-backup diff ${days}: `])
    // cron mails whatever a line prints.
    const cron = ends.filter(({ block }) => block.language === 'cron')
    expect(cron.map(({ stdout, stderr }) => stdout + stderr)).toEqual(['', ''])
    expect(find(ends, 'drill --directory').stdout.match(/Restore/gi)?.length).toBeGreaterThanOrEqual(3)
    expect(router.failedLogins).toBe(0)
  } finally {
    await Promise.all([router.close(), github.close()])
  }
})

testWith('gh and age')('docs/restore.md: from every place, to the settings of another maker', async () => {
  await using story = await openStory()
  const router = await startRouter()
  const github = await startGitHub({ workflow: '.github/workflows/router-backup.yml' })
  try {
    const identity = await generateX25519Identity()
    const [directory, folder] = [join(story.home, 'share'), join(story.home, 'router-restore')]
    for (const path of [directory, folder]) await mkdir(path)
    await writeFile(join(folder, 'router-backup.key'), identity)
    const [older, newer] = ['SynologyRouter_20261122', 'SynologyRouter_20261123']
    await backUp(router, directory, newer)
    await backUp(router, folder, newer, await identityToRecipient(identity))
    const content = await readFile(join(directory, `${newer}.dss`))
    await runHome({ router, github }, {})
    const { runId, name = '' } = github.artifacts.at(-1) ?? {}
    const repository = await github.addRepository({ name: 'YOU/router-backups', visibility: 'private' })
    await repository.commit({ files: { [`backups/home/${older}.dss`]: 'an older one' } })
    const pruned = await repository.commit({
      files: { [`backups/home/${newer}.dss`]: content },
      deletions: [`backups/home/${older}.dss`],
    })
    let restored: readonly string[] = []
    const ends = await story.read({
      page: 'docs/restore.md',
      replace: {
        '/srv/backups/router': directory,
        'YOU/NAME': 'octo-home/router-backup',
        RUN_ID: String(runId),
        ARTIFACT: name,
        COMMIT: pruned,
      },
      // The last block deletes it.
      before: () => {
        if (existsSync(folder)) restored = readdirSync(folder)
      },
      env: environmentOf(github),
      clones: { 'https://github.com/YOU/router-backups': repository.gitDirectory },
    })
    expect(failuresOf(ends)).toEqual([])
    expect(find(ends, 'gh run download').stdout).toContain(`run ${runId}`)
    // Of the artifact, and of the history.
    expect(restored).toEqual(expect.arrayContaining([`SynologyRouter_${dateOf(0)}.dss`, `${older}.dss`]))
    expect(find(ends, 'tar -tzf').stdout).toContain('ConfigBkp/_Syno_ConfBkp.db')
    expect(find(ends, 'config_info').stdout).toContain('os_name="SRM"')
    expect(find(ends, 'grep').stdout).toMatch(/values\.txt:\d+:.*pppoe/)
    expect(find(ends, 'grep').stdout).toMatch(/opened\/.*wireless\.conf:\d+:passphrase=/)
    expect(await readdir(story.home)).toEqual(['share'])
  } finally {
    await Promise.all([router.close(), github.close()])
  }
})

testWith('age')('docs/sealing.md: a key, an encrypted backup, and the way back', async () => {
  await using story = await openStory()
  const router = await startRouter({ account: { username: 'backup-runner' } })
  try {
    const ends = await story.read({
      page: 'docs/sealing.md',
      replace: { ...routerOf(router), '20261123': dateOf(0) },
      env: { SRM_BACKUP_PASSWORD: router.switches.account.password },
    })
    expect(failuresOf(ends)).toEqual([])
    const opened = await readFile(join(story.home, 'backups', `SynologyRouter_${dateOf(0)}.dss`))
    expect(opened).toEqual(router.backupFile)
  } finally {
    await router.close()
  }
})

test('docs/how-it-works.md: a second night has the log that the page shows', async () => {
  const router = await startRouter()
  const github = await startGitHub()
  try {
    const { username, password } = router.switches.account
    const inputs = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint ?? '' }
    const run = () => runAction({ inputs, env: github.environment })
    await run()
    router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } })
    github.nextRun()
    const { log } = await run()
    const page = await readFile(join(ROOT, 'docs/how-it-works.md'), 'utf8')
    const [, shown = ''] = /^```text\n(Router: .*?)^```/ms.exec(page) ?? []
    // Only addresses, sizes, times and digests may differ.
    const shapeOf = (text: string) =>
      text
        .trim()
        .replaceAll(/https:\/\/[\d.:]+\d/g, 'URL')
        .replaceAll(/\b[0-9a-f]{64}\b/g, 'SHA')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replaceAll('(1 poll)', '(2 polls)')
        .replaceAll(/\d+(?:\.\d+)?( m?s)?\b/g, '#')
        .split('\n')
    const lines = shapeOf(log)
    const found = shapeOf(shown).filter((line) => {
      const at = lines.indexOf(line)
      // In the order of the page.
      if (at >= 0) lines.splice(0, at + 1)
      return at >= 0
    })
    expect(found).toEqual(shapeOf(shown))
    expect(found.length).toBeGreaterThan(15)
  } finally {
    await Promise.all([router.close(), github.close()])
  }
})
