// The packaged action and a private repository, with real sockets, GitHub's own schema and real git.

import { describe, expect, test } from '@jest/globals'
import { findExcess } from '../../emulator/github/traffic.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { startRouter } from '../../emulator/router/router.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { openStage, pairOf, type Stage } from './stage.ts'

const TOKEN = 'github_pat_writerThatMustNeverBeShown'
const NAME = 'octo-home/backups'
/** As in GitHub's events: without it, one more request asks if the log is public. */
const PRIVATE = { repository: { full_name: 'octo-home/router-backup', private: true } }
const INPUTS = { destination: 'repository', repository: NAME, 'repository-token': TOKEN, router: 'home' }

/** At once: each but the last has to commit again. */
const ROUTERS = 6

const host = (stage: Stage, files?: Readonly<Record<string, Buffer | string>>) =>
  stage.github.addRepository({
    name: NAME,
    visibility: 'private',
    access: { [TOKEN]: 'write' },
    ...(files ? { files } : {}),
  })

const pathsOf = (name: string | undefined) => pairOf(name).map((file) => `backups/home/${file}`)

describe('the packaged action', () => {
  test('commits a backup in five requests, reads it back, skips an unchanged router, and lists what changed by name in the commit message', async () => {
    await using stage = await openStage({
      download: { body: makeBackupFile({ settings: { 'wifi.guest.enabled': 'no' } }) },
    })
    const repository = await host(stage)
    const first = await stage.run(INPUTS)
    expect(first.exitCode).toBe(0)
    expect(stage.github.requests).toHaveLength(5)
    expect(await repository.listFiles()).toEqual(['README.md', ...pathsOf(first.outputs.name)].sort())
    expect(first.outputs).toMatchObject({
      'commit-sha': await repository.head(),
      'commit-url': `https://github.com/${NAME}/commit/${await repository.head()}`,
      'repository-path': `backups/home/${first.outputs.name}`,
      verified: 'true',
    })
    expect(first.summary).toContain('Stored in | repository')
    expect(
      (await repository.readFile(`backups/home/${first.outputs.name}`))?.equals(
        stage.router.switches.download.body as Buffer,
      ),
    ).toBe(true)

    const second = await stage.run(INPUTS)
    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({ changed: 'false', name: first.outputs.name })
    expect(await repository.log()).toHaveLength(2)
    // The last two at the same time: the copy, and whether the branch still has it.
    expect(stage.github.requests).toHaveLength(5 + 5)
    expect(second.log).toContain('Unchanged: existing copy verified (')

    stage.router.switches.download.body = makeBackupFile({ settings: { 'wifi.guest.enabled': 'yes' } })
    const third = await stage.run(INPUTS, { event: PRIVATE })
    expect(third.exitCode).toBe(0)
    // One asks whether the log, which would name the change, is public now.
    expect(stage.github.requests).toHaveLength(5 + 5 + 5 + 1)
    const [commit] = await repository.log()
    expect(commit?.headline).toBe('Back up home (RT6600ax): 1 change')
    expect(commit?.body).toContain('- changed: General settings: wifi.guest.enabled (confbkp_config_tb)')
    expect(await repository.listFiles('backups/home')).toHaveLength(4)
    expect(await repository.git('fsck', '--strict')).not.toMatch(/error|missing/)
  })

  test('refuses a public repository before the router is contacted, and never shows the token', async () => {
    await using stage = await openStage()
    const repository = await host(stage)
    repository.settings.visibility = 'public'
    const result = await stage.run(INPUTS)
    expect(result.outputs['error-code']).toBe('destination-refused')
    expect(stage.router.connections).toBe(0)
    const shown = [
      result.stdout.replace(/^::add-mask::.*$/gm, ''),
      JSON.stringify(result.outputs),
      result.summary,
    ].join('\n')
    expect(shown).not.toContain(TOKEN)
    expect(result.masks).toContain(TOKEN)
  })

  test('leaves a valid repository if it is killed, and the next run succeeds', async () => {
    await using stage = await openStage()
    const repository = await host(stage)
    const run = async (options: Partial<Parameters<typeof runAction>[0]> = {}) => {
      const router = await startRouter({ encryption: { bits: 1024 } })
      try {
        const { username, password } = router.switches.account
        const account = { url: router.url, username, password, 'tls-fingerprint': router.fingerprint }
        const inputs = { ...account, ...INPUTS, 'skip-unchanged': 'false', keep: '3' }
        const before = stage.github.requests.length
        const result = await runAction({ inputs, env: stage.github.environment, ...options })
        expect(findExcess(stage.github.requests.slice(before))).toEqual([])
        return result
      } finally {
        await router.close()
      }
    }
    expect((await run()).exitCode).toBe(0)
    // `npm run prove:kill` kills it at any moment.
    for (const when of [/Compare/, /Store/, /Stored:/]) {
      const before = (await repository.log()).length
      await run({ signalAfter: { signal: 'SIGKILL', when } })
      // One more complete commit, or none.
      expect([before, before + 1]).toContain((await repository.log()).length)
      const files = await repository.listFiles('backups/home')
      expect(files.filter((file) => file.endsWith('.dss'))).toHaveLength(files.length / 2)
      for (const name of files.filter((file) => file.endsWith('.manifest.json'))) {
        const manifest = JSON.parse(String(await repository.readFile(name)))
        expect((await repository.readFile(`backups/home/${manifest.file}`))?.length).toBe(manifest.size)
      }
    }
    expect(await repository.git('fsck', '--strict')).not.toMatch(/error|missing/)
    expect((await run()).exitCode).toBe(0)
  })
})

test('stores the backups of 6 routers at once in one repository, loses none and makes no empty commit', async () => {
  await using stage = await openStage()
  const repository = await host(stage)
  const routers = await Promise.all(
    Array.from({ length: ROUTERS }, (_, index) => startRouter({ backupSeed: 100 + index, encryption: { bits: 1024 } })),
  )
  try {
    const run = async (index: number) => {
      const router = routers[index]
      if (!router) throw new Error('no such router')
      return await runAction({
        inputs: {
          url: router.url,
          username: router.switches.account.username,
          password: router.switches.account.password,
          'tls-fingerprint': router.fingerprint,
          ...INPUTS,
          router: `site-${index}`,
        },
        env: stage.github.environment,
        timeoutMs: 180_000,
      })
    }
    const results = await Promise.all(routers.map((_, index) => run(index)))
    expect(results.map(({ exitCode, outputs }) => [exitCode, outputs['error-code']])).toEqual(
      results.map(() => [0, '']),
    )
    expect(await repository.listFiles('backups')).toHaveLength(2 * ROUTERS)
    const log = await repository.log()
    expect(log).toHaveLength(1 + ROUTERS)
    const stat = await repository.git('log', '--format=%H', '--shortstat')
    expect(stat.match(/2 files changed/g)).toHaveLength(ROUTERS)
    expect(await repository.git('fsck', '--strict')).not.toMatch(/error|missing/)
  } finally {
    await Promise.all(routers.map((router) => router.close()))
  }
}, 300_000)
