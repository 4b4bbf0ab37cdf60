// What a destination really contains, seen from outside, whatever the action reports.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listZip } from '../emulator/github/zip-listing.ts'
import { FOLDER, type Kind, type Scene } from './scene.ts'

/** Files of one place by name: the directory, the folder in the repository, or one artifact. */
export type Files = ReadonlyMap<string, Buffer>

/** Returns every location in a destination that may contain a pair. */
export async function filesOf(kind: Kind, scene: Scene): Promise<readonly Files[]> {
  const { github, repository, directory, branch } = scene
  if (kind === 'directory') return [await readAll(await readdir(directory), (name) => readFile(join(directory, name)))]
  if (kind === 'repository') {
    // Read one fixed commit: another may still be created for a run that was killed.
    const head = await repository.head(branch)
    return head === undefined ? [] : [await filesAt(repository, head)]
  }
  const zips = github.artifacts.map(({ content }) => listZip(content).catch(() => []))
  return (await Promise.all(zips)).map((entries) => new Map(entries.map(({ name, content }) => [name, content])))
}

async function readAll(names: readonly string[], read: (name: string) => Promise<Buffer>): Promise<Files> {
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)))
}

/** Returns every state that the repository's folder ever had: files that a commit deletes stay in the history. */
export async function historyOf({ repository }: Scene): Promise<readonly Files[]> {
  const commits = (await repository.log()).map(({ oid }) => filesAt(repository, oid))
  return await Promise.all(commits)
}

async function filesAt(repository: Scene['repository'], revision: string): Promise<Files> {
  const paths = await repository.listFiles(FOLDER, revision)
  const names = paths.map((path) => path.slice(FOLDER.length + 1))
  return await readAll(
    names,
    async (name) => (await repository.readFile(`${FOLDER}/${name}`, revision)) ?? Buffer.alloc(0),
  )
}

/** Whether a destination has these bytes in a matching pair of files. */
export function holds(places: readonly Files[], content: Buffer): boolean {
  return places.some((files) => [...files].some(([name, bytes]) => bytes.equals(content) && hasManifest(files, name)))
}

/** Returns files that are not part of a complete pair, such as a backup without its manifest. */
export function findHalves(places: readonly Files[], contents: readonly Buffer[]): readonly string[] {
  return places.flatMap((files) =>
    [...files.keys()].filter((name) => {
      const backup = name.replace(/\.manifest\.json$/, '.dss')
      const bytes = files.get(backup)
      return !bytes || !contents.some((content) => content.equals(bytes)) || !hasManifest(files, backup)
    }),
  )
}

function hasManifest(files: Files, name: string): boolean {
  const content = files.get(name)
  const manifest = files.get(name.replace(/\.dss$/, '.manifest.json'))
  if (!content || !manifest || !name.endsWith('.dss')) return false
  try {
    const { file, size, sha256 } = JSON.parse(manifest.toString('utf8'))
    return file === name && size === content.length && sha256 === createHash('sha256').update(content).digest('hex')
  } catch {
    return false
  }
}
