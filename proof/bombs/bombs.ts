// The bombs: where each comes from, what meets it, and how that must end.

import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packZip } from '../../emulator/github/zip-writer.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import { FOLDER, type Kind, type OlderCopy, type Scene } from '../scene.ts'
import {
  emptyObjects,
  endlessHeader,
  endlessLastLine,
  generatedColumns,
  longCell,
  longColumns,
  longManifest,
  longNames,
  longPaths,
  manyCells,
  manyFolders,
  manyLists,
  manyRows,
  manyTables,
  wideManifest,
  wideRows,
  xzEnds,
  zipOfZeros,
} from './files.ts'

/** Of the older copies in every destination. */
const OLD_NAME = 'SynologyRouter_20200101'
const MIB = 1024 * 1024

let fitting: Buffer | undefined
/** As many rows as fit into a manifest, in one table. */
function fittingRows(): Buffer {
  fitting ??= manyRows(550_000)
  return fitting
}

/** Of a key in the tests' fixtures. */
const RECIPIENT = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'

/** What the action meets. */
export interface ActionBomb {
  readonly what: string
  /** `green`, or the error-code. */
  readonly outcome: string
  readonly destinations?: readonly Kind[]
  readonly inputs?: Readonly<Record<string, string>>
  /** What the router does. */
  readonly switches?: () => SwitchChanges
  /** What lies where backups are stored. */
  readonly plant?: (scene: Scene, older: OlderCopy) => unknown
}

const sends = (makeBody: () => Buffer): Pick<ActionBomb, 'switches'> => ({
  switches: () => ({ download: { body: makeBody() } }),
})
const answers = (body: string): Pick<ActionBomb, 'switches'> => ({
  switches: () => ({ faults: [{ call: 'info', on: 'always', kind: 'body', body }] }),
})
const manifest = (make: (older: OlderCopy) => Buffer): Pick<ActionBomb, 'plant'> => ({
  plant: ({ directory }, older) => writeFileSync(join(directory, `${OLD_NAME}.manifest.json`), make(older)),
})
/** Empty files, as anyone who can write to a share makes them in seconds. */
const files = (count: number, nameOf: (index: number) => string): Pick<ActionBomb, 'plant'> => ({
  plant: ({ directory }) => {
    for (let index = 0; index < count; index++) closeSync(openSync(join(directory, nameOf(index)), 'w'))
  },
})
/** Returns the name of a backup so many seconds after a moment. */
function nameAfter(seconds: number): string {
  const text = new Date(Date.UTC(2010, 0, 1) + seconds * 1000).toISOString().replace(/[-:]/g, '')
  return `SynologyRouter_${text.slice(0, 8)}-${text.slice(9, 15)}`
}
const artifact = (makeZip: () => Buffer): Pick<ActionBomb, 'destinations' | 'plant'> => ({
  destinations: ['artifact'],
  plant: ({ github }) => {
    github.addArtifact(OLD_NAME, makeZip())
    github.nextRun()
  },
})
function pairOf({ backup }: OlderCopy, manifest: Buffer): Readonly<Record<string, Buffer>> {
  return { [`${OLD_NAME}.dss`]: backup, [`${OLD_NAME}.manifest.json`]: manifest }
}
function plantArtifact({ github }: Scene, older: OlderCopy, manifest: Buffer): void {
  const files = Object.entries(pairOf(older, manifest)).map(([name, content]) => ({ name, content }))
  github.addArtifact(OLD_NAME, packZip(files))
  github.nextRun()
}
async function plantInRepository({ repository }: Scene, older: OlderCopy, manifest: Buffer): Promise<void> {
  const files = Object.entries(pairOf(older, manifest)).map(([name, content]) => [`${FOLDER}/${name}`, content])
  await repository.commit({ files: Object.fromEntries(files) as Readonly<Record<string, Buffer>> })
}
/** What is in one place must not make the others cost more. */
function plantsLongPaths(
  what: string,
  character: 'a' | 'ā',
  { mib, inRepository }: { readonly mib: number; readonly inRepository: number },
): ActionBomb {
  const plant = async (scene: Scene, older: OlderCopy) => {
    plantArtifact(scene, older, longPaths(older.manifest, mib, character))
    writeFileSync(join(scene.directory, `${OLD_NAME}.manifest.json`), longPaths(older.manifest, mib, character))
    await plantInRepository(scene, older, longPaths(older.manifest, inRepository, character))
  }
  return { what, outcome: 'green', destinations: ['artifact', 'directory', 'repository'], plant }
}

