// Measures pruning a directory of ten thousand backups.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeManifest, textOf } from '../__tests__/fixtures/manifests.ts'
import { directoryDestination } from '../src/destinations/directory/directory.ts'
import { type Manifest, manifestNameOf } from '../src/dss/manifest.ts'
import { median } from './stage.ts'

const BACKUPS = 10_000
const ROUTER = { label: 'home', model: null, firmware: null, id: null }
const DAY_MS = 86_400_000
const LAST = Date.parse('2026-11-23T00:00:00Z')

/** Returns the median time of `rounds` prunes of one excess backup, in ms. */
export async function measurePrune(rounds: number): Promise<number> {
  const path = await mkdtemp(join(tmpdir(), 'bench-'))
  const temp = await mkdtemp(join(tmpdir(), 'bench-'))
  const naming = { template: 'SynologyRouter_{date}', router: 'home' }
  const logger = {
    info: () => {},
    warning: () => {},
    debug: () => {},
    secret: () => {},
    step: <T>(_name: string, work: () => Promise<T>) => work(),
  }
  const nameOf = (day: number) =>
    `SynologyRouter_${new Date(LAST - day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')}.dss`
  const times: number[] = []
  try {
    for (let day = 1; day < BACKUPS; day++) {
      await writeFile(join(path, nameOf(day)), 'a backup')
      const manifest = makeManifest(nameOf(day), 'a backup', { router: ROUTER })
      await writeFile(join(path, manifestNameOf(nameOf(day))), textOf(manifest))
    }
    const source = join(temp, 'new')
    await writeFile(source, 'a backup')
    for (let round = 0; round < rounds; round++) {
      const destination = directoryDestination({
        path,
        keep: BACKUPS - 1 - round,
        naming,
        fileName: nameOf(0),
        skipUnchanged: false,
        startedAt: new Date(LAST + round * 1000),
        logger,
      })
      const sha256 = `${round}` // never equal to a file's: a new copy each round
      const backup = { file: source, fileName: nameOf(0), size: 8, sha256, manifest: describeBackup(sha256) }
      const stored = await destination.store(backup, new AbortController().signal)
      const startedAt = performance.now()
      await stored.prune(new AbortController().signal)
      times.push(performance.now() - startedAt)
    }
  } finally {
    for (const folder of [path, temp]) await rm(folder, { recursive: true, force: true })
  }
  return median(times)
}

function describeBackup(sha256: string): Manifest {
  const about = { schema: 1, file: '', size: 8, sha256, time: '', router: ROUTER, version: '', verified: true } as const
  return { ...about, findings: [], container: 'gzip', contentSize: 1, fingerprint: null, entries: [], tables: [] }
}
