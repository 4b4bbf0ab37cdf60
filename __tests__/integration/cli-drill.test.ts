// The drill: which copy it chooses, when it fails, and the card that it prints.

import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { startGitHub } from '../../emulator/github/github.ts'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import type { Manifest } from '../../src/dss/manifest.ts'
import type { Row, Rows } from '../../src/dss/rows.ts'
import { createEncryptor } from '../../src/encryption/encrypt.ts'
import { createManifest, fingerprintOf } from '../fixtures/at-once.ts'
import { inspectBytes, manifestOf } from '../fixtures/backup-builder.ts'
import { textOf } from '../fixtures/manifests.ts'
import { testWith } from '../fixtures/platform.ts'
import { openFolder, runInTerminal } from '../fixtures/terminal-run.ts'
import { turnIntoLink } from '../fixtures/turn-into-link.ts'

const BYTES = makeBackupFile()
const DAY_MS = 24 * 60 * 60 * 1000
const TOKEN = 'github_pat_readerThatMustNeverBeShown'

let folder: Awaited<ReturnType<typeof openFolder>>
beforeEach(async () => {
  folder = await openFolder()
})
afterEach(async () => {
  await folder[Symbol.asyncDispose]()
})

const dated = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString()
const stampOf = (daysAgo: number) => dated(daysAgo).slice(0, 10).replaceAll('-', '')
const nameOf = (daysAgo: number) => `SynologyRouter_${stampOf(daysAgo)}`

async function describeBackup(daysAgo: number, changes: Partial<Manifest> = {}): Promise<string> {
  const manifest = await manifestOf(BYTES, (await import('../../src/dss/items.ts')).ignoring([]))
  return textOf({
    ...manifest,
    file: `${nameOf(daysAgo)}.dss`,
    sha256: createHash('sha256').update(BYTES).digest('hex'),
    time: dated(daysAgo),
    ...changes,
  })
}

async function store(daysAgo: number, changes: Partial<Manifest> = {}): Promise<void> {
  await writeFile(folder.at(`${nameOf(daysAgo)}.dss`), BYTES)
  await writeFile(folder.at(`${nameOf(daysAgo)}.manifest.json`), await describeBackup(daysAgo, changes))
}

const drill = (...more: readonly string[]) => runInTerminal(['drill', '--directory', folder.path, ...more])

describe('an unreadable file', () => {
  /** Root may read everything. */
  const asNobody = async <T>(work: () => Promise<T>): Promise<T> => {
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      return await work()
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  }

  testWith('POSIX rights').each([['.manifest.json'], ['.dss']])(
    'is reported as missing permission, not as a broken backup: %s',
    async (extension) => {
      await store(3)
      await store(0)
      expect((await drill()).code).toBe(0)
      await chmod(folder.path, 0o755)
      await chmod(folder.at(nameOf(0) + extension), 0)
      const { code, stderr } = await asNobody(() => drill())
      expect([code, stderr]).toEqual([3, expect.stringContaining(`${nameOf(0)}${extension} cannot be read: the user`)])
      expect(stderr).toContain('run this as that user')
    },
  )

  test('can be a link to itself', async () => {
    await store(0)
    await rm(folder.at(`${nameOf(0)}.manifest.json`))
    await symlink(folder.at(`${nameOf(0)}.manifest.json`), folder.at(`${nameOf(0)}.manifest.json`))
    expect((await drill()).code).toBe(3)
  })
})

