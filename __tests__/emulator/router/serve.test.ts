import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import { VARIANTS } from '../../../emulator/router/variants.ts'
import { startRouter } from './opened-routers.ts'

const SCRIPT = 'emulator/serve.ts'
const children: ChildProcessWithoutNullStreams[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** Starts the script and collects what it prints, until a pattern is there. */
async function startScript(args: readonly string[], until: RegExp) {
  const child = spawn(process.execPath, [SCRIPT, '--port', '0', ...args])
  children.push(child)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const waitFor = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(printed)) await once(child.stdout, 'data')
    return printed
  }
  await waitFor(until)
  return { child, waitFor }
}

describe('the serve script', () => {
  test('prints a curl command that reaches the router as printed', async () => {
    const { child, waitFor } = await startScript([], /Other variants.*\n/)
    const text = await waitFor(/ {2}password {5}\S/)
    expect(text).toMatch(/ {2}url {10}https:\/\/127\.0\.0\.1:\d+\n/)
    expect(text).toMatch(/ {2}fingerprint {2}[0-9A-F]{2}(:[0-9A-F]{2}){31}\n/)
    const command = text.slice(text.indexOf('  curl -k'), text.indexOf('Other variants'))
    const answer = execFileSync('sh', ['-c', command.replace('curl -k', 'curl -sk')]).toString()
    expect(JSON.parse(answer)).toMatchObject({ success: true })
    const line = (await waitFor(/-> ok\n/)).trimEnd().split('\n').at(-1)
    expect(line).toMatch(/^[\d:.]{12} {2}#1 {2}POST {2}SYNO\.API\.Auth login v3 -> ok$/)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('prints one line for programs with --json', async () => {
    const { child, waitFor } = await startScript(['--http', '--variant', 'idk', '--json'], /\n/)
    const seen: unknown = JSON.parse(await waitFor(/\n/))
    expect(seen).toMatchObject({ url: expect.stringMatching(/^http:\/\//), username: 'backup', fingerprint: '' })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('names its variants, and refuses others', () => {
    const help = execFileSync(process.execPath, [SCRIPT, '--help']).toString()
    for (const name of Object.keys(VARIANTS)) expect(help).toContain(`\n  ${name} `)
    expect(() => execFileSync(process.execPath, [SCRIPT, '--variant', 'nothing'])).toThrow()
  })

  test.each([
    [['--prot', '1'], '--prot'],
    [['--report', 'no-such-file'], 'no-such-file'],
  ])('answers a mistake in one line, without a stack: %j', (args, named) => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })
    expect([status, stderr.trimEnd().split('\n')]).toEqual([2, [expect.stringContaining(named)]])
  })
})

describe('every variant', () => {
  test.each(Object.keys(VARIANTS))('%s starts', async (name) => {
    const router = await startRouter(VARIANTS[name]?.changes)
    expect(router.port).toBeGreaterThan(0)
  })
})
