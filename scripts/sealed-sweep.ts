// `npm run sealed`: encrypted backups of files and routers that are broken in thousands of ways. Each run must end with a
// known error code, and no plaintext may be stored or left behind. `-- --cases N` runs N of each kind.

import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { makeSmallSample } from '../__tests__/fixtures/backup-samples.ts'
import { hostileBody, hostileStatus } from '../__tests__/fixtures/hostile-replies.ts'
import type { CallName } from '../emulator/router/export-switches.ts'
import { startRouter } from '../emulator/router/router.ts'
import { assemble } from '../src/assemble.ts'
import { backUp, type Parts } from '../src/backup/backup.ts'
import { createRunState } from '../src/backup/run-state.ts'
import { inspect } from '../src/dss/inspect.ts'
import { BackupError, EXPLANATIONS } from '../src/errors.ts'
import type { Logger } from '../src/logger.ts'
import type { Settings } from '../src/settings/settings.ts'

const FILES = 1_800
const REPLIES_PER_CALL = 40
const CALLS: readonly CallName[] = ['info', 'getinfo', 'login', 'start', 'status', 'download', 'label', 'logout']
/** Each run has folders of its own, which cost half in memory. */
const MEMORY = '/dev/shm'
/** In this process: a process for each of thousands of files takes minutes, and bombs are tried elsewhere (proof/bombs). */
const HERE = { inspect, warmUp: () => {} }
/** Occurs in the plaintext backup and nowhere else. */
const CANARY = 'Zq-canary-of-the-house'
const SILENT: Logger = {
  step: (_, work) => work(),
  info: () => {},
  warning: () => {},
  debug: () => {},
  secret: () => {},
}

const recipient = await identityToRecipient(await generateX25519Identity())
const outcomes = new Map<string, number>()
const wrong: string[] = []

/** Makes one backup into an empty directory, and checks the files there afterwards. */
async function attempt(name: string, origin: string, change: (parts: Parts) => Parts): Promise<void> {
  const root = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'sealed-sweep-'))
  const [directory, tempDirectory] = [mkdtempSync(join(root, 'backups-')), mkdtempSync(join(root, 'temp-'))]
  try {
    const settings = settingsFor({ origin, directory, tempDirectory })
    const parts = change(await assemble(settings, { logger: SILENT, signal: new AbortController().signal }))
    const code = await backUp(parts, createRunState()).then(
      () => 'green',
      (error: unknown) => (error instanceof BackupError ? error.code : `no code: ${String(error)}`),
    )
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1)
    const problem = judge({ code, directory, tempDirectory })
    if (problem !== undefined) wrong.push(`${name}: ${code}, ${problem}`)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function judge({ code, directory, tempDirectory }: Record<'code' | 'directory' | 'tempDirectory', string>) {
  if (code !== 'green' && !Object.hasOwn(EXPLANATIONS, code)) return 'which is no code'
  if (code === 'internal-error') return 'a mistake of ours'
  if (readdirSync(tempDirectory).length > 0) return 'something is left in the folder for temporary files'
  const files = readdirSync(directory)
  const mayStore = code === 'green' || code === 'backup-unrecognised'
  if (files.length !== (mayStore ? 2 : 0)) return `${files.length} files are stored`
  for (const file of files) {
    const bytes = readFileSync(join(directory, file))
    if (bytes.includes(CANARY)) return `${file} can be read`
    if (file.endsWith('.dss.age') && !bytes.toString('latin1', 0, 22).startsWith('age-encryption.org/v1\n'))
      return `${file} is not sealed`
    if (!/\.dss\.age$|\.manifest\.json$/.test(file)) return `${file} is stored`
  }
  return undefined
}

