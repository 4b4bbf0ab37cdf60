// What is wrong and what to do, as the terminal says it: in its own words, once, and with more of it on demand.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import { createRunState } from '../../src/backup/run-state.ts'
import { inTerminal, terminalWords } from '../../src/cli/hints.ts'
import { createTerminal } from '../../src/cli/terminal.ts'
import { BackupError, type ErrorCode, EXPLANATIONS } from '../../src/errors.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'

const WORKFLOW_WORDS = /`with:`|secret behind|variable behind|RUNNER_|\brunner\b|destination: directory|permissions:/

/** What only an action with a destination on GitHub says. */
const OF_GITHUB = /artifact|repository|`destination`/

/** Of codes that the terminal cannot end with, or says itself what they are. */
const ELSEWHERE: readonly ErrorCode[] = ['runner-unsupported', 'event-refused']

test.each((Object.keys(EXPLANATIONS) as ErrorCode[]).filter((code) => !ELSEWHERE.includes(code)))(
  'the advice of %s is not about workflows',
  (code) => {
    const { hint } = inTerminal(new BackupError(code, 'It happened.'))
    expect(hint).not.toMatch(WORKFLOW_WORDS)
    // Who is told twice is told the same.
    expect(inTerminal(inTerminal(new BackupError(code, 'It happened.'))).hint).toBe(hint)
  },
)

test.each([
  ['Input `url` must be an address.', 'Option `--url` must be an address.'],
  [
    'Input `username` is required and empty: is the secret or variable behind it set, and available to this run.',
    'Option `--username` is required and empty.',
  ],
  ['Use https: `url: https://<router>:8001`.', 'Use https: `--url https://<router>:8001`.'],
  ['Give the secret as `otp-secret`.', 'Give the secret by `--otp-secret-file` or SRM_BACKUP_OTP_SECRET.'],
  ['Check that `otp-secret` is whole.', 'Check that the secret of the second factor is whole.'],
  ['Input `otp-secret` is too long.', 'The secret of the second factor is too long.'],
  ['Input `password` must not contain a line break.', 'The password must not contain a line break.'],
  ['Check `username` and `password`.', 'Check `--username` and the password.'],
  ['sealed with another `fingerprint-key`', 'sealed with another key of the digests'],
  ["check the runner's DNS, and that the runner is on", "check this machine's DNS, and that this machine is on"],
])('%s', (line, words) => {
  expect(terminalWords(line)).toBe(words)
})

describe('no sentence of the rooms is about workflows', () => {
  /** Where the terminal does not come by, or says itself what it is about: GitHub's faces, and what it asks GitHub itself. */
  const NOT_OURS =
    /^(?:action|fleet|cli)\/|^(?:errors|main)\.ts$|^destinations\/(?:artifact|repository|visibility|github|newest-copy)/
  const ABOUT_WORKFLOWS =
    /`with:`|(?:secret|variable) behind|\brunners?\b|workflow|\bInput |\binputs?\b|update the secret|permissions:/
  const root = join(import.meta.dirname, '../../src')
  /** Texts of three words or more in a row; `<x>` is what differs. */
  const sentencesIn = (code: string): readonly string[] =>
    [...code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '').matchAll(/(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g)]
      .map(([, , text = '']) => text.replace(/\\(['"`])/g, '$1').replace(/\$\{[^}]*\}/g, '<x>'))
      .filter((text) => /[\w`]+ [\w`]+ [\w`]+/.test(text))

  test('in what the sources say', async () => {
    const files = (await readdir(root, { recursive: true })).map((file) => file.replaceAll('\\', '/'))
    const ours = files.filter((file) => file.endsWith('.ts') && !NOT_OURS.test(file))
    const texts = await Promise.all(ours.map((file) => readFile(join(root, file), 'utf8')))
    const sentences = texts.flatMap(sentencesIn)
    // As they are put together.
    const said = sentences.map((sentence) => terminalWords(`${sentence.replace('Input `<x>`', 'Input `url`')}.`))
    expect(said.filter((sentence) => ABOUT_WORKFLOWS.test(sentence))).toEqual([])
    expect(said.length).toBeGreaterThan(200)
  })

  test('nor in the messages that docs/troubleshooting.md shows', async () => {
    const page = await readFile(join(root, '../docs/troubleshooting.md'), 'utf8')
    const sections = page.split(/^## /m).filter((section) => !ELSEWHERE.some((code) => section.startsWith(code)))
    const messages = sections.flatMap(
      (section) => section.match(/(?<=^```text\n)[^`]*(?:`[^`\n]+`[^`]*)*(?=^```)/gm) ?? [],
    )
    const lines = messages.join('').split('\n').map(terminalWords)
    expect(lines.filter((line) => ABOUT_WORKFLOWS.test(line) && !OF_GITHUB.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThan(30)
  })
})

describe('a certificate that nobody knows', () => {
  test('is trusted by an option, and by a line in a workflow', async () => {
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
        expect.stringContaining(`\`--tls-fingerprint ${router.fingerprint}\``),
      ])
      // What stands in the table is not said again.
      expect(check.stderr).toContain(
        'Certificate: a backup would end here.\nWhat to do stands in its row of the table.\n(tls-untrusted)\n',
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

  test('shows what the rooms say in between, without secrets, and is silent without it', () => {
    for (const isDebug of [false, true]) {
      const { written, terminal } = at(isDebug)
      const logger = terminal.logger(createRunState())
      logger.secret('hunter2')
      logger.debug('sent hunter2')
      terminal.debug('one\ntwo')
      expect(written).toEqual(isDebug ? ['Debug: sent ***\n', 'Debug: one\n', 'Debug: two\n'] : [])
    }
  })

  test('and RUNNER_DEBUG show where an unexpected error came from', async () => {
    await using folder = await openFolder()
    const ask = (more: readonly string[], env = {}) => runInTerminal(['verify', folder.at('none'), ...more], env)
    expect((await ask([])).stderr).not.toContain('Debug: ')
    for (const { stderr } of [await ask(['--debug']), await ask([], { RUNNER_DEBUG: '1' })])
      expect(stderr).toMatch(/^Debug: Error: ENOENT/m)
  })
})