export const ACTION_BOMBS: readonly ActionBomb[] = [
  { what: '50,000 paths of 1,000 characters', outcome: 'backup-invalid', ...sends(() => longNames(50_000)) },
  { what: '1.1 GB of zeros', outcome: 'backup-invalid', switches: () => ({ download: { body: 'bomb' } }) },
  { what: 'xz with 64 MiB of `YZ` after it', outcome: 'backup-invalid', ...sends(() => xzEnds('YZ')) },
  { what: 'xz with five million footers after it', outcome: 'backup-invalid', ...sends(() => xzEnds('footer')) },
  { what: 'two million rows', outcome: 'backup-invalid', ...sends(() => manyRows(2_000_000)) },
  { what: 'one cell of 40 MiB', outcome: 'green', ...sends(() => longCell(40)) },
  { what: 'one cell of 100 MiB', outcome: 'backup-invalid', ...sends(() => longCell(100)) },
  {
    what: '100 columns that each make 400 MB',
    outcome: 'green',
    ...sends(() => generatedColumns(100)),
  },
  { what: 'a megabyte of `<title` for an answer', outcome: 'router-unsupported', ...answers('<title'.repeat(170_000)) },
  {
    what: 'an answer without end',
    outcome: 'router-unsupported',
    switches: () => ({ faults: [{ call: 'info', on: 'always', kind: 'endless' }] }),
  },
  {
    what: 'a manifest of 250 MB from an earlier run',
    outcome: 'green',
    ...manifest(() => Buffer.alloc(250_000_000, '{"a":"b"},')),
  },
  { what: 'a manifest of 30 MiB, all `{}`', outcome: 'green', ...manifest(() => emptyObjects(30)) },
  { what: 'a manifest of 30 MiB, all lists of one row', outcome: 'green', ...manifest(() => manyLists(30)) },
  {
    what: 'a valid manifest of 30 MiB',
    outcome: 'green',
    ...manifest((older) => longManifest(older.manifest, 30, 'a')),
  },
  { what: 'an artifact of 3 MB with 3 GB in it', outcome: 'green', ...artifact(() => zipOfZeros(OLD_NAME)) },
  { what: 'the same, whose directory says 1 KB', outcome: 'green', ...artifact(() => zipOfZeros(OLD_NAME, 1024)) },
  {
    // A commit has 10 MB for each file.
    what: '550,000 rows, all changed, in three destinations',
    outcome: 'store-failed',
    destinations: ['artifact', 'directory', 'repository'],
    ...sends(fittingRows),
    plant: (scene, older) => {
      const long = longManifest(older.manifest, 30, 'a')
      plantArtifact(scene, older, long)
      writeFileSync(join(scene.directory, `${OLD_NAME}.manifest.json`), long)
    },
  },
  // In a repository, an answer of GitHub with more would be refused.
  plantsLongPaths('valid manifests of 32 MiB with long paths in three destinations', 'a', {
    mib: 31,
    inRepository: 22,
  }),
  plantsLongPaths('the same of 15 MiB, in two bytes a character', 'ā', { mib: 15, inRepository: 15 }),
  {
    what: '550,000 rows, encrypted',
    outcome: 'green',
    ...sends(fittingRows),
    inputs: {
      'encrypt-to': RECIPIENT,
      'fingerprint-key': 'e1b7c0a94f5d2836be07d1c5a3f94862',
    },
  },
  {
    what: 'a directory with 150,000 files of others',
    outcome: 'green',
    ...files(150_000, (index) => `${'x'.repeat(230)}${index}`),
  },
  {
    what: 'a directory with 150,000 names like backups',
    outcome: 'green',
    ...files(150_000, (index) => `${nameAfter(index)}.dss`),
  },
  {
    what: 'a directory with 90,000 manifests of lost backups',
    outcome: 'green',
    ...files(90_000, (index) => `${nameAfter(index)}.manifest.json`),
  },
  {
    what: "250 MB for GitHub's list of runs",
    outcome: 'green',
    destinations: ['artifact'],
    plant: ({ github }) => {
      github.faults.listRuns = { status: 200, body: `[${'{},'.repeat(80 * MIB)}0]` }
    },
  },
  {
    what: "30 MiB of `{}` for GitHub's view of the repository",
    outcome: 'destination-refused',
    destinations: ['repository'],
    plant: ({ github }) => {
      github.faults.query = { status: 200, body: `[${'{},'.repeat(10 * MIB)}0]` }
    },
  },
]

/** What a command in a terminal meets. */
export interface TerminalBomb {
  readonly what: string
  readonly outcome: string
  /** Writes the files and returns the arguments. */
  readonly prepare: (folder: string, older: OlderCopy) => readonly string[]
}