function settingsFor({ origin, directory, tempDirectory }: Record<'origin' | 'directory' | 'tempDirectory', string>) {
  const naming = { template: 'router_{date}', router: 'home' }
  const workflow = {
    ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
    artifactService: false,
  }
  const settings: Settings = {
    mode: 'backup',
    router: {
      ...{ origin, username: 'backup', password: 'correct horse', trust: { kind: 'verify' } },
      ...{ loginEncryption: 'auto', timeoutMs: 1_500 },
    },
    label: 'home',
    fileName: 'router_20260307.dss.age',
    seal: { recipients: [recipient], fingerprintKey: 'a key of the digests that is long enough' },
    destinations: [{ kind: 'directory', path: directory, keep: 0, naming, skipUnchanged: false }],
    ignoreChanges: [],
    requireVerified: true,
    startedAt: new Date('2026-03-07T04:05:06Z'),
    tempDirectory,
    workflow,
    token: '',
  }
  return settings
}

/** Returns a file that a router might send: valid, damaged, or something else. */
function fileFrom(samples: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const junk = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))
  const sample = fc.constantFrom(...samples)
  return fc.oneof(
    { weight: 2, arbitrary: sample },
    {
      weight: 8,
      arbitrary: fc.tuple(sample, fc.noBias(fc.nat(9_999)), junk, fc.nat(40)).map(([good, at, inserted, gone]) => {
        const position = Math.floor((at / 10_000) * good.length)
        return Buffer.concat([good.subarray(0, position), inserted, good.subarray(position + gone)])
      }),
    },
    { weight: 1, arbitrary: fc.tuple(sample, sample).map((pair) => Buffer.concat(pair)) },
    { weight: 2, arbitrary: junk.map((bytes) => Buffer.concat([bytes, Buffer.from(CANARY)])) },
    { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text + CANARY)) },
  )
}

async function sweepFiles(cases: number): Promise<void> {
  const samples = await Promise.all((['gzip', 'xz'] as const).map(makeSmallSample))
  for (const [index, bytes] of fc.sample(fileFrom(samples), { numRuns: cases, seed: 6 }).entries()) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const exportTo = async (file: string, { onStarted }: { readonly onStarted: () => void }) => {
      onStarted()
      writeFileSync(file, bytes, { mode: 0o600 })
      return { size: bytes.length, sha256, label: undefined }
    }
    await attempt(`file ${index}`, 'https://router:8001', (parts) => ({
      ...parts,
      ...HERE,
      withSession: (work) => work({ exportTo }),
    }))
  }
}

async function sweepReplies(perCall: number): Promise<void> {
  const answers = fc.sample(fc.tuple(hostileStatus, hostileBody), { numRuns: perCall * CALLS.length, seed: 6 })
  const sweepCall = async (call: CallName, first: number) => {
    for (const [index, [status, body]] of answers.slice(first, first + perCall).entries()) {
      const router = await startRouter({
        scheme: 'http',
        account: { username: 'backup', password: 'correct horse' },
        encryption: { bits: 512 },
        export: { exportMs: 0 },
        faults: [{ call, on: 'always', kind: 'body', status, body }],
      })
      await attempt(`${call} ${index}`, router.url, (parts) => ({ ...parts, ...HERE }))
      await router.close()
      if (router.failedLogins > 1) wrong.push(`${call} ${index}: ${router.failedLogins} failed logins`)
    }
  }
  await Promise.all(CALLS.map((call, index) => sweepCall(call, index * perCall)))
}

const { values } = parseArgs({ options: { cases: { type: 'string' } } })
const say = (line: string) => process.stdout.write(`${line}\n`)
await sweepFiles(values.cases === undefined ? FILES : Number(values.cases))
await sweepReplies(values.cases === undefined ? REPLIES_PER_CALL : Math.ceil(Number(values.cases) / CALLS.length))
say('| Ended with | Times |')
say('| :-- | --: |')
for (const [code, count] of [...outcomes].sort((a, b) => b[1] - a[1])) say(`| ${code} | ${count} |`)
for (const line of wrong.slice(0, 20)) say(`WRONG: ${line}`)
const tried = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
say(`${tried} runs with sealing, ${wrong.length} of them wrong.`)
if (wrong.length > 0 || tried === 0 || !outcomes.has('green') || outcomes.size < 4) process.exitCode = 1
