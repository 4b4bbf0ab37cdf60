// The compatibility report where owners find it: at the end of a job summary, in the terminal, and in a file.

import { rmSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { parseReport } from '../../scripts/compatibility.ts'
import { type ActionRun, runInProcess } from '../fixtures/action-run.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'

const MANUAL = { GITHUB_EVENT_NAME: 'workflow_dispatch' }
const SECTION = /<details><summary>Compatibility report.*<\/details>/s

/** What a report must not have, whatever else it has. */
function expectNothingOf({ switches, url, fingerprint }: EmulatedRouter, text: string): void {
  const { serial, hostName } = switches.label
  const { username, password } = switches.account
  const secrets = [serial, hostName, password, new URL(url).port, fingerprint.slice(0, 23)]
  expect(findLeaks(text, secrets)).toEqual([])
  expect(text).not.toMatch(new RegExp(`\\b(?:127\\.0\\.0\\.1|localhost|"${username}")`))
}

function reportIn({ summary, router }: ActionRun) {
  const [section = ''] = SECTION.exec(summary) ?? []
  expectNothingOf(router, section)
  return parseReport(section)
}

describe('the job summary', () => {
  test('of a check-up ends with the report, collapsed, with a link to the form', async () => {
    const run = await runInProcess({
      inputs: { mode: 'check' },
      env: { ...MANUAL, GITHUB_ACTION_REPOSITORY: 'someone/router-backup' },
    })
    expect(run.summary.trimEnd()).toMatch(/<\/details>$/)
    expect(run.summary).toContain(
      'https://github.com/someone/router-backup/issues/new?template=compatibility.yml&title=Compatibility%3A+RT6600ax',
    )
    expect(reportIn(run)).toMatchObject({
      ...{ run: 'check', result: 'passed', model: 'RT6600ax', firmware: 'SRM 1.3.1-9346 Update 13' },
      ...{ connection: { trust: 'pin' }, login: { form: 'envelope', sid: ['body', 'cookie'] } },
    })
  })

  test.each([
    ['at the login', { account: { loginError: 402 } }, 'account-not-allowed'],
    ['at the API list', { notSrm: 'json' }, 'router-unsupported'],
  ] as const)('of a check-up that fails %s has the report too', async (_where, switches, code) => {
    const run = await runInProcess({ switches, inputs: { mode: 'check' }, env: MANUAL })
    expect(reportIn(run)).toMatchObject({ result: code, login: null })
  })

  test.each([
    ['reaches no router', { url: 'https://127.0.0.1:9' }, 'router-unreachable'],
    ['does not trust the certificate yet', { 'tls-fingerprint': '' }, 'tls-untrusted'],
  ] as const)('of a check-up that %s has none', async (_what, inputs, code) => {
    const run = await runInProcess({ inputs: { mode: 'check', ...inputs }, env: MANUAL })
    expect([run.outputs['error-code'], run.summary]).toEqual([
      code,
      expect.not.stringContaining('Compatibility report'),
    ])
  })

  test('of a backup has it with debug logging only, with export, download and file', async () => {
    const inputs = { destination: 'directory' }
    const prepare = ({ directory }: { readonly directory: string }) => {
      process.env.INPUT_DIRECTORY = directory
    }
    const quiet = await runInProcess({ inputs, prepare })
    expect(quiet.summary).not.toContain('Compatibility report')
    const run = await runInProcess({ inputs, prepare, env: { RUNNER_DEBUG: '1' } })
    expect(reportIn(run)).toMatchObject({
      ...{ run: 'backup', result: 'passed', exportMs: expect.any(Number) },
      downloads: [{ method: 'POST', type: 'octet-stream', disposition: expect.arrayContaining(['.dss']) }],
      file: {
        ...{ verdict: 'valid', container: 'gzip' },
        files: expect.arrayContaining(['ConfigBkp/_Syno_ConfBkp.db', 'ConfigBkp/config_info']),
        tables: expect.objectContaining({ confbkp_config_tb: ['key', 'value'] }),
      },
    })
  })
})

describe('the terminal', () => {
  async function withRouter(work: (router: EmulatedRouter, args: readonly string[]) => Promise<void>): Promise<void> {
    const router = await startRouter({ encryption: { bits: 512 }, export: { exportMs: 20 } })
    const { username } = router.switches.account
    const trust = ['--tls-fingerprint', router.fingerprint]
    try {
      await work(router, ['--url', router.url, '--username', username, ...trust])
    } finally {
      await router.close()
    }
  }
  const passwordOf = ({ switches }: EmulatedRouter) => ({ SRM_BACKUP_PASSWORD: switches.account.password })

  test('ends a check-up with the block', async () => {
    await withRouter(async (router, args) => {
      const { code, stdout } = await runInTerminal(['check', ...args], passwordOf(router))
      expect(code).toBe(0)
      const block = stdout.slice(stdout.indexOf('Compatibility report'))
      expect(block.trimEnd()).toMatch(/\}$/)
      expectNothingOf(router, block)
      expect(parseReport(block)).toMatchObject({ run: 'check', result: 'passed', model: 'RT6600ax' })
    })
  })

  test('writes it to a file instead, for a backup too, and overwrites none', async () => {
    await using folder = await openFolder()
    await withRouter(async (router, args) => {
      const file = folder.at('report.json')
      const checked = await runInTerminal(['check', ...args, '--report', file], passwordOf(router))
      expect(checked.stdout).not.toContain('"report": 1')
      expect(checked.stderr).toContain(`The compatibility report is in ${file}.`)
      expect(parseReport(await readFile(file, 'utf8'))).toMatchObject({ run: 'check' })
      const again = await runInTerminal(['check', ...args, '--report', file], passwordOf(router))
      expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already exists and is not overwritten')])
      const requests = router.requests.length
      const nowhere = await runInTerminal(['check', ...args, '--report', folder.at('none/a')], passwordOf(router))
      expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('the folder does not exist')])
      expect(router.requests).toHaveLength(requests)
      const other = folder.at('backup.json')
      const place = ['--directory', folder.path, '--report', other]
      expect((await runInTerminal(['backup', ...args, ...place], passwordOf(router))).code).toBe(0)
      const text = await readFile(other, 'utf8')
      expectNothingOf(router, text)
      expect(parseReport(text)).toMatchObject({ run: 'backup', file: { verdict: 'valid' } })
    })
  })

  test('keeps the report of a backup that fails, and its exit code if the report cannot be written', async () => {
    await using folder = await openFolder()
    await withRouter(async (router, args) => {
      router.switches.download.body = 'html'
      const file = folder.at('report.json')
      const run = (report: string) =>
        runInTerminal(['backup', ...args, '--directory', folder.path, '--report', report], passwordOf(router))
      expect((await run(file)).code).toBe(15)
      expect(parseReport(await readFile(file, 'utf8'))).toMatchObject({
        ...{ result: 'backup-invalid', file: { verdict: 'damaged', findings: ['web-page'] } },
      })
      const { requests } = router
      const before = requests.length
      const refused = await run(folder.at('a'.repeat(300)))
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('cannot be written: the name is too')])
      expect(requests).toHaveLength(before)
      await mkdir(folder.at('gone'))
      const { logins } = router
      const timer = setInterval(() => {
        if (router.logins > logins) rmSync(folder.at('gone'), { recursive: true, force: true })
      }, 2)
      const lost = await run(folder.at('gone', 'report.json'))
      clearInterval(timer)
      expect([lost.code, lost.stderr]).toEqual([15, expect.stringContaining('report could not be written')])
    })
  })

  test('keeps the model and the firmware in the report of an export that fails', async () => {
    await using folder = await openFolder()
    await withRouter(async (router, args) => {
      router.switches.export.statusShape = 'fail-state'
      const file = folder.at('report.json')
      const run = ['backup', ...args, '--directory', folder.path, '--report', file]
      expect((await runInTerminal(run, passwordOf(router))).code).toBe(13)
      expect(parseReport(await readFile(file, 'utf8'))).toMatchObject({ result: 'export-failed', model: 'RT6600ax' })
    })
  })

  test('prints no report as JSON: it would be masked', async () => {
    await withRouter(async (router, args) => {
      const { stdout } = await runInTerminal(['check', ...args, '--json'], passwordOf(router))
      expect(Object.keys(JSON.parse(stdout))).toEqual(['verdict', 'rows', 'error'])
    })
  })
})
