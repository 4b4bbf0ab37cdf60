// The fleet example in a third-party workflow engine: three routers, one of them broken. Two are stored, one fails, the table
// says which, and the watchdog opens one issue.

import type { JobRecord } from '../../emulator/github/workflow-runs.ts'
import type { WorkflowRun } from './engine.ts'
import { example, judge, refute, type Scenario } from './scenarios.ts'
import type { Stage } from './stage.ts'

const NAMES = ['home', 'office', 'cabin']
/** Shared with the table and the watchdog. */
const JOBS = [
  'cabin / Backup of cabin: failure',
  'home / Backup of home: success',
  'office / Backup of office: success',
]
/** Labels of runners: act runs all of them here. */
const SITE = 'nas'

export const FLEET: Scenario = {
  workflow: 'fleet.yml',
  what: 'three sites, one router broken: two stored, one failed, the table says which, the watchdog opens one issue',
  run: async (stage) => {
    const cabin = stage.routers[2]
    if (!cabin) return ['three routers are needed']
    cabin.switches.export.statusShape = 'fail-state'
    const run = stage.github.nextRun({ workflow: '.github/workflows/fleet.yml' })
    const given = givenTo(stage, run.id)
    const fleet = await stage.act({ workflow: example('fleet.yml'), event: 'schedule', ...given })
    run.jobs = jobsIn(fleet.log)
    const table = await stage.act({ workflow: tableAlone(), event: 'schedule', ...given })
    const stored = await storedBackups(stage)
    const jobs = run.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)
    const index = String(await stage.repository.readFile('backups/index.json'))
    const page = String(await stage.repository.readFile('backups/README.md'))
    return [
      ...judge(stage, fleet, false),
      ...judge(stage, table),
      ...refute({
        [`stored as the router sent it: ${stored.join(', ')}`]: stored.join() !== 'home,office',
        [`the engine ran ${jobs.join(', ')}`]: jobs.toSorted().join() !== JOBS.join(),
        'the engine received no error-code': !fleet.log.includes('error-code=export-failed'),
        [`the table is ${page}`]:
          !/\| ✅ \| home \|.*\n\| ✅ \| office \|.*\n\| ❌ \| cabin \|.*<code>failure<\/code>/.test(page),
        [`the index is ${index}`]: !index.includes('"problem": "no backup"'),
      }),
      ...(await watchdogProblems(stage, given)),
    ]
  },
}

/**
 * Returns the workflow with only the job that builds the table: this engine stops after a failed reusable workflow, while
 * GitHub continues with jobs that have an `if`.
 */
function tableAlone(): WorkflowRun['workflow'] {
  const { name, text } = example('fleet.yml')
  const alone = text.replace(/^ {2}backup:\n.*?(?=^ {2}table:)/ms, '').replace(/^ +needs: backup\n/m, '')
  if (alone.includes('matrix') || alone.includes('needs')) throw new Error('fleet.yml has unexpected jobs')
  return { name, text: alone }
}

/**
 * Returns the routers' jobs from the engine's log, in GitHub's form: this engine writes the called workflow's name between
 * the two job names, and a number after the caller's.
 */
function jobsIn(log: string): readonly JobRecord[] {
  const ends = log.matchAll(/^\[(.+?)-\d+\/Backup of one router\/(.+?) *\].* Job (succeeded|failed)$/gm)
  return [...ends].map(([, caller, called, end]) => ({
    name: `${caller} / ${called}`,
    conclusion: end === 'succeeded' ? 'success' : 'failure',
    createdAt: new Date(),
    completedAt: new Date(),
  }))
}

/** Returns the routers whose newest file in the repository is, byte for byte, what the router sent. */
async function storedBackups({ routers, repository }: Stage): Promise<readonly string[]> {
  const files = await repository.listFiles('backups')
  const contents = await Promise.all(
    NAMES.map(async (name) => {
      const path = files.filter((file) => file.startsWith(`backups/${name}/`) && file.endsWith('.dss')).at(-1)
      return path === undefined ? undefined : await repository.readFile(path)
    }),
  )
  return NAMES.filter((_, index) => {
    const [content, sent] = [contents[index], routers[index]?.backupFile]
    return Buffer.isBuffer(content) && sent !== undefined && content.equals(sent)
  })
}

/** Returns the variables and secrets that fleet.yml asks its reader to create. */
function givenTo(stage: Stage, run: number) {
  const list = NAMES.map((router, index) => {
    const { url, fingerprint } = stage.routers[index] ?? {}
    return { router, site: SITE, url, fingerprint }
  })
  const passwords = NAMES.map((name, index) => [
    `${name.toUpperCase()}_PASSWORD`,
    stage.routers[index]?.switches.account.password ?? '',
  ])
  // Without this, the engine numbers runs itself; the table asks GitHub for this run by its number.
  const env = { GITHUB_RUN_ID: String(run) }
  return { variables: { ROUTERS: JSON.stringify(list) }, secrets: Object.fromEntries(passwords), env }
}

async function watchdogProblems(stage: Stage, given: ReturnType<typeof givenTo>): Promise<readonly string[]> {
  stage.github.nextRun({ workflow: '.github/workflows/watchdog.yml' }, 'failure')
  // Adapted to a fleet: its workflow, its list, and the repository of its backups.
  const workflow = example('watchdog.yml', {
    'workflow: router-backup.yml': 'workflow: fleet.yml',
    'routers: 192.168.1.1': `routers: \${{ vars.ROUTERS }}
          repository: YOU/router-backups
          repository-token: \${{ secrets.BACKUPS_TOKEN }}`,
  })
  const ends = [
    await stage.act({ workflow, event: 'schedule', ...given }),
    await stage.act({ workflow, event: 'schedule', ...given }),
  ]
  const issues = stage.github.issues.all.map(({ title, state }) => `${title} (${state})`)
  return [
    ...ends.flatMap((end) => judge(stage, end, false)),
    ...refute({ [`issues: ${issues.join(', ')}`]: issues.join() !== 'cabin is not backed up (open)' }),
  ]
}
