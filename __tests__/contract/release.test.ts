// The steps of a release that talk to GitHub, with a fake `gh`: only the checked commit is released, and v1 moves last.

import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { testWith } from '../fixtures/platform.ts'
import { CHECKED, openRelease, RELEASED, release } from '../fixtures/release-run.ts'
import { listFiles, readText } from './yaml-documents.ts'

const OTHER = 'd'.repeat(40)
const REUSABLE = '.github/workflows/backup-one-router.yml'

let folder = ''
beforeEach(async () => {
  folder = await openRelease()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const ALL = ['draft', 'publish', 'move-major']
const DRAFTED = 'release create v1.2.3 --draft'
const PUBLISHED = 'release edit v1.2.3 --draft=false'
const MOVED = `api --method PATCH ${RELEASED}/git/refs/tags/v1`

testWith('POSIX shell')('drafts, publishes, and moves v1 last', async () => {
  const { failed, log, calls } = await release(folder, ALL)
  expect({ failed, log }).toEqual({ failed: false, log: '' })
  expect(calls).toEqual([DRAFTED, PUBLISHED, MOVED])
})

testWith('POSIX shell')('creates v1 if it does not exist yet', async () => {
  const { failed, calls } = await release(folder, ALL, { v1: undefined })
  expect({ failed, calls }).toEqual({
    failed: false,
    calls: [DRAFTED, PUBLISHED, `api --method POST ${RELEASED}/git/refs`],
  })
})

testWith('POSIX shell').each([
  ['that was moved before the draft', { tag: OTHER }, []],
  ['that was moved before it was published', { tagAfterDraft: OTHER }, [DRAFTED]],
  ['that was moved at the last moment', { tagAfterPublishing: OTHER }, [DRAFTED, PUBLISHED]],
])('releases no tag %s, and leaves v1 alone', async (_, scene, changes) => {
  const { failed, log, calls } = await release(folder, ALL, scene)
  expect(log).toContain(`v1.2.3 was at ${CHECKED} when it was checked, and is at ${OTHER} now.`)
  expect({ failed, calls }).toEqual({ failed: true, calls: changes })
})

testWith('POSIX shell').each([
  ['draft', {}],
  ['publish', { release: 'draft' }],
  ['move-major', { release: 'published' }],
])('%s refuses a tag that was moved alone', async (step, scene) => {
  const { failed, calls } = await release(folder, [step], { ...scene, tag: OTHER })
  expect({ failed, calls }).toEqual({ failed: true, calls: [] })
})

testWith('POSIX shell')('does not treat a tag that moved during publishing as released', async () => {
  expect((await release(folder, ['draft', 'publish'], { tagAfterPublishing: OTHER })).failed).toBe(true)
})

testWith('POSIX shell').each([
  ['is given no commit that was checked', { commit: '' }, 'No commit was handed on', []],
  ['is published, but not immutable', { immutable: 'false' }, 'not immutable', [DRAFTED, PUBLISHED]],
  ['is there twice', { release: 'draft\ndraft' }, 'several releases of v1.2.3', []],
])('stops, and leaves v1 alone, where it %s', async (_, scene, words, changes) => {
  const { failed, log, calls } = await release(folder, ALL, scene)
  expect(log).toContain(words)
  expect({ failed, calls }).toEqual({ failed: true, calls: changes })
})

testWith('POSIX shell')('moves v1 neither to a draft nor back to an older version', async () => {
  const draft = await release(folder, ['move-major'], { release: 'draft' })
  expect({ failed: draft.failed, calls: draft.calls }).toEqual({ failed: true, calls: [] })
  const older = await release(folder, ['move-major'], {
    release: 'published',
    refs: 'refs/tags/v1.10.0\nrefs/tags/v1.2.3\n',
  })
  expect({ failed: older.failed, calls: older.calls }).toEqual({ failed: false, calls: [] })
  expect(older.log).toContain('v1.10.0 is newer than v1.2.3')
})

testWith('POSIX shell')('continues where an earlier run stopped', async () => {
  const drafted = await release(folder, ALL, { release: 'draft' })
  expect(drafted.calls).toEqual(['release edit v1.2.3 --draft', PUBLISHED, MOVED])
  await rm(join(folder, 'calls'))
  const published = await release(folder, ALL, { release: 'published' })
  expect({ failed: published.failed, calls: published.calls }).toEqual({ failed: false, calls: [MOVED] })
})

const OWNER_STEP = 'The reusable workflow calls the action of this repository'

/** Runs that release step in a folder whose reusable workflow uses this name of the action. */
async function checkOwner(uses: string) {
  const release = parse(readText('.github/workflows/release.yml')) as { jobs: { check: { steps: NamedStep[] } } }
  const script = release.jobs.check.steps.find(({ name }) => name === OWNER_STEP)?.run ?? 'exit 9'
  await mkdir(join(folder, '.github/workflows'), { recursive: true })
  const text = readText(REUSABLE).replace(/- uses: .*/, `- uses: ${uses}`)
  await writeFile(join(folder, REUSABLE), text)
  const env = { PATH: process.env.PATH, GITHUB_REPOSITORY: 'octo/action', GITHUB_REF_NAME: 'v1.2.3' }
  return await new Promise<{ failed: boolean; log: string }>((resolve) => {
    execFile('bash', ['--norc', '-euo', 'pipefail', '-c', script], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, log: stdout + stderr }),
    )
  })
}

