import { describe, expect, test } from '@jest/globals'
import { createOwnerOf } from '../../../src/fleet/job-names.ts'
import { type Job, jobBeforeAll, jobsOfRouter, namesRouter, type Run } from '../../../src/fleet/jobs.ts'

const job = (name: string, changes: Partial<Job> = {}): Job => ({
  name,
  status: 'completed',
  conclusion: 'success',
  createdAt: 1_000,
  endedAt: 2_000,
  url: name,
  attempt: 1,
  ...changes,
})
const RUN: Run = {
  id: 1,
  status: 'completed',
  conclusion: 'success',
  isOver: true,
  createdAt: 500,
  endedAt: 3_000,
  url: 'run',
  attempt: 1,
  jobs: [job('Backup of home'), job('Backup of cabin', { conclusion: 'failure' })],
}
const find = (router: string, run: Partial<Run> = {}, goesByRun = false, routers = [router]) =>
  jobsOfRouter({ ...RUN, ...run }, router, { ownerOf: createOwnerOf(routers), goesByRun })

test('the owner of each job is looked up once, and a few times more for each router, however many jobs there are', () => {
  const routers = Array.from({ length: 500 }, (_, index) => `router-${index}`)
  const known = createOwnerOf(routers)
  let lookups = 0
  const ownerOf: typeof known = (name) => {
    lookups++
    return known(name)
  }
  const jobs = routers.toReversed().map((router) => job(`Backup of ${router}`))
  for (const router of routers) {
    expect(namesRouter({ ...RUN, jobs }, router, ownerOf)).toBe(true)
    expect(jobsOfRouter({ ...RUN, jobs }, router, { ownerOf, goesByRun: false })?.url).toBe(`Backup of ${router}`)
  }
  expect(namesRouter({ ...RUN, jobs }, 'router-500', ownerOf)).toBe(false)
  expect(lookups).toBeLessThan(500 + 500 * 30)
})