function write(folder: string, name: string, content: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export const TERMINAL_BOMBS: readonly TerminalBomb[] = [
  {
    what: '`verify` and 50,000 long paths',
    outcome: 'backup-invalid',
    prepare: (folder) => ['verify', write(folder, 'x.dss', longNames(50_000))],
  },
  {
    what: '`verify` and a valid manifest of 30 MiB',
    outcome: 'read-back-failed',
    prepare: (folder, older) => {
      write(folder, `${OLD_NAME}.manifest.json`, longManifest(older.manifest, 30, 'a'))
      return ['verify', write(folder, `${OLD_NAME}.dss`, older.backup)]
    },
  },
  {
    what: '`show --values` and 500 MiB of values',
    outcome: 'backup-invalid',
    prepare: (folder) => ['show', write(folder, 'x.dss', manyCells(500)), '--values'],
  },
  {
    what: '`open` and 2,000 tables of 500 columns',
    outcome: 'backup-invalid',
    prepare: (folder) => ['open', write(folder, 'x.dss', manyTables(2000)), '--extract', join(folder, 'extracted')],
  },
  {
    what: '`verify` and a file without end',
    outcome: 'backup-invalid',
    prepare: () => ['verify', '/dev/zero'],
  },
  {
    what: '`open` and four million folders',
    outcome: 'backup-invalid',
    prepare: (folder) => [
      'open',
      write(folder, 'x.dss', manyFolders(9_000, 40)),
      '--extract',
      join(folder, 'extracted'),
    ],
  },
  {
    what: '`open` and an age header of 200 MiB',
    outcome: 'backup-invalid',
    prepare: (folder) => [
      'open',
      write(folder, 'x.dss.age', endlessHeader(200)),
      '--identity',
      write(folder, 'key', Buffer.from(KEY)),
    ],
  },
  {
    what: '`open` and an age header whose last line has 350 MiB',
    outcome: 'backup-invalid',
    prepare: (folder) => [
      'open',
      write(folder, 'x.dss.age', endlessLastLine(350)),
      '--identity',
      write(folder, 'key', Buffer.from(KEY)),
    ],
  },
  {
    what: '`diff` and two manifests of 30 MiB, every row changed',
    outcome: 'different',
    prepare: (folder, older) => [
      'diff',
      write(folder, 'a.manifest.json', longManifest(older.manifest, 30, 'a')),
      write(folder, 'b.manifest.json', longManifest(older.manifest, 30, 'b')),
    ],
  },
  {
    what: '`diff` and two manifests of 15 MiB, in two bytes a character',
    outcome: 'green',
    prepare: (folder, older) => [
      'diff',
      write(folder, 'a.manifest.json', wideManifest(older.manifest, 15)),
      write(folder, 'b.manifest.json', wideManifest(older.manifest, 15)),
    ],
  },
  {
    what: '`show --values` and a cell of 31 MiB, in two bytes a character',
    outcome: 'green',
    prepare: (folder) => ['show', write(folder, 'x.dss', longCell(31, 'y', 'ā')), '--values'],
  },
  {
    what: '`show --values` and a cell of 60 MiB, in two bytes a character',
    outcome: 'backup-invalid',
    prepare: (folder) => ['show', write(folder, 'x.dss', longCell(60, 'y', 'ā')), '--values'],
  },
  {
    what: '`show --values` and a cell of 40 MiB',
    outcome: 'green',
    prepare: (folder) => ['show', write(folder, 'x.dss', longCell(40)), '--values'],
  },
  {
    what: '`show --values --json` and a cell of 60 MiB that JSON doubles',
    outcome: 'green',
    prepare: (folder) => ['show', write(folder, 'x.dss', longCell(60, '\u202e')), '--values', '--json'],
  },
  {
    what: '`show --values --json` and a row of 990 short texts that JSON makes six times as long',
    outcome: 'green',
    prepare: (folder) => ['show', write(folder, 'x.dss', wideRows(1)), '--values', '--json'],
  },
  {
    what: '`show --values --json` and 92 MiB of values',
    outcome: 'backup-invalid',
    prepare: (folder) => ['show', write(folder, 'x.dss', manyCells(92)), '--values', '--json'],
  },
  {
    what: '`show --json` and 19 MB of names of columns',
    outcome: 'backup-invalid',
    prepare: (folder) => ['show', write(folder, 'x.dss', longColumns(20)), '--json'],
  },
  {
    what: '`drill` and a manifest of 250 MB',
    outcome: 'read-back-failed',
    prepare: (folder, older) => {
      const place = join(folder, 'place')
      mkdirSync(place)
      write(place, `${OLD_NAME}.dss`, older.backup)
      write(place, `${OLD_NAME}.manifest.json`, Buffer.alloc(250_000_000, ' '))
      return ['drill', '--directory', place]
    },
  },
]

/** A key of age that decrypts nothing. */
const KEY = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n'
