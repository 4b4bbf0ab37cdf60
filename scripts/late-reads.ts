// `npm run late-reads`: opens valid backups of every kind while every file read is delayed. Uses the packaged terminal and
// the packaged action, on every Node that runners ship and on the project's own. Every run must succeed. `-- --rounds N`
// (50 is the full sweep), `--actions N`.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { DATABASE, INFO, makeBackup, makeTar } from '../__tests__/fixtures/backup-builder.ts'
import { makeLargeDatabase } from '../__tests__/fixtures/backup-samples.ts'
import { COMPILED } from '../__tests__/fixtures/terminal-program.ts'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { startRouter } from '../emulator/router/router.ts'
import { packXz } from '../emulator/router/xz-container.ts'
import { runAction } from '../emulator/runner/runner.ts'
import { FLOOR, fetchNode, NEWEST } from './runner-nodes.ts'

const CLI = join(import.meta.dirname, '../dist/cli.js')
const DELAYS_MS = [0, 0.5, 2, 5] as const
const NODES = [...new Set([FLOOR, '24.10.0', NEWEST, process.versions.node])]
const AT_ONCE = 2
const ACCOUNT = { username: 'backup', password: 'a password' } as const

/** Delays every file read, as a slow disk or share would. */
const LATE = `
  import { open } from 'node:fs/promises'
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const late = Number(process.env.LATE_READS_MS)
  const handle = await open(process.execPath)
  const { read } = Object.getPrototypeOf(handle)
  await handle.close()
  const pause = () => new Promise((resolve) => late < 1 ? setImmediate(resolve) : setTimeout(resolve, late))
  Object.getPrototypeOf(handle).read = async function (...given) {
    const start = performance.now()
    const result = await read.apply(this, given)
    do await pause()
    while (performance.now() - start < late)
    return result
  }
  const plain = fs.read
  fs.read = (...given) => setTimeout(() => plain(...given), late)
  syncBuiltinESMExports()
`

/** Incompressible and compressible, tiny and large, one block and many, gzip and xz. */
async function makeSamples(): Promise<Readonly<Record<string, Buffer>>> {
  const mixed = { name: 'ConfigBkp/noise', content: randomBytes(70_000) }
  const large = await makeTar([
    { name: DATABASE, content: makeLargeDatabase(3_000_000) },
    { name: INFO, content: 'unique="x"\n' },
    mixed,
  ])
  return {
    'the usual one': makeBackupFile(),
    'the usual one in xz': makeBackupFile({ container: 'xz' }),
    tiny: await makeBackup(),
    '70 KB of noise': await makeBackup(undefined, [mixed]),
    'noise, stored in many blocks': gzipSync(large, { level: 0 }),
    'large and compressible': gzipSync(large, { level: 9 }),
    'large in xz': packXz(large),
  }
}

interface Play {
  readonly name: string
  readonly run: () => Promise<string | undefined>
}

const { rounds, actions } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, actions: { type: 'string', default: '1' } },
}).values
const folder = mkdtempSync(join(tmpdir(), 'late-reads-'))
const preload = join(folder, 'late.mjs')
writeFileSync(preload, LATE)

function lateBy(delay: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`, LATE_READS_MS: String(delay), ...COMPILED }
}

/** Runs `srm-backup verify`; returns its output if it failed or wrote to stderr. */
async function verify(node: string, file: string, delay: number): Promise<string | undefined> {
  const child = spawn(node, [CLI, 'verify', file], { stdio: ['ignore', 'ignore', 'pipe'], env: lateBy(delay) })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
  return ended === 0 && said === '' ? undefined : `${ended}: ${said}`
}

async function backUp(node: string, bytes: Buffer, delay: number): Promise<string | undefined> {
  const router = await startRouter({ account: ACCOUNT, export: { exportMs: 20 }, download: { body: bytes } })
  const directory = mkdtempSync(join(folder, 'backups-'))
  try {
    const { exitCode, signal, stderr, log } = await runAction({
      nodePath: node,
      inputs: {
        ...{ url: router.url, ...ACCOUNT },
        ...{ 'tls-fingerprint': router.fingerprint, destination: 'directory', directory },
      },
      env: lateBy(delay),
    })
    return exitCode === 0 && stderr === '' ? undefined : `${signal ?? exitCode}: ${stderr}${log}`
  } finally {
    await router.close()
  }
}

// All of them before the first play: to fetch one stops this process, and with it the router of a play that has begun.
const programs = NODES.map((version) => {
  return { version, node: version === process.versions.node ? process.execPath : fetchNode(version) }
})

function* listPlays(samples: Readonly<Record<string, Buffer>>): Generator<Play> {
  for (const { version, node } of programs) {
    for (const [sample, bytes] of Object.entries(samples)) {
      const file = join(folder, `${sample.replaceAll(/\W/g, '-')}.dss`)
      writeFileSync(file, bytes)
      for (const delay of DELAYS_MS) {
        const name = `Node ${version}, ${sample}, reads ${delay} ms late`
        for (let round = 0; round < Number(rounds); round++)
          yield { name: `verify: ${name}`, run: () => verify(node, file, delay) }
        for (let round = 0; round < Number(actions); round++)
          yield { name: `action: ${name}`, run: () => backUp(node, bytes, delay) }
      }
    }
  }
}

let [passed, failed] = [0, 0]
try {
  const plays = listPlays(await makeSamples())
  const work = async () => {
    for (const { name, run } of plays) {
      const problem = await run()
      if (problem === undefined) passed++
      else failed++
      if (problem !== undefined) process.stdout.write(`${name}\n${problem}\n`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(
  `Node ${NODES.join(', ')}; reads ${DELAYS_MS.join(', ')} ms late\n${passed} passed, ${failed} failed\n`,
)
if (failed > 0) process.exitCode = 1
