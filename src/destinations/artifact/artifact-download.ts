// Downloads an artifact and unpacks it. GitHub's client would write whatever the zip contains.

import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DefaultArtifactClient, DownloadArtifactOptions, FindOptions } from '@actions/artifact'
import { untilAborted } from './answer-limit.ts'
import type { DownloadBudget } from './download-budget.ts'
import { type Preview, unzip, ZipProblem } from './unzip.ts'

/** The largest artifact takes a minute at 5 MB/s. */
const DOWNLOAD_MS = 5 * 60 * 1000

/** Downloads the files of an artifact to `path`, replacing the folder. Throws ZipProblem, BudgetSpent, the signal's reason, and what the client throws. */
export async function downloadFiles(
  client: Pick<DefaultArtifactClient, 'downloadArtifact'>,
  id: number,
  {
    path,
    signal,
    limitMs = DOWNLOAD_MS,
    preview,
    budget,
    ...options
  }: DownloadArtifactOptions &
    FindOptions & {
      readonly path: string
      readonly signal: AbortSignal
      /** For the download; five minutes by default. */
      readonly limitMs?: number
      /** Absent: everything is unpacked. */
      readonly preview?: Preview
      /** Of all downloads that share it; absent: there are no others. */
      readonly budget?: DownloadBudget
    },
): Promise<void> {
  const packed = `${path}.zip`
  try {
    for (const folder of [packed, path]) {
      await rm(folder, { recursive: true, force: true })
      // Never what it is in: the run may have ended meanwhile, and have removed it.
      await mkdir(folder, { mode: 0o700 })
    }
    const ends = [signal, AbortSignal.timeout(limitMs), ...(budget ? [budget.spent] : [])]
    const work = () => client.downloadArtifact(id, { ...options, path: packed, skipDecompress: true })
    await untilAborted(AbortSignal.any(ends), work, budget?.take)
    // The client takes a download that was ended for a whole one.
    budget?.spent.throwIfAborted()
    const [file, ...others] = await readdir(packed)
    if (file === undefined || others.length > 0) throw new ZipProblem('nothing was downloaded')
    await unzip(join(packed, file), { folder: path, signal, preview })
  } finally {
    await rm(packed, { recursive: true, force: true })
  }
}
