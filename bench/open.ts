// Measures opening a backup and writing its manifest: a usual one in a running process, a large one in a separate process.

import { execFileSync } from 'node:child_process'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '../__tests__/fixtures/backup-builder.ts'
import { makeLargeDatabase } from '../__tests__/fixtures/backup-samples.ts'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { inspect } from '../src/dss/inspect.ts'
import { createManifestInTurns, writeManifest } from '../src/dss/manifest.ts'
import { inTurns } from '../src/system/turns.ts'
import { median } from './stage.ts'

const LARGE_DATABASE_BYTES = 50_000_000

export interface Opened {
  /** Median of opening the usual backup of 91 KB and writing its manifest, in ms. */
  readonly usualMs: number
  /** The same for a backup with a database of 50 MB. */
  readonly largeMs: number
  /** Its peak memory above that of the usual backup. */
  readonly largeMiB: number
}

export async function measureOpen(rounds: number): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const [usual, large] = [join(folder, 'usual.dss'), join(folder, 'large.dss')]
    await writeFile(usual, makeBackupFile())
    await writeFile(large, await makeBackup(makeLargeDatabase(LARGE_DATABASE_BYTES)))
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await openOnce(usual))
    const runs = [1, 2, 3].map(() => measureInProcess(usual, large))
    return {
      usualMs: median(times),
      largeMs: median(runs.map(({ ms }) => ms)),
      largeMiB: median(runs.map(({ mib }) => mib)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function openOnce(file: string): Promise<number> {
  const startedAt = performance.now()
  const { signal } = new AbortController()
  const inspection = await inspect(file, { signal })
  if (inspection.verdict !== 'valid') throw new Error(`${file} is not valid`)
  const about = { fileName: 'x.dss', size: 1, sha256: '', startedAt: new Date(), router: { label: 'home' } }
  const manifest = await inTurns(createManifestInTurns(inspection, { ...about, isIgnored: () => false }), signal)
  const handle = await open(`${file}.json`, 'w')
  await handle.writeFile(writeManifest(manifest))
  await handle.close()
  return performance.now() - startedAt
}

interface InProcess {
  readonly ms: number
  readonly mib: number
}

function measureInProcess(usual: string, large: string): InProcess {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, usual, large], { encoding: 'utf8' }))
}

/** Peak resident memory of this process; Linux keeps it per program. */
async function peakMiB(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const kib = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kib) / 1024
}

const [, , usual, large] = process.argv
if (import.meta.main && usual && large) {
  await openOnce(usual)
  const before = await peakMiB()
  const ms = await openOnce(large)
  process.stdout.write(JSON.stringify({ ms, mib: (await peakMiB()) - before } satisfies InProcess))
}