testWith('POSIX shell')('releases a reusable workflow that calls this very action', async () => {
  expect(await checkOwner('octo/action@v1')).toEqual({ failed: false, log: '' })
  expect(await checkOwner('octo/action@v1 # ours')).toEqual({ failed: false, log: '' })
})

testWith('POSIX shell').each(['OWNER/synology-router-backup@v1', 'octo/action@v2', 'octo/action@main', './'])(
  'releases no reusable workflow that calls %s, and says what to put there',
  async (uses) => {
    const { failed, log } = await checkOwner(uses)
    expect(failed).toBe(true)
    expect(log).toContain(`${REUSABLE} calls ${uses}. Put octo/action@v1 there`)
  },
)

interface NamedStep {
  readonly name?: string
  readonly run?: string
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly needs?: string | readonly string[]
  readonly steps: readonly {
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, unknown>>
  }[]
}

const jobsOf = (file: string): readonly Job[] =>
  Object.values((parse(readText(file)) as { jobs: Record<string, Job> }).jobs)

test('only jobs in the environment that a person approves may write or sign, and they install nothing', () => {
  const powerful = listFiles('.github/workflows', '.yml')
    .flatMap(jobsOf)
    .filter(({ permissions = {} }) =>
      Object.entries(permissions).some(([name, right]) => right === 'write' && name !== 'security-events'),
    )
  expect(powerful).toHaveLength(3)
  for (const { environment, steps } of powerful) {
    expect(environment).toBe('release')
    expect(steps.filter(({ run = '' }) => /\b(?:npm (?!package$)|npx|node)\b/.test(run))).toEqual([])
  }
})

const usedBy = (job: Job | undefined) => job?.steps.map(({ uses, run }) => run ?? uses?.split('@')[0]) ?? []
const [check, executables, npmPackage, main, npm, image] = jobsOf('.github/workflows/release.yml')

test('attests and publishes the commit that was checked: drafted, attested, published, and v1 last', () => {
  expect(main?.needs).toEqual(['check', 'executables', 'package'])
  const compared = check?.steps.findIndex(({ run = '' }) => run === 'npm run check-dist') ?? -1
  // Nothing runs in between that could change dist.
  expect(check?.steps.slice(compared + 1).map(({ run = '' }) => run.includes('sha256sum dist/*'))).toEqual([true])
  expect(usedBy(main)).toEqual([
    'actions/checkout',
    'diff <(echo "$DIST") <(sha256sum dist/*)',
    'actions/download-artifact',
    '.github/release.sh draft',
    '.github/release.sh attach assets',
    'actions/attest',
    '.github/release.sh publish',
    '.github/release.sh move-major',
  ])
  const attested = main?.steps.find(({ uses = '' }) => uses.startsWith('actions/attest@'))?.with?.['subject-path']
  expect(attested).toBe('dist/*\nassets/*\n')
})

test('makes everything from the commit that was checked, and tries it before it is released', () => {
  for (const job of [executables, npmPackage, main, npm, image]) {
    const checkout = job?.steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    expect(checkout?.with?.ref).toBe(`\${{ needs.check.outputs.commit }}`)
  }
  expect(usedBy(executables)).toContain('npm run test:executable -- --every-command')
  expect(usedBy(npmPackage)).toContain('npm run test:package')
  for (const later of [npm, image]) expect(later?.needs).toEqual(['check', 'release'])
  const tried = usedBy(check)
  expect(tried).toContain('node scripts/publisher.ts --check "$GITHUB_REPOSITORY"')
})
