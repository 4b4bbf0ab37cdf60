// The fleet example in a workflow engine that we did not write: three routers, one of them broken. Two are stored, one is red,
// the table says which, and the watchdog opens one issue.

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
  what: 'three sites, one router broken: two stored, one red, the table says which, the watchdog opens one issue',
  run: async (stage) => {
    const cabin = stage.routers[2]
    if (!cabin) return ['there are no three routers']
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
        [`stored as the router gave it: ${stored.join(', ')}`]: stored.join() !== 'home,office',
        [`the engine ran ${jobs.join(', ')}`]: jobs.toSorted().join() !== JOBS.join(),
        'the engine got no error-code': !fleet.log.includes('error-code=export-failed'),
        [`the table is ${page}`]:
          !/\| ✅ \| home \|.*\n\| ✅ \| office \|.*\n\| ❌ \| cabin \|.*<code>failure<\/code>/.test(page),
        [`the index is ${index}`]: !index.includes('"problem": "no backup"'),
      }),
      ...(await watchdogProblems(stage, given)),
    ]
  },
}

/**
 * The job that makes the table, without the one that it waits for: after a red reusable workflow this engine stops, where
 * GitHub goes on with what has an `if`.
 */
function tableAlone(): WorkflowRun['workflow'] {
  const { name, text } = example('fleet.yml')
  const alone = text.replace(/^ {2}backup:\n.*?(?=^ {2}table:)/ms, '').replace(/^ +needs: backup\n/m, '')
  if (alone.includes('matrix') || alone.includes('needs')) throw new Error('fleet.yml has other jobs than it had')
  return { name, text: alone }
}

/**
 * The jobs of routers that the engine ran, with names and ends by its own log, put as GitHub puts them: it writes the called
 * workflow's name between the two, and a number behind the caller's.
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

/** The routers whose newest file in the repository is, byte for byte, what the router gave. */
async function storedBackups({ routers, repository }: Stage): Promise<readonly string[]> {
  const files = await repository.listFiles('backups')
  const contents = await Promise.all(
    NAMES.map(async (name) => {
      const path = files.filter((file) => file.startsWith(`backups/${name}/`) && file.endsWith('.dss')).at(-1)
      return path === undefined ? undefined : await repository.readFile(path)
    }),
  )
  return NAMES.filter((_, index) => {
    const [content, given] = [contents[index], routers[index]?.backupFile]
    return Buffer.isBuffer(content) && given !== undefined && content.equals(given)
  })
}

/** Variables and secrets as fleet.yml tells its reader to make them. */
function givenTo(stage: Stage, run: number) {
  const list = NAMES.map((router, index) => {
    const { url, fingerprint } = stage.routers[index] ?? {}
    return { router, site: SITE, url, fingerprint }
  })
  const passwords = NAMES.map((name, index) => [
    `${name.toUpperCase()}_PASSWORD`,
    stage.routers[index]?.switches.account.password ?? '',
  ])
  // The engine numbers runs itself unless they are given: the table asks GitHub by these numbers.
  const env = { GITHUB_RUN_ID: String(run) }
  return { variables: { ROUTERS: JSON.stringify(list) }, secrets: Object.fromEntries(passwords), env }
}

async function watchdogProblems(stage: Stage, given: ReturnType<typeof givenTo>): Promise<readonly string[]> {
  stage.github.nextRun({ workflow: '.github/workflows/watchdog.yml' }, 'failure')
  // For a fleet: its workflow, its list, and the repository that its backups are in.
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