describe('the job of a router', () => {
  test('is the one that names it', () => {
    expect(find('home')).toEqual({
      ...{ isGreen: true, isQueued: false, isOver: true, status: 'completed', conclusion: 'success' },
      ...{ createdAt: 1_000, endedAt: 2_000, url: 'Backup of home' },
    })
    expect(find('cabin')).toMatchObject({ isGreen: false, conclusion: 'failure', url: 'Backup of cabin' })
    expect(find('lake')).toBeUndefined()
  })

  test.each([
    ['fleet', ['fleet / Backup of fleet', 'Table of the fleet', 'home / Backup of home'], ['fleet / Backup of fleet']],
    ['Backup', ['home / Backup of home', 'Backup / Backup of Backup'], ['Backup / Backup of Backup']],
    ['backup', ['backup (home, a)', 'backup (lake, backup)'], ['backup (lake, backup)']],
    ['home', ['Backup of home', 'Backup of lake'], ['Backup of home']],
  ])('%p is the one with the label as a whole part of its name, if any: %p', (router, names, wanted) => {
    const jobs = names.map((name) => job(name, wanted.includes(name) ? {} : { conclusion: 'failure' }))
    expect(find(router, { jobs })).toMatchObject({ isGreen: true, url: wanted[0] })
  })

  test('is unknown if the jobs were not read', () => {
    expect(find('home', { jobs: undefined }, true)).toBeUndefined()
  })

  test('combines all that name it: the worst result and the latest end count', () => {
    const jobs = [job('home 1', { createdAt: 900 }), job('home 2', { conclusion: 'cancelled', endedAt: 9_000 })]
    expect(find('home', { jobs })).toMatchObject({
      ...{ isGreen: false, conclusion: 'cancelled', url: 'home 2', createdAt: 900, endedAt: 9_000 },
    })
  })

  test('is as old as the oldest of several green ones, since a re-run does not make the others newer', () => {
    const jobs = [
      job('home 1'),
      job('home 2', { endedAt: 9_000 }),
      job('home 3', { conclusion: 'skipped', endedAt: 1 }),
    ]
    expect(find('home', { jobs })).toMatchObject({ isGreen: true, endedAt: 2_000 })
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: true, endedAt: 2_000 })
  })

  test('ends when all have ended, and waits while one waits', () => {
    const jobs = [job('home 1'), job('home 2', { status: 'queued', conclusion: '', endedAt: undefined })]
    expect(find('home', { jobs })).toMatchObject({
      isOver: false,
      isQueued: true,
      conclusion: '',
      endedAt: undefined,
      isGreen: false,
    })
  })

  test('has the status of the first waiting one, or else of the running one', () => {
    const atWork = job('home 2', { status: 'in_progress', conclusion: '' })
    expect(find('home', { jobs: [job('home 1'), atWork] })).toMatchObject({ isQueued: false, status: 'in_progress' })
    const waiting = job('home 3', { status: 'pending', conclusion: '' })
    expect(find('home', { jobs: [job('home 1'), atWork, waiting] })).toMatchObject({ status: 'pending' })
  })

  test.each(['queued', 'waiting', 'pending', 'requested'])('waits if it is %s', (status) => {
    const found = find('home', { jobs: [job('home 1'), job('home 2', { status, conclusion: '' })] })
    expect(found).toMatchObject({ isQueued: true, status })
  })

  test('without times of its own has those of its run', () => {
    expect(find('home', { jobs: [job('home', { createdAt: undefined, endedAt: undefined })] })).toMatchObject({
      createdAt: 500,
      endedAt: 3_000,
    })
  })

  test('that was skipped counts only if all were skipped', () => {
    const skipped = job('home / Say that it failed', { conclusion: 'skipped' })
    const jobs = [skipped, job('home / Backup of home')]
    expect(find('home', { jobs })).toMatchObject({ isGreen: true, url: 'home / Backup of home' })
    expect(find('home', { jobs: [skipped] })).toMatchObject({ isGreen: false, conclusion: 'skipped' })
  })

  test('is never that of another router whose name contains its label as a word', () => {
    const jobs = [job('backup (main, https://192.168.1.1)'), job('backup (attic, home, https://10.0.0.1)')]
    const routers = ['main', 'backup', 'attic', 'home']
    const green = routers.filter((router) => find(router, { jobs }, false, routers)?.isGreen)
    expect(green).toEqual(['main', 'attic'])
  })

  test('that is a whole run fails if any of its jobs failed, even with `continue-on-error`', () => {
    const jobs = [job('First'), job('Back up', { conclusion: 'failure' }), job('Never', { conclusion: 'skipped' })]
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: false, conclusion: 'failure', url: 'Back up' })
    expect(find('lake', { jobs: [job('First'), ...jobs.slice(2)] }, true)).toMatchObject({ isGreen: true, url: 'run' })
  })

  test('that is a whole run is not green if all of its jobs were skipped', () => {
    const jobs = [job('Back up', { conclusion: 'skipped' })]
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: false, isOver: true, conclusion: 'skipped' })
  })

  test('is the whole run for a single router if no job names it', () => {
    const green = { jobs: [job('Back up')] }
    expect(find('lake', green, true)).toMatchObject({ isGreen: true, url: 'run' })
    const jobs = [job('home / Back up'), job('Lint', { conclusion: 'failure' })]
    expect(find('home', { jobs, conclusion: 'failure' }, true)).toMatchObject({ isGreen: true, url: 'home / Back up' })
  })

  test('is the whole run for a single router if a job has its label only as a word', () => {
    expect(find('home', {}, true)).toMatchObject({ isGreen: false, url: 'Backup of cabin' })
    expect(find('home')).toMatchObject({ isGreen: true })
  })

  test('is the queued run, for every router', () => {
    const waiting = { jobs: [], status: 'pending', isOver: false, conclusion: '' }
    expect(find('lake', waiting)).toMatchObject({ isQueued: true, isOver: false, status: 'pending' })
    expect(find('lake', { isOver: false })).toBeUndefined()
  })

  test.each(['cancelled', 'startup_failure'])(
    'is the run that was %s before it had jobs, for everybody',
    (conclusion) => {
      expect(find('lake', { jobs: [], conclusion })).toMatchObject({ isOver: true, isGreen: false, conclusion })
    },
  )

  test.each([true, false])('is missing if nothing ran, whatever GitHub reports: single router %p', (isOnly) => {
    expect(find('lake', { jobs: [] }, isOnly)).toBeUndefined()
  })

  test('that is a whole run ended with its last job, since deleting logs changes the time of the run', () => {
    const jobs = [job('First'), job('Second')]
    expect(find('lake', { jobs, endedAt: 99_000 }, true)).toMatchObject({ createdAt: 1_000, endedAt: 2_000 })
  })

  test('waits since its waiting one was created, not since an earlier one or the first attempt', () => {
    const waiting = job('home 2', { status: 'queued', conclusion: '', createdAt: 8_000, endedAt: undefined })
    const jobs = [job('home 1'), waiting]
    expect(find('home', { jobs })).toMatchObject({ isQueued: true, createdAt: 8_000 })
    const run = { jobs: [job('first'), { ...waiting, name: 'second' }], status: 'in_progress', conclusion: '' }
    expect(find('lake', { jobs: [{ ...waiting, name: 'late' }] }, true)).toMatchObject({
      isOver: true,
      isQueued: false,
    })
    expect(find('home', { ...run, isOver: false }, true)).toMatchObject({ isQueued: true, createdAt: 8_000 })
  })
})

test('a run names a router if one of its jobs does', () => {
  const ownerOf = createOwnerOf(['home', 'cabin'])
  const names = (...jobs: string[]) => namesRouter({ ...RUN, jobs: jobs.map((name) => job(name)) }, 'home', ownerOf)
  expect(names('Plan', 'Backup of home')).toBe(true)
  expect(names('Plan', 'Backup of cabin')).toBe(false)
  expect(namesRouter({ ...RUN, jobs: undefined }, 'home', ownerOf)).toBe(false)
})

describe('a job that waits before those of routers exist', () => {
  const ownerOf = createOwnerOf(['home', 'cabin'])
  const plan = job('Plan', { status: 'queued', conclusion: '', createdAt: 700 })
  const run: Run = { ...RUN, status: 'queued', conclusion: '', isOver: false }

  test('counts for every router, since it was created', () => {
    const jobs = [job('First'), plan, { ...plan, name: 'Plan more', createdAt: 800 }]
    expect(jobBeforeAll({ ...run, jobs }, ownerOf)).toEqual({
      ...{ isGreen: false, isQueued: true, isOver: false, status: 'queued', conclusion: '' },
      ...{ createdAt: 700, endedAt: undefined, url: 'Plan' },
    })
  })

  test.each([
    ['is at work', { ...run, jobs: [{ ...plan, status: 'in_progress' }] }],
    ['is beside the job of another router', { ...run, jobs: [plan, job('Backup of cabin')] }],
    ['is the job of another router', { ...run, jobs: [{ ...plan, name: 'Backup of cabin' }] }],
    ['is in a run that is over', { ...run, isOver: true, jobs: [plan] }],
    ['is not known', { ...run, jobs: undefined }],
  ])('does not count if it %s', (_, one) => {
    expect(jobBeforeAll(one, ownerOf)).toBeUndefined()
  })
})
