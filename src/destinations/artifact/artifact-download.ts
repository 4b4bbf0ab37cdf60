// Downloads an artifact and unpacks it. GitHub's client would write whatever the zip contains.

import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DefaultArtifactClient, DownloadArtifactOptions, FindOptions } from '@actions/artifact'
import { untilAborted } from './answer-limit.ts'
import { type Preview, unzip, ZipProblem } from './unzip.ts'

/** The largest artifact takes a minute at 5 MB/s. */
const DOWNLOAD_MS = 5 * 60 * 1000

/** Downloads the files of an artifact to `path`, replacing the folder. Throws ZipProblem, the signal's reason, and what the client throws. */
export async function downloadFiles(
  client: Pick<DefaultArtifactClient, 'downloadArtifact'>,
  id: number,
  {
    path,
    signal,
    limitMs = DOWNLOAD_MS,
    preview,
    ...options
  }: DownloadArtifactOptions &
    FindOptions & {
      readonly path: string
      readonly signal: AbortSignal
      /** For the download; five minutes by default. */
      readonly limitMs?: number
      /** Absent: everything is unpacked. */
      readonly preview?: Preview
    },
): Promise<void> {
  const packed = `${path}.zip`
  try {
    for (const folder of [packed, path]) {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true, mode: 0o700 })
    }
    await untilAborted(AbortSignal.any([signal, AbortSignal.timeout(limitMs)]), () =>
      client.downloadArtifact(id, { ...options, path: packed, skipDecompress: true }),
    )
    const [file, ...others] = await readdir(packed)
    if (file === undefined || others.length > 0) throw new ZipProblem('nothing was downloaded')
    await unzip(join(packed, file), { folder: path, signal, preview })
  } finally {
    await rm(packed, { recursive: true, force: true })
  }
}
