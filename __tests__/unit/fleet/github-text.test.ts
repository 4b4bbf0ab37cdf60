import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cut, wordIn } from '../../../src/fleet/github-text.ts'
import { readJob, readRunFields } from '../../../src/fleet/run-fields.ts'
import { readRunners } from '../../../src/fleet/runners.ts'
import { MARK_BEGINS } from '../../../src/fleet/watchdog/alarms.ts'
import { createIssueBoard } from '../../../src/fleet/watchdog/issues.ts'
import type { GitHubClient } from '../../../src/github/github-client.ts'
import { collectGarbage } from '../../../src/system/garbage.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

const HOSTILE = '@octo-security fixes #1 https://evil.example [skip ci] <b>x</b>'

test("GitHub's words are kept, and no other text", () => {
  for (const word of ['success', 'in_progress', 'disabled_inactivity'])
    expect(wordIn({ state: word }, 'state')).toBe(word)
  for (const text of [HOSTILE, 'Success', 'a'.repeat(41), '', 'a\nb', 1, null])
    expect(wordIn({ state: text }, 'state')).toBe('')
})

test('addresses of runs and jobs are made from their ids, whatever addresses GitHub gives', () => {
  const web = 'https://github.com/octo-home/my.repo_1'
  for (const url of [HOSTILE, 'https://evil.example/login', 'javascript:alert(1)', `${web}@octo`]) {
    const about = { html_url: url, name: 'home', status: 'completed', created_at: '2026-03-07T11:00:00Z' }
    const run = readRunFields({ ...about, id: 1 }, web)
    expect(run?.url).toBe(`${web}/actions/runs/1`)
    expect(readJob({ ...about, id: 2 }, run?.url ?? '')?.url).toBe(`${web}/actions/runs/1/job/2`)
    expect(readJob({ ...about, id: url }, run?.url ?? '')?.url).toBe(`${web}/actions/runs/1`)
  }
})

test('a name has three hundred characters at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 600 }), (name) => {
      expect(cut(name).length).toBeLessThanOrEqual(300)
      expect(name.length > 300 || cut(name) === name).toBe(true)
    }),
  )
})

test('a job is kept with short texts and a hundred labels, whatever GitHub answers', () => {
  const text = 'x'.repeat(1_000_000)
  const about = { name: text, runner_name: text, status: 'queued' }
  const job = readJob({ ...about, labels: Array.from({ length: 5_000 }, () => text) }, '')
  expect([job?.name.length, job?.runner?.length, job?.labels?.length]).toEqual([300, 300, 100])
  expect(job?.labels?.every((label) => label.length === 300)).toBe(true)
})

test('labels are kept of jobs that wait, each list once, and no more different lists than memory allows', () => {
  const labelsOf = (status: string, labels: readonly string[]) => readJob({ name: 'home', status, labels }, '')?.labels
  expect(labelsOf('completed', ['nas'])).toEqual([])
  expect(labelsOf('queued', ['nas', 'linux'])).toEqual(['nas', 'linux'])
  expect(labelsOf('waiting', ['nas', 'linux'])).toBe(labelsOf('queued', ['nas', 'linux']))
  const lists = Array.from({ length: 1_000 }, (_, index) => labelsOf('queued', [`label ${index}`]))
  expect(lists.filter((labels) => labels?.length === 1).length).toBeLessThanOrEqual(200)
  expect(labelsOf('queued', ['nas', 'linux'])).toEqual(['nas', 'linux'])
})

test('a runner is kept with a hundred labels, whatever GitHub answers', async () => {
  const labels = Array.from({ length: 5_000 }, () => ({ name: 'X'.repeat(1_000) }))
  const value = { runners: [{ name: 'nas', status: 'online', busy: false, labels }] }
  const client = { rest: async () => ({ status: 200, headers: {}, problem: '', value }) }
  const runners = await readRunners(
    client as unknown as GitHubClient,
    'octo-home/backups',
    new AbortController().signal,
  )
  expect(runners?.map(({ labels: kept }) => kept)).toEqual([Array(100).fill('x'.repeat(300))])
})

test('an issue is kept as long as GitHub takes it, and no longer', async () => {
  const long = 'x'.repeat(1_000_000)
  const value = [{ number: 1, title: long, body: `${MARK_BEGINS}${long}` }]
  const client = { rest: async () => ({ status: 200, headers: {}, problem: '', value }) }
  const where = { client: client as unknown as GitHubClient, repository: 'octo-home/backups' }
  const [issue] = await createIssueBoard(where, new AbortController().signal).list()
  expect([issue?.title.length, issue?.body.length]).toEqual([256, 65_536])
})

test('what is cut off an issue is not kept in memory', async () => {
  const made = JSON.stringify({ number: 1, title: 'x', body: `${MARK_BEGINS}€${'x'.repeat(1_000_000)}` })
  const list = async () => {
    const value: unknown = JSON.parse(`[${Array(40).fill(made).join()}]`)
    const client = { rest: async () => ({ status: 200, headers: {}, problem: '', value }) }
    const where = { client: client as unknown as GitHubClient, repository: 'octo-home/backups' }
    return await createIssueBoard(where, new AbortController().signal).list()
  }
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const issues = await list()
  await new Promise(setImmediate)
  collectGarbage()
  const grown = process.memoryUsage().heapUsed - before
  expect(issues).toHaveLength(40)
  // 5 MB are kept of 80.
  expect(grown).toBeLessThan(20e6)
})