describe('an unusable newest backup', () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ['a broken manifest', 'it is not JSON', () => writeFile(folder.at(`${nameOf(0)}.manifest.json`), '{')],
    ['an empty manifest', 'it is not a manifest', () => writeFile(folder.at(`${nameOf(0)}.manifest.json`), '{}')],
    ['no manifest', 'it does not exist', () => rm(folder.at(`${nameOf(0)}.manifest.json`))],
    ['only its manifest', 'only its manifest is left', () => rm(folder.at(`${nameOf(0)}.dss`))],
  ])('fails the drill, which names it and the newest usable one: %s', async (_, problem, spoil) => {
    await store(3)
    await store(0)
    expect((await drill()).code).toBe(0)
    await spoil()
    const { code, stdout, stderr } = await drill()
    expect(code).toBe(18)
    expect(stderr).toContain(`${nameOf(0)}.dss cannot be used: `)
    expect(stderr).toContain(problem)
    expect(stderr).toContain(`The newest usable one is ${folder.at(`${nameOf(3)}.dss`)}.`)
    expect(stdout).toContain('RESTORE CARD')
    expect(JSON.parse((await drill('--json')).stdout)).toMatchObject({ error: { code: 'read-back-failed' } })
  })

  test('has the name and the router of the backups in the same environment, as in a container, unless options say otherwise', async () => {
    await writeFile(folder.at(`home-${stampOf(0)}.dss`), BYTES)
    const manifest = await describeBackup(0, { file: `home-${stampOf(0)}.dss` })
    await writeFile(folder.at(`home-${stampOf(0)}.manifest.json`), manifest)
    const drillWith = (env: Readonly<Record<string, string>>, ...more: readonly string[]) =>
      runInTerminal(['drill', '--directory', folder.path, ...more], env)
    const { router } = JSON.parse(manifest)
    const variables = { SRM_BACKUP_NAME: '{router}-{date}', SRM_BACKUP_ROUTER: 'home' }
    expect(router.label).toBe('home')
    expect((await drillWith(variables)).code).toBe(0)
    expect((await drillWith({ ...variables, SRM_BACKUP_NAME: '' })).code).toBe(18)
    expect((await drillWith(variables, '--router', 'cabin')).code).toBe(18)
    // A backup without a name for its router takes the host.
    expect((await drillWith({ SRM_BACKUP_NAME: '{router}-{date}', SRM_BACKUP_URL: 'https://home:8001' })).code).toBe(0)
  })

  test('prints of the router what a manifest says of it, and no other member', async () => {
    const router = { label: 'home', model: null, firmware: null, id: null }
    await store(0, { router: { ...router, ...{ ['x'.repeat(1_000)]: 'y' } } })
    expect(JSON.parse((await drill('--json')).stdout).router).toEqual(router)
  })

  test('is not reported as missing if no older one is usable either', async () => {
    await store(0)
    await rm(folder.at(`${nameOf(0)}.manifest.json`))
    const { code, stderr } = await drill()
    expect([code, stderr]).toEqual([18, expect.stringContaining('None of the backups in')])
  })

  test('is ignored if a wrong clock dated it in the future', async () => {
    await store(0)
    await writeFile(folder.at('SynologyRouter_29990101.manifest.json'), 'stale')
    await writeFile(folder.at('SynologyRouter_29990102.dss'), 'stale')
    expect((await drill('--max-age', '36h')).code).toBe(0)
  })
})

