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
  ])('%p is the one that has it as a whole part of its name, where there is one: %p', (router, names, wanted) => {
    const jobs = names.map((name) => job(name, wanted.includes(name) ? {} : { conclusion: 'failure' }))
    expect(find(router, { jobs })).toMatchObject({ isGreen: true, url: wanted[0] })
  })

  test('is unknown where nobody asked for the jobs', () => {
    expect(find('home', { jobs: undefined }, true)).toBeUndefined()
  })

  test('is all that name it together: the worst counts, and the last end', () => {
    const jobs = [job('home 1', { createdAt: 900 }), job('home 2', { conclusion: 'cancelled', endedAt: 9_000 })]
    expect(find('home', { jobs })).toMatchObject({
      ...{ isGreen: false, conclusion: 'cancelled', url: 'home 2', createdAt: 900, endedAt: 9_000 },
    })
  })

  test('that is green is as old as the oldest of several: one that was done again makes the others no younger', () => {
    const jobs = [
      job('home 1'),
      job('home 2', { endedAt: 9_000 }),
      job('home 3', { conclusion: 'skipped', endedAt: 1 }),
    ]
    expect(find('home', { jobs })).toMatchObject({ isGreen: true, endedAt: 2_000 })
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: true, endedAt: 2_000 })
  })

  test('is not over before all are, and waits while one does', () => {
    const jobs = [job('home 1'), job('home 2', { status: 'queued', conclusion: '', endedAt: undefined })]
    expect(find('home', { jobs })).toMatchObject({
      isOver: false,
      isQueued: true,
      conclusion: '',
      endedAt: undefined,
      isGreen: false,
    })
  })

  test('stands where the first does that waits, or else the one that is at work', () => {
    const atWork = job('home 2', { status: 'in_progress', conclusion: '' })
    expect(find('home', { jobs: [job('home 1'), atWork] })).toMatchObject({ isQueued: false, status: 'in_progress' })
    const waiting = job('home 3', { status: 'pending', conclusion: '' })
    expect(find('home', { jobs: [job('home 1'), atWork, waiting] })).toMatchObject({ status: 'pending' })
  })

  test.each(['queued', 'waiting', 'pending', 'requested'])('waits where it is %s', (status) => {
    const found = find('home', { jobs: [job('home 1'), job('home 2', { status, conclusion: '' })] })
    expect(found).toMatchObject({ isQueued: true, status })
  })

  test('that lacks its times has those of its run', () => {
    expect(find('home', { jobs: [job('home', { createdAt: undefined, endedAt: undefined })] })).toMatchObject({
      createdAt: 500,
      endedAt: 3_000,
    })
  })

  test('that was skipped counts only where nothing else was done for it', () => {
    const skipped = job('home / Say that it failed', { conclusion: 'skipped' })
    const jobs = [skipped, job('home / Backup of home')]
    expect(find('home', { jobs })).toMatchObject({ isGreen: true, url: 'home / Backup of home' })
    expect(find('home', { jobs: [skipped] })).toMatchObject({ isGreen: false, conclusion: 'skipped' })
  })

  test('is never one of another router, of whose name its label is a word', () => {
    const jobs = [job('backup (main, https://192.168.1.1)'), job('backup (attic, home, https://10.0.0.1)')]
    const routers = ['main', 'backup', 'attic', 'home']
    const green = routers.filter((router) => find(router, { jobs }, false, routers)?.isGreen)
    expect(green).toEqual(['main', 'attic'])
  })

  test('of a whole run is bad where one of its jobs is, also one that may fail', () => {
    const jobs = [job('First'), job('Back up', { conclusion: 'failure' }), job('Never', { conclusion: 'skipped' })]
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: false, conclusion: 'failure', url: 'Back up' })
    expect(find('lake', { jobs: [job('First'), ...jobs.slice(2)] }, true)).toMatchObject({ isGreen: true, url: 'run' })
  })

  test('of a whole run in which all was skipped is not green', () => {
    const jobs = [job('Back up', { conclusion: 'skipped' })]
    expect(find('lake', { jobs }, true)).toMatchObject({ isGreen: false, isOver: true, conclusion: 'skipped' })
  })

  test('is the whole run for the only router, if no job names it', () => {
    const green = { jobs: [job('Back up')] }
    expect(find('lake', green, true)).toMatchObject({ isGreen: true, url: 'run' })
    const jobs = [job('home / Back up'), job('Lint', { conclusion: 'failure' })]
    expect(find('home', { jobs, conclusion: 'failure' }, true)).toMatchObject({ isGreen: true, url: 'home / Back up' })
  })

  test('is the whole run for the only router, too, if a job mentions it by a word', () => {
    expect(find('home', {}, true)).toMatchObject({ isGreen: false, url: 'Backup of cabin' })
    expect(find('home')).toMatchObject({ isGreen: true })
  })

  test('is the run that waits as a whole, for everybody', () => {
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

  test.each([true, false])(
    'is none where nothing was done, whatever GitHub says of it: the only router %p',
    (isOnly) => {
      expect(find('lake', { jobs: [] }, isOnly)).toBeUndefined()
    },
  )

  test('of a whole run ended with the last of its jobs: the time of the run moves when logs are deleted', () => {
    const jobs = [job('First'), job('Second')]
    expect(find('lake', { jobs, endedAt: 99_000 }, true)).toMatchObject({ createdAt: 1_000, endedAt: 2_000 })
  })

  test('waits since the one began to wait that does, not since the first was done, nor since a run that is repeated', () => {
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

describe('what waits before the jobs of routers are there', () => {
  const ownerOf = createOwnerOf(['home', 'cabin'])
  const plan = job('Plan', { status: 'queued', conclusion: '', createdAt: 700 })
  const run: Run = { ...RUN, status: 'queued', conclusion: '', isOver: false }

  test("is everybody's, since when it began to wait", () => {
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
  ])('is nothing where it %s', (_, one) => {
    expect(jobBeforeAll(one, ownerOf)).toBeUndefined()
  })
})
