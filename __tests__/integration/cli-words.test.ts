// Errors in the words of the terminal: no words of a workflow, nothing twice, and details with --debug.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import { createRunState } from '../../src/backup/run-state.ts'
import { describeInSetup, sayInSetup } from '../../src/cli/setup-words.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { describeFailure } from '../../src/cli/vocabulary.ts'
import { BackupError, type ErrorCode, EXPLANATIONS } from '../../src/errors.ts'
import { INPUT_NAMES } from '../../src/settings/settings.ts'
import { input, message, subject } from '../../src/text/message.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'

const WORKFLOW_WORDS = /`with:`|secret behind|variable behind|RUNNER_|\brunner\b|destination: directory|permissions:/

/** Explanations and hints that only an action shows. */
const FOR_ACTIONS: readonly string[] = ['Only if they match, add this line under `with:`']

/** Codes that the terminal cannot end with, or explains itself. */
const ELSEWHERE: readonly ErrorCode[] = ['runner-unsupported', 'event-refused']

test.each((Object.keys(EXPLANATIONS) as ErrorCode[]).filter((code) => !ELSEWHERE.includes(code)))(
  'the advice for %s is not about workflows',
  (code) => {
    expect(describeFailure(new BackupError(code, 'It happened.')).hint).not.toMatch(WORKFLOW_WORDS)
  },
)

test.each((Object.keys(EXPLANATIONS) as ErrorCode[]).filter((code) => !ELSEWHERE.includes(code)))(
  'the advice of setup for %s names no option that it lacks',
  (code) => {
    const { hint } = describeInSetup(new BackupError(code, 'It happened.'))
    expect(hint).not.toMatch(WORKFLOW_WORDS)
    expect(hint.replaceAll('`--debug`', '')).not.toContain('--')
  },
)

