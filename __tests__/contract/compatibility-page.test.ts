// The commands in docs/compatibility.md show shapes of the emulator's answers, and nothing else of them.

import { execFile, execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'

const PAGE = join(import.meta.dirname, '../../docs/compatibility.md')

/** Not every machine has it. */
function hasJq(): boolean {
  try {
    execFileSync('jq', ['--version'])
    return process.platform !== 'win32'
  } catch {
    return false
  }
}
const testWithJq = hasJq() ? test : test.skip

/** The code blocks of a section: language and text. */
async function blocksOf(heading: string): Promise<readonly (readonly [string, string])[]> {
  const page = await readFile(PAGE, 'utf8')
  const section = page.slice(page.indexOf(`\n${heading}\n`)).split(/\n#{2,3} /)[1] ?? ''
  return [...section.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language = '', text = '']) => [language, text])
}

const [, helpers = ''] = (await blocksOf('## Without installing anything'))[0] ?? []

async function shell(script: string, env: Readonly<Record<string, string>>, path = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compatibility-'))
  try {
    const environment = { ...env, PATH: `${path}:${process.env.PATH}`, NO_PROXY: '*' }
    const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: folder, env: environment })
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

testWithJq('with curl, as the page says', async () => {
  const [, [, commands = ''] = [], [, answers = ''] = []] = await blocksOf('### With curl')
  const router = await startRouter({ export: { exportMs: 1_000 } })
  try {
    const { username, password } = router.switches.account
    const script = helpers + commands.replace('sleep 10', 'sleep 1.2')
    const shown = await shell(script, { ROUTER: router.url, ACCOUNT: username, PASSWORD: password })
    expect(commands.trim().split('\n')).toHaveLength(10)
    expect(shown).toContain(answers)
    expect(shown.toLowerCase()).toContain('content-disposition\n')
    expect(shown).toMatch(/^13$/m)
    const sessions = router.requests.flatMap(({ headers }) => headers.cookie?.replace(/^id=/, '') ?? [])
    const { serial, hostName } = router.switches.label
    expect(findLeaks(shown, [password, serial, hostName, ...new Set(sessions)])).toEqual([])
    expect([router.logins, router.logouts]).toEqual([1, 1])
  } finally {
    await router.close()
  }
})

testWithJq('over SSH, from what synowebapi prints', async () => {
  const [[, commands = ''] = []] = await blocksOf('### Over SSH')
  const folder = await mkdtemp(join(tmpdir(), 'ssh-'))
  const answer = { data: { nodes: [{ sn: 'SERIAL', "grandma's laptop": {}, model: 'RT6600ax' }] }, success: true }
  const program = join(folder, 'ssh')
  try {
    const answering = `#!/bin/sh\necho '[Line 262] Exec WebAPI: SERIAL' >&2\ncat <<'END'\n${JSON.stringify(answer, undefined, 3)}\nEND\n`
    await writeFile(program, answering)
    await chmod(program, 0o755)
    const shown = await shell(helpers + commands, { HOST: 'router.example' }, folder)
    const line = '{"data":{"nodes":[{"sn":"string","other":{},"model":"string"}]},"success":"boolean"}'
    expect(shown.trim().split('\n')).toEqual([line, line, line])
  } finally {
    await rm(folder, { recursive: true })
  }
})
