import { describe, expect, test } from '@jest/globals'
import { type Job, jobsOfRouter, namesRouter, type Run } from '../../../src/fleet/jobs.ts'

test.each([
  ['Backup of home', 'home', true],
  ['home / Backup of home', 'home', true],
  ['backup (home, https://192.168.1.1:8001)', 'home', true],
  ['home', 'home', true],
  ['Backup of home-2', 'home', false],
  ['Backup of home.example', 'home', false],
  ['Backup of my_home', 'home', false],
  ['Backup of Home', 'home', false],
  ['backup (192.168.1.1)', '192.168.1.1', true],
  ['backup (192.168.1.10)', '192.168.1.1', false],
  ['Back up the router', 'home', false],
])('%p names %p: %p', (name, router, is) => {
  expect(namesRouter(name, router)).toBe(is)
})

const job = (name: string, changes: Partial<Job> = {}): Job => ({
  name,
  status: 'completed',
  conclusion: 'success',
  createdAt: 1_000,
  endedAt: 2_000,
  url: name,
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
  jobs: [job('Backup of home'), job('Backup of cabin', { conclusion: 'failure' })],
}
const find = (router: string, run: Partial<Run> = {}, isOnly = false) =>
  jobsOfRouter({ ...RUN, ...run }, router, { isOnly })

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

  test('is the whole run for the only router, if no job names it', () => {
    expect(find('lake', {}, true)).toMatchObject({ isGreen: true, url: 'run' })
    expect(find('home', { conclusion: 'failure' }, true)).toMatchObject({ isGreen: true, url: 'Backup of home' })
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
    expect(find('lake', { endedAt: 99_000 }, true)).toMatchObject({ createdAt: 1_000, endedAt: 2_000 })
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
