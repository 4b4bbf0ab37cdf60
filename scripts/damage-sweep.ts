// `npm run damage`: damages a backup in every possible way and inspects it. Whatever passes as valid must have the same
// content. By default it uses a small backup, in gzip and in xz, and every ninth variant of one that xz stores instead of
// compressing; `-- --usual` uses one of 91 KB (an hour), and `--sample N` tries only N variants of each kind.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fingerprintOf } from '../__tests__/fixtures/at-once.ts'
import { makeSmallSample } from '../__tests__/fixtures/backup-samples.ts'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { inspect } from '../src/dss/inspect.ts'
import type { Inspection } from '../src/dss/inspection.ts'

/** Of how many variants one is tried. Nine and eight bits have no common divisor, so that each bit of a byte has its turn. */
const STEPS = { gzip: 1, xz: 1, 'stored xz': 9 } as const
type Container = keyof typeof STEPS
const KINDS = ['truncations', 'bit flips', 'random damages'] as const
type Kind = (typeof KINDS)[number]

const RANDOM_DAMAGES = 10_000
/** Each variant is a new file, which costs a third less in memory. */
const MEMORY = '/dev/shm'

interface Task {
  readonly container: Container
  readonly good: Uint8Array
  readonly kind: Kind
  /** Every `step`th variant is tried, below `end`. */
  readonly step: number
  readonly end: number
}

interface Share {
  readonly tasks: readonly Task[]
  /** Which of the workers this is, and of how many. */
  readonly worker: number
  readonly workers: number
}

interface Tally {
  refused: number
  unknown: number
  identical: number
  readonly wrong: number[]
}

/** Returns the valid bytes with one damage, chosen by number. */
function breakBytes(good: Buffer, kind: Kind, number: number): Buffer {
  if (kind === 'truncations') return good.subarray(0, number)
  if (kind === 'bit flips') {
    const bytes = Buffer.from(good)
    bytes.writeUInt8(bytes.readUInt8(number >> 3) ^ (1 << (number & 7)), number >> 3)
    return bytes
  }
  const pick = createNumbers(number)
  const at = pick(good.length)
  const inserted = Buffer.from(Array.from({ length: pick(13) }, () => pick(256)))
  return Buffer.concat([good.subarray(0, at), inserted, good.subarray(at + pick(13))])
}

/** Returns the same numbers in every run. */
function createNumbers(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function contentOf(inspection: Inspection): string {
  if (inspection.verdict !== 'valid') return ''
  const { entries, tables } = inspection.content
  const rows = tables.map(({ name, columns, rows: list }) => [name, columns, [...list]])
  return JSON.stringify([entries, rows, fingerprintOf(inspection.content, () => false)])
}

async function work({ tasks, worker, workers }: Share): Promise<readonly Tally[]> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'damage-'))
  const file = join(folder, 'backup.dss')
  const signal = new AbortController().signal
  const ask = async (bytes: Buffer) => {
    writeFileSync(file, bytes)
    return await inspect(file, { signal })
  }
  const tryAll = async ({ good, kind, step, end }: Task): Promise<Tally> => {
    const valid = Buffer.from(good)
    const content = contentOf(await ask(valid))
    if (content === '') throw new Error('the sample itself is not valid')
    const tally: Tally = { refused: 0, unknown: 0, identical: 0, wrong: [] }
    for (let number = worker * step; number < end; number += step * workers) {
      const inspection = await ask(breakBytes(valid, kind, number))
      if (inspection.verdict === 'damaged') tally.refused++
      else if (inspection.verdict === 'unknown') tally.unknown++
      else if (contentOf(inspection) === content) tally.identical++
      else tally.wrong.push(number)
    }
    return tally
  }
  try {
    const tallies: Tally[] = []
    for (const task of tasks) tallies.push(await tryAll(task))
    return tallies
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets every worker try its part of each task; returns the tallies in the order of the tasks. */
async function share(tasks: readonly Task[]): Promise<readonly Tally[]> {
  const workers = availableParallelism()
  const parts = Array.from({ length: workers }, (_, worker) => {
    const data: Share = { tasks, worker, workers }
    return new Promise<readonly Tally[]>((resolve, reject) => {
      new Worker(new URL(import.meta.url), { workerData: data }).once('message', resolve).once('error', reject)
    })
  })
  const done = await Promise.all(parts)
  return tasks.map((_, index) =>
    done
      .flatMap((tallies) => tallies[index] ?? [])
      .reduce((sum, tally) => ({
        refused: sum.refused + tally.refused,
        unknown: sum.unknown + tally.unknown,
        identical: sum.identical + tally.identical,
        wrong: [...sum.wrong, ...tally.wrong],
      })),
  )
}

function tasksOf(container: Container, good: Buffer, sample: number): readonly Task[] {
  return KINDS.map((kind) => {
    const end = { truncations: good.length, 'bit flips': good.length * 8, 'random damages': RANDOM_DAMAGES }[kind]
    return { container, good, kind, end, step: Math.max(STEPS[container], Math.floor(end / sample)) }
  })
}

async function sweep(): Promise<void> {
  const { values } = parseArgs({ options: { usual: { type: 'boolean', default: false }, sample: { type: 'string' } } })
  const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  let wrong = 0
  let tried = 0
  say('| Sample | Broken by | Tried | Refused | Not verified | Whole, same content | Wrong |')
  say('| :-- | :-- | --: | --: | --: | --: | --: |')
  const containers = (Object.keys(STEPS) as Container[]).filter((name) => !values.usual || name !== 'stored xz')
  const samples = containers.map(async (container) => {
    const usual = container === 'gzip' ? 'gzip' : 'xz'
    const good = values.usual ? makeBackupFile({ container: usual }) : await makeSmallSample(container)
    return tasksOf(container, good, sample)
  })
  const tasks = (await Promise.all(samples)).flat()
  for (const [index, tally] of (await share(tasks)).entries()) {
    const { container, good, kind } = tasks[index] as Task
    const count = tally.refused + tally.unknown + tally.identical + tally.wrong.length
    say(
      `| ${container}, ${good.length} bytes | ${kind} | ${count} | ${tally.refused} | ${tally.unknown} | ${tally.identical} | ${tally.wrong.length} |`,
    )
    if (tally.wrong.length > 0) say(`Wrong, by number: ${tally.wrong.slice(0, 20).join(', ')}`)
    wrong += tally.wrong.length
    tried += count
  }
  say(`${tried} damaged variants; ${wrong} of them passed as valid with different content.`)
  if (wrong > 0 || tried === 0) process.exitCode = 1
}

if (isMainThread) await sweep()
else parentPort?.postMessage(await work(workerData as Share))