test.each(INPUT_NAMES)('setup calls %s by its question or its variable', (name) => {
  const said = sayInSetup(message`${input(name)} ${input(name, 'x')} ${subject(name)}`)
  expect(said).not.toMatch(/--/)
  expect(said).toMatch(/^(?:the |`SRM_BACKUP_)/)
})

describe('text from users', () => {
  test('is never changed: a folder may be named like a workflow word', async () => {
    await using folder = await openFolder()
    const directory = folder.at('this runner/`url`/backups of the runner')
    const account = ['--url', 'https://127.0.0.1:9', '--username', 'backup', '--directory', directory]
    const { stdout } = await runInTerminal(['check', ...account], { SRM_BACKUP_PASSWORD: 'a password' })
    expect(stdout).toContain(directory)
    expect((await runInTerminal(['verify', directory])).stderr).toContain(`${directory} cannot be read: `)
  })
})

test('no message that can reach the terminal names an input or the runner literally', async () => {
  /** Rooms whose messages only the action shows, or that the terminal's vocabulary does not apply to. */
  const NOT_OURS =
    /^(?:action|fleet)\/|^setup\/(?:ask-github|plan-github|schedule|workflows)|^cli\/vocabulary|^text\/message|^(?:action|watchdog|fleet-table)\.ts$|^destinations\/(?:artifact|repository)|^github\//
  const INPUT = new RegExp(`\`(?:${INPUT_NAMES.join('|')})(?:: [^\`]*)?\``)
  const WORKFLOW = /`with:`|(?:secret|variable) behind|\brunners?\b|\bInput `|debug logging/
  const root = join(import.meta.dirname, '../../src')
  /** Returns literals of three words or more, with `<x>` for interpolated parts. */
  const sentencesIn = (code: string): readonly string[] =>
    [...code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '').matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)]
      .map(([, , text = '']) => text.replace(/\\(['"`])/g, '$1').replace(/\$\{[^}]*\}/g, '<x>'))
      .filter((text) => /[\w`>]+ [\w`<]+ [\w`<]+/.test(text))
  const files = (await readdir(root, { recursive: true })).map((file) => file.replaceAll('\\', '/'))
  const found: string[] = []
  let count = 0
  for (const file of files.filter((name) => name.endsWith('.ts') && !NOT_OURS.test(name)))
    for (const sentence of sentencesIn(await readFile(join(root, file), 'utf8'))) {
      count += 1
      if (INPUT.test(sentence) || WORKFLOW.test(sentence)) found.push(`${file}: ${sentence}`)
    }
  expect(found.filter((line) => !FOR_ACTIONS.some((text) => line.includes(text)))).toEqual([])
  expect(count).toBeGreaterThan(200)
})

test('no message puts an article before a secret, which the terminal names with its own', async () => {
  const root = join(import.meta.dirname, '../../src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const ARTICLE = /\b(?:an?|the|no|another|your) \$\{input\('(?:password|otp-secret|fingerprint-key|token)'/i
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  expect(texts.flatMap((text) => text.split('\n').filter((line) => ARTICLE.test(line)))).toEqual([])
})

test('a backup without a directory is refused in words of the terminal, which has no destinations to choose from', async () => {
  const account = ['--url', 'https://127.0.0.1:9', '--username', 'backup']
  const { code, stderr } = await runInTerminal(['backup', ...account], { SRM_BACKUP_PASSWORD: 'a password' })
  expect([code, stderr]).toEqual([2, expect.stringContaining('`--directory` is required')])
  expect(stderr).not.toContain('--destination')
})

describe('an unknown certificate', () => {
  test('is trusted by an option here, and by a line in a workflow', async () => {
    await using folder = await openFolder()
    const router = await startRouter({})
    const account = ['--url', router.url, '--username', 'backup', '--directory', folder.path]
    const env = { SRM_BACKUP_PASSWORD: 'a password' }
    try {
      const { code, stderr } = await runInTerminal(['backup', ...account], env)
      expect([code, stderr]).toEqual([
        6,
        expect.stringContaining(`--tls-fingerprint ${router.fingerprint}\n(tls-untrusted)`),
      ])
      expect(stderr).not.toMatch(WORKFLOW_WORDS)
      const check = await runInTerminal(['check', ...account], env)
      expect([check.code, check.stdout]).toEqual([
        6,
        expect.stringContaining(`--tls-fingerprint ${router.fingerprint}`),
      ])
      // The table already contains it.
      expect(check.stderr).toContain(
        'Certificate: a backup would fail here.\nSee its row in the table.\n(tls-untrusted)\n',
      )
      expect(check.stderr).not.toContain('SHA-256')
      const { rows, error } = JSON.parse((await runInTerminal(['check', '--json', ...account], env)).stdout)
      expect(error).toMatchObject({ code: 'tls-untrusted', hint: expect.stringContaining('--tls-fingerprint') })
      expect(rows).toContainEqual(expect.objectContaining({ topic: 'Certificate', fingerprint: router.fingerprint }))
    } finally {
      await router.close()
    }
    expect(new BackupError('tls-untrusted', 'x', { hint: 'Compare.', pin: '3A:5B' }).hint).toMatch(
      /^Compare\.\n.*`with:`.*\ntls-fingerprint: 3A:5B$/,
    )
  })
})

describe('--debug', () => {
  const at = (isDebug: boolean) => {
    const written: string[] = []
    const stream = { write: (text: string) => written.push(text) > 0, isTTY: false }
    return {
      written,
      terminal: createTerminal({ stdout: stream, stderr: stream }, { wantsJson: false, isQuiet: false, isDebug }),
    }
  }

  test('prints debug lines, without secrets; without it, they are not printed', () => {
    for (const isDebug of [false, true]) {
      const { written, terminal } = at(isDebug)
      const logger = terminal.logger(createRunState())
      logger.secret('hunter2')
      logger.debug('sent hunter2')
      terminal.debug('one\ntwo')
      expect(written).toEqual(isDebug ? ['Debug: sent ***\n', 'Debug: one\n', 'Debug: two\n'] : [])
    }
  })

  test('or RUNNER_DEBUG print the stack of the cause', async () => {
    await using folder = await openFolder()
    const ask = (more: readonly string[], env = {}) => runInTerminal(['verify', folder.at('none'), ...more], env)
    expect((await ask([])).stderr).not.toContain('Debug: ')
    for (const { stderr } of [await ask(['--debug']), await ask([], { RUNNER_DEBUG: '1' })])
      expect(stderr).toMatch(/^Debug: Error: ENOENT/m)
  })
})
