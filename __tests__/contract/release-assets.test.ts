// What a release offers beside dist/: checksums, the npm package and the container image, with fakes of `gh`, `npm` and `docker`.

import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testWith } from '../fixtures/platform.ts'
import { openRelease, release } from '../fixtures/release-run.ts'
import { readText } from './yaml-documents.ts'

let folder = ''
beforeEach(async () => {
  folder = await openRelease()
  await mkdir(join(folder, 'assets'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const asset = (name: string) => join(folder, 'assets', name)
const step = (name: string) => `${name} '${join(folder, 'assets')}'`
const readState = (name: string) => readFile(join(folder, name), 'utf8')

/** Makes an archive of files with these names and texts. */
async function makeArchive(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  const content = join(folder, 'content')
  await mkdir(join(content, 'package'), { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(content, file), text)
  execFileSync('tar', ['-czf', asset(name), '-C', content, ...Object.keys(files)])
}

const makePackage = (version: string) =>
  makeArchive('tool.tgz', { 'package/package.json': JSON.stringify({ name: 'tool', version }) })

testWith('POSIX shell')('attaches everything with its checksums to the draft, and nothing later', async () => {
  await writeFile(asset('a.tar.gz'), 'a')
  await writeFile(asset('b.tgz'), 'b')
  const { failed, calls } = await release(folder, ['draft', step('attach')])
  expect({ failed, calls: calls.slice(1) }).toEqual({
    failed: false,
    calls: [expect.stringContaining('release upload')],
  })
  expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: join(folder, 'assets'), encoding: 'utf8' })).toBe(
    'a.tar.gz: OK\nb.tgz: OK\n',
  )
  await rm(join(folder, 'calls'))
  expect(await release(folder, [step('attach')], { release: 'published' })).toMatchObject({ failed: false, calls: [] })
})

testWith('POSIX shell')('publishes the npm package of this version, once', async () => {
  await makePackage('1.2.3')
  const first = await release(folder, [step('npm')], { release: 'published' })
  expect(first).toMatchObject({
    failed: false,
    calls: [expect.stringMatching(/^npm publish .*tool\.tgz --provenance$/)],
  })
  await rm(join(folder, 'calls'))
  const again = await release(folder, [step('npm')], { release: 'published', npm: '1.2.3' })
  expect(again).toMatchObject({ failed: false, calls: [], log: 'tool@1.2.3 is published already.\n' })
})

testWith('POSIX shell')('publishes no package of another version', async () => {
  await makePackage('1.2.4')
  const { failed, log, calls } = await release(folder, [step('npm')], { release: 'published' })
  expect({ failed, calls }).toEqual({ failed: true, calls: [] })
  expect(log).toContain('The package is tool@1.2.4, and the tag v1.2.3.')
})

testWith('POSIX shell').each(['npm', 'image'])(
  'publishes no %s of a draft, or of a tag that was moved',
  async (name) => {
    await makePackage('1.2.3')
    expect(await release(folder, [step(name)], { release: 'draft' })).toMatchObject({ failed: true, calls: [] })
    const moved = { release: 'published', tag: 'd'.repeat(40) }
    expect(await release(folder, [step(name)], moved)).toMatchObject({ failed: true, calls: [] })
  },
)

testWith('POSIX shell')('builds the image for both processors from the executables of the release', async () => {
  for (const target of ['x64', 'arm64'])
    await makeArchive(`srm-backup-linux-${target}.tar.gz`, { 'srm-backup': target, LICENSE: '', 'licenses.txt': '' })
  const { failed, calls } = await release(folder, [step('image')], { release: 'published' })
  expect({ failed, calls }).toEqual({
    failed: false,
    calls: ['docker login ghcr.io --username', 'docker buildx create', 'docker buildx build --push'].map((call) =>
      expect.stringContaining(call),
    ),
  })
  expect((await readState('docker')).split('\n')).toEqual(
    expect.arrayContaining(['linux/amd64,linux/arm64', 'ghcr.io/octo/action:1.2.3', 'ghcr.io/octo/action:1']),
  )
  expect(await readState('output')).toBe('name=ghcr.io/octo/action\ndigest=sha256:feed\n')
  // Containerfile copies these, and nothing else.
  const copied = [...readText('Containerfile').matchAll(/^COPY --chmod=0\d+ (.*) \S+$/gm)].flatMap(([, from = '']) =>
    from.split(' '),
  )
  const context = (await readState('context')).trim().split('\n')
  for (const processor of ['amd64', 'arm64'])
    for (const file of copied) expect(context).toContain(`./${file.replace(`\${TARGETARCH}`, processor)}`)
})

testWith('POSIX shell')(
  'an older version that is released later does not take the place of the major one',
  async () => {
    for (const target of ['x64', 'arm64'])
      await makeArchive(`srm-backup-linux-${target}.tar.gz`, { 'srm-backup': target, LICENSE: '', 'licenses.txt': '' })
    const scene = { release: 'published', refs: 'refs/tags/v1.2.3\nrefs/tags/v1.10.0' }
    expect((await release(folder, [step('image')], scene)).failed).toBe(false)
    const tags = (await readState('docker')).split('\n').filter((word) => word.startsWith('ghcr.io/'))
    expect(tags).toEqual(['ghcr.io/octo/action:1.2.3'])
  },
)

test('the image runs nothing while it is built, is no root, and backs up once', () => {
  const lines = readText('Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const names = lines.map((line) => line.split(' ')[0])
  expect(names).toEqual(['ARG', 'FROM', 'ARG', 'COPY', 'COPY', 'USER', 'ENV', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'])
  // A number: systems that refuse root cannot look a name up.
  expect(lines).toContain('USER 65532:65532')
  expect(lines[0]).toMatch(/:nonroot$/)
  const [, health = ''] = /^HEALTHCHECK .* CMD (.*)$/.exec(lines[7] ?? '') ?? []
  const entry: unknown = JSON.parse(lines[8]?.replace('ENTRYPOINT ', '') ?? '')
  expect(JSON.parse(health)).toEqual([
    ...(entry as string[]),
    'drill',
    '--quiet',
    '--directory',
    '/backups',
    '--max-age',
    '36h',
  ])
  expect(JSON.parse(lines[9]?.replace('CMD ', '') ?? '')).toEqual(['backup'])
})
