// The backups of a repository by their names, with their manifests.

import { manifestNameOf } from '../../dss/manifest.ts'
import { oldestFirst } from '../../naming/copies.ts'
import type { Naming } from '../../naming/template.ts'
import type { NamedBackup } from '../destination.ts'
import { readHeadOf } from '../manifest-file.ts'
import { requireFile, withLost } from '../newest-copy.ts'
import { readRemoteManifest } from './remote-manifest.ts'
import type { RepositoryWork } from './repository-copy.ts'

interface Work extends RepositoryWork {
  readonly options: RepositoryWork['options'] & { readonly naming: Naming; readonly startedAt: Date }
}

/** Returns them newest first, as they were when the snapshot was taken. */
export function namedInRepository(work: Work): readonly NamedBackup[] {
  const { snapshot, options } = work
  const files = new Map(snapshot.files.map((file) => [file.name, file]))
  const { others } = snapshot
  const names = withLost([...files.keys(), ...others], options.naming)
  const newestFirst = oldestFirst(names, { naming: options.naming, now: options.startedAt }).toReversed()
  return newestFirst.map((fileName) => ({
    fileName,
    read: async (signal) => {
      if (others.includes(fileName)) return { problem: 'it is not a file', isMissing: true }
      const manifestFile = files.get(manifestNameOf(fileName))
      if (!manifestFile) return { problem: 'it is missing', isMissing: true }
      const read = await readRemoteManifest(work, { manifestFile, signal, parse: readHeadOf })
      return files.has(fileName) ? requireFile(read, fileName) : read
    },
  }))
}