describe('--max-age', () => {
  test('blames a wrong clock, not a stopped job, for a copy from the future', async () => {
    await store(0, { time: dated(-3) })
    const { code, stderr } = await drill('--max-age', '36h')
    expect([code, stderr]).toEqual([18, expect.stringContaining('is dated in the future')])
    expect(stderr).toContain('Correct the clock')
    expect(stderr).not.toMatch(/must not be older|have stopped/)
  })

  test('is not met beside backups dated in the future: where the clock is behind, those are the newest', async () => {
    await store(0)
    for (const daysAgo of [-2, -3]) await store(daysAgo)
    const { code, stdout, stderr } = await drill('--max-age', '36h')
    expect([code, stdout]).toEqual([18, expect.stringContaining(`Backup    ${nameOf(0)}.dss`)])
    const names = `${nameOf(-2)}.dss, ${nameOf(-3)}.dss`
    const said = `Dated in the future in ${folder.path}: 2 backups (${names}). They may be newer than the one shown.`
    expect(stderr).toContain(said)
    expect(stderr).toContain('If the clock of this machine is behind, correct it.')
    const unlimited = await drill()
    expect([unlimited.code, unlimited.stderr]).toEqual([0, expect.stringContaining(said)])
  })

  test('explains in its help where it makes sense', async () => {
    const { stdout } = await runInTerminal(['drill', '--help'])
    expect(stdout).toMatch(/A repository gets no copy\s+while nothing changes/)
    for (const page of ['cli', 'restore', 'watchdog']) {
      const text = await readFile(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8')
      expect(text).toMatch(/--max-age.{0,300}repository/s)
    }
  })

  test.each([
    ['36h', 1, 0],
    ['36h', 2, 18],
    ['3d', 2, 0],
    ['3d', 4, 18],
  ])('%s for a copy from %i days ago ends with %i', async (limit, daysAgo, code) => {
    await store(0, { time: dated(daysAgo) })
    const ended = await drill('--max-age', limit)
    expect(ended.code).toBe(code)
    expect(ended.stdout).toContain('RESTORE CARD')
    if (code !== 0) expect(ended.stderr).toContain(`which is older than ${limit}.`)
  })

  test('is validated before anything is fetched', async () => {
    expect(await drill('--max-age', 'soon')).toMatchObject({ code: 2, stderr: expect.stringContaining('36h') })
  })
})

describe('the card', () => {
  test('prints text from a manifest on one line each, without control characters', async () => {
    const label = 'home\u001b[31mEVIL\nModel     FAKE'
    await store(0, { router: { label, model: '\u009b31mX\r\nSHA-256   0', firmware: null, id: null } })
    const { stdout } = await drill()
    const [card = '', steps = ''] = stdout.split('\n\n1. ')
    expect(card.split('\n')).toHaveLength(10)
    expect(steps.split('\n')).toHaveLength(6)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is that there are no control characters
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  test('marks a time in the future', async () => {
    await store(0, { time: dated(-3) })
    expect((await drill()).stdout).toContain('(in the future: a clock was wrong)')
    await store(0, { time: dated(-0.2) })
    expect((await drill()).stdout).toContain('(today)')
  })

  test.each([
    ['SynologyRouter_{date}', (name: string) => name],
    // Anyone who can add an artifact names its file.
    ['SynologyRouter_{date};touch PWNED;$(x)', (name: string) => `'${name}'`],
  ])('explains how to decrypt, since a router does not accept encrypted files: %s', async (template, quoted) => {
    const stem = template.replace('{date}', stampOf(0))
    await store(0)
    const identity = await generateX25519Identity()
    await mkdir(folder.at('sealed'))
    await writeFile(folder.at('key'), `${identity}\n`)
    const name = `${stem}.dss.age`
    const { encryptFile } = createEncryptor([await identityToRecipient(identity)])
    const sealed = await encryptFile(
      folder.at(`${nameOf(0)}.dss`),
      folder.at('sealed', name),
      AbortSignal.timeout(10_000),
    )
    const inspection = await inspectBytes(BYTES)
    const about = {
      ...{ fileName: name, ...sealed, startedAt: new Date(), router: { label: 'home' }, isIgnored: () => false },
      sealed: { plainSize: BYTES.length },
    }
    await writeFile(folder.at('sealed', `${stem}.manifest.json`), textOf(createManifest(inspection, about)))
    const args = ['drill', '--directory', folder.at('sealed'), '--name', template, '--identity', folder.at('key')]
    const { code, stdout } = await runInTerminal(args)
    expect(code).toBe(0)
    expect(stdout).toContain(
      `\n1. Decrypt it, since SRM does not accept .age files: age --decrypt --identity KEYFILE --output ${quoted(`${stem}.dss`)} ${quoted(name)}\n2. Connect`,
    )
    expect(stdout).toContain(
      'matches its manifest as far as they can be compared. It is encrypted: its manifest contains only names, sizes and counts',
    )
  })

  test('is never printed for another router', async () => {
    await store(0)
    expect((await drill('--router', 'home')).code).toBe(0)
    const { code, stdout, stderr } = await drill('--router', 'office')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('belongs to home, not office')
  })
})

describe('a place', () => {
  test('with names that have a time without a date is refused: no backup would be known as the newest', async () => {
    const place = ['--directory', folder.at('backups')]
    const { code, stderr } = await runInTerminal(['drill', ...place, '--name', 'router_{time}'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('must contain `{date}` beside `{time}`')])
  })

  test('that is a missing or unreadable directory is reported as such', async () => {
    await writeFile(folder.at('file'), '')
    const ask = (path: string) => runInTerminal(['drill', '--directory', path])
    expect(await ask(folder.at('missing'))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('does not exist'),
    })
    expect(await ask(folder.at('file'))).toMatchObject({ code: 3, stderr: expect.stringContaining('cannot be read: ') })
    expect((await ask('')).code).toBe(2)
  })

  test('that is unreadable is not reported as empty, and the hint is about reading', async () => {
    const github = await startGitHub({ visibility: 'private' })
    try {
      const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
      const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
      for (const place of ['--artifact', '--repository']) {
        const ask = (more: object) => runInTerminal(['drill', place, 'octo-home/router-backup'], { ...env, ...more })
        const unknown = await ask({ GH_TOKEN: 'unknown' })
        expect([place, unknown.code, unknown.stderr]).toEqual([place, 3, expect.stringMatching(/could not/i)])
        expect(unknown.stderr).toContain('GH_TOKEN')
        expect(unknown.stderr).not.toMatch(/Read and write|repository-token|permissions:/)
      }
    } finally {
      await github.close()
    }
  })

  test('that is a repository may have an old copy because nothing changed, and the hint says so', async () => {
    const github = await startGitHub({ visibility: 'private' })
    try {
      const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
      const files = {
        [`backups/home/${nameOf(9)}.dss`]: BYTES,
        [`backups/home/${nameOf(9)}.manifest.json`]: Buffer.from(await describeBackup(9)),
      }
      const name = 'octo-home/backups'
      await github.addRepository({ name, visibility: 'private', access: { [TOKEN]: 'read' }, files })
      const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
      const args = ['drill', '--repository', name, '--path', 'backups/home', '--max-age', '36h']
      const { code, stderr } = await runInTerminal(args, env)
      expect([code, stderr]).toEqual([18, expect.stringContaining('Or nothing has changed since')])
    } finally {
      await github.close()
    }
  })

  test('that is a repository with backups dated in the future is named with them', async () => {
    await using github = await startGitHub({ visibility: 'private' })
    const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
    const files: Record<string, Buffer> = {}
    for (const daysAgo of [0, -3]) {
      files[`backups/home/${nameOf(daysAgo)}.dss`] = BYTES
      files[`backups/home/${nameOf(daysAgo)}.manifest.json`] = Buffer.from(await describeBackup(daysAgo))
    }
    const name = 'octo-home/backups'
    await github.addRepository({ name, visibility: 'private', access: { [TOKEN]: 'read' }, files })
    const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
    const ask = (...more: readonly string[]) =>
      runInTerminal(['drill', '--repository', name, '--path', 'backups/home', ...more], env)
    const said = `Dated in the future in ${name}/backups/home: 1 backup (${nameOf(-3)}.dss).`
    const [limited, unlimited] = [await ask('--max-age', '36h'), await ask()]
    expect([limited.code, limited.stderr]).toEqual([18, expect.stringContaining(said)])
    expect([unlimited.code, unlimited.stderr]).toEqual([0, expect.stringContaining(said)])
  })

  test('that is a repository with a link in the place of the newest backup does not take an older one for it', async () => {
    await using github = await startGitHub({ visibility: 'private' })
    const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
    const files: Record<string, Buffer> = {}
    for (const daysAgo of [0, 1]) {
      files[`backups/home/${nameOf(daysAgo)}.dss`] = BYTES
      files[`backups/home/${nameOf(daysAgo)}.manifest.json`] = Buffer.from(await describeBackup(daysAgo))
    }
    const name = 'octo-home/backups'
    const access = { [TOKEN]: 'read' } as const
    const repository = await github.addRepository({ name, visibility: 'private', access, files })
    await turnIntoLink(repository, `backups/home/${nameOf(0)}.dss`)
    const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
    const { code, stderr } = await runInTerminal(['drill', '--repository', name, '--path', 'backups/home'], env)
    const why = `${nameOf(0)}.dss cannot be used: it is not a regular file, and links are not followed`
    expect([code, stderr]).toEqual([18, expect.stringContaining(why)])
  })

  test('that is a missing branch is named', async () => {
    const github = await startGitHub({ visibility: 'private' })
    try {
      const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = github.environment
      const files = {
        [`backups/home/${nameOf(1)}.dss`]: BYTES,
        [`backups/home/${nameOf(1)}.manifest.json`]: Buffer.from(await describeBackup(1)),
        [`backups/home/${nameOf(0)}.dss`]: BYTES,
      }
      const name = 'octo-home/backups'
      await github.addRepository({ name, visibility: 'private', access: { [TOKEN]: 'read' }, files })
      const env = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GH_TOKEN: TOKEN }
      const ask = (...more: readonly string[]) =>
        runInTerminal(['drill', '--repository', name, '--router', 'home', ...more], env)
      const branch = await ask('--branch', 'nope')
      expect([branch.code, branch.stderr]).toEqual([
        2,
        expect.stringContaining(`The repository ${name} has no branch nope.`),
      ])
      const found = await ask()
      expect([found.code, found.stderr]).toEqual([
        18,
        expect.stringContaining('its manifest is unusable: it is missing'),
      ])
      expect(found.stdout).toContain('RESTORE CARD')
    } finally {
      await github.close()
    }
  })
})

test('sends no token to github.com that may be for the server of GH_HOST', async () => {
  for (const place of ['--artifact', '--repository']) {
    const env = { GH_HOST: 'ghe.example', GH_TOKEN: TOKEN, https_proxy: 'http://127.0.0.1:9' }
    const { code, stderr } = await runInTerminal(['drill', place, 'octo-home/router-backup'], env)
    expect([code, stderr]).toEqual([2, expect.stringContaining('GH_HOST names the server ghe.example')])
    expect(stderr).toContain('Set GITHUB_SERVER_URL')
  }
})

test('refuses options of another place', async () => {
  for (const [option, place] of [
    ['--workflow', '--directory'],
    ['--branch', '--directory'],
    ['--path', '--artifact'],
    ['--workflow', '--repository'],
  ] as const) {
    const { code, stderr } = await runInTerminal(['drill', place, 'o/r', option, 'x'])
    expect([code, stderr]).toEqual([2, expect.stringContaining(`\`${option}\` does not apply to \`${place}\``)])
  }
})

describe('verify', () => {
  const changed = (rows: Rows) => [...rows].map(([label]): Row => [label, 'ab'.repeat(16)])
  const ask = async (changes: (manifest: Manifest) => Partial<Manifest>) => {
    const manifest = JSON.parse(await describeBackup(0)) as Manifest
    await store(0, changes(manifest))
    return await runInTerminal(['verify', folder.at(`${nameOf(0)}.dss`)])
  }

  test.each<[string, string, (manifest: Manifest) => Partial<Manifest>]>([
    ['the files', 'a file', ({ entries }) => ({ entries: entries.slice(1) })],
    [
      'the files',
      'a digest',
      ({ entries }) => ({ entries: entries.map((e) => ({ ...e, sha256: e.sha256 && 'ab'.repeat(32) })) }),
    ],
    ['the list of tables', 'a table', ({ tables }) => ({ tables: tables.slice(1) })],
    ['the table', 'a row', ({ tables }) => ({ tables: tables.map((t) => ({ ...t, rows: changed(t.rows) })) })],
    [
      'the table',
      'a column',
      ({ tables }) => ({ tables: tables.map((t) => ({ ...t, columns: [...t.columns, 'x'] })) }),
    ],
    ['the files', 'permissions', ({ entries }) => ({ entries: entries.map((e) => ({ ...e, mode: '777' })) })],
    ['the files', 'owners', ({ entries }) => ({ entries: entries.map((e) => ({ ...e, owner: '7:7' })) })],
    [
      'the table sqlite_schema',
      'the structure',
      ({ structure: s }) => (s ? { structure: { ...s, rows: [...s.rows].slice(1) } } : {}),
    ],
    ['the uncompressed size', 'a size', () => ({ contentSize: 1 })],
    ['the encryption', 'encryption', () => ({ sealed: { plainSize: 1, keyId: null } })],
  ])('reports content that differs from the manifest in %s: %s', async (what, _, changes) => {
    const { code, stderr } = await ask(changes)
    expect([code, stderr]).toEqual([18, expect.stringContaining(`its content does not match its manifest (${what}`)])
  })

  test('does not accept a manifest whose structure was taken out', async () => {
    const { structure: _, ...rest } = JSON.parse(await describeBackup(0)) as Manifest
    await store(0)
    await writeFile(folder.at(`${nameOf(0)}.manifest.json`), textOf(rest))
    const { code, stderr } = await runInTerminal(['verify', folder.at(`${nameOf(0)}.dss`)])
    expect([code, stderr]).toEqual([18, expect.stringContaining('does not match its manifest (the list of tables')])
  })

  test('accepts a manifest of schema 1, which has neither permissions nor a structure', async () => {
    const { structure: _, ...manifest } = JSON.parse(await describeBackup(0)) as Manifest
    const entries = manifest.entries.map(({ mode: _mode, owner: _owner, ...entry }) => entry)
    const fingerprint = fingerprintOf(manifest, (await import('../../src/dss/items.ts')).ignoring([]), 1)
    await store(0)
    await writeFile(folder.at(`${nameOf(0)}.manifest.json`), textOf({ ...manifest, schema: 1, entries, fingerprint }))
    const { code, stdout } = await runInTerminal(['verify', folder.at(`${nameOf(0)}.dss`)])
    expect([code, stdout]).toEqual([0, expect.stringContaining('It matches its manifest.')])
  })

  test('accepts a manifest of schema 2, which has neither owners nor the order of rows', async () => {
    const manifest = JSON.parse(await describeBackup(0)) as Manifest
    const entries = manifest.entries.map(({ owner: _, ...entry }) => entry)
    const tables = manifest.tables.map(({ order: _, ...table }) => table)
    const fingerprint = fingerprintOf(manifest, (await import('../../src/dss/items.ts')).ignoring([]), 2)
    await store(0)
    await writeFile(
      folder.at(`${nameOf(0)}.manifest.json`),
      textOf({ ...manifest, schema: 2, entries, tables, fingerprint }),
    )
    const { code, stdout } = await runInTerminal(['verify', folder.at(`${nameOf(0)}.dss`)])
    expect([code, stdout]).toEqual([0, expect.stringContaining('It matches its manifest.')])
  })

  test.each(['1 2', undefined])('refuses a manifest in which the order of rows was changed: %s', async (order) => {
    const manifest = JSON.parse(await describeBackup(0)) as Manifest
    const tables = manifest.tables.map(({ order: old, ...table }) => {
      const changed = order === old ? '2 1' : order
      return { ...table, ...(old === undefined || changed === undefined ? {} : { order: changed }) }
    })
    await store(0)
    await writeFile(folder.at(`${nameOf(0)}.manifest.json`), textOf({ ...manifest, tables }))
    const { code, stderr } = await runInTerminal(['verify', folder.at(`${nameOf(0)}.dss`)])
    expect([code, stderr]).toEqual([18, expect.stringContaining('does not match its manifest (the table ')])
  })

  test('lists what it could not compare', async () => {
    expect((await ask(() => ({}))).stdout).toContain('It matches its manifest.')
    const other = await ask(() => ({ fingerprint: 'ab'.repeat(32) }))
    expect([other.code, other.stdout]).toEqual([0, expect.stringContaining('Its fingerprint could not be compared')])
    const unverified = await ask(() => ({ verified: false, entries: [], tables: [], fingerprint: null }))
    expect(unverified.stdout).toContain('only size and SHA-256 were compared')
  })

  test('shows no control characters of a manifest that is about another file', async () => {
    const { code, stderr } = await ask(() => ({ size: 1, file: 'x\u202e.dss' }))
    expect([code, stderr]).toEqual([18, expect.not.stringContaining('\u202e')])
  })
})
