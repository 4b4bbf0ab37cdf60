// The watchdog's issues, in this process: who owns them, what closes them, and what happens if GitHub refuses a write.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BackupError } from '../../src/errors.ts'
import { ALARM_LABEL } from '../../src/fleet/watchdog/issues.ts'
import { runWatch } from '../fixtures/watch-run.ts'
import { failed, green, HOUR_MS, markOf, openWatched, type WatchedGitHub } from '../fixtures/watched-github.ts'

let hub: WatchedGitHub
beforeEach(async () => {
  hub = await openWatched()
})
afterEach(() => hub.github.close())

type Arguments = Parameters<typeof runWatch> extends [unknown, ...infer Rest] ? Rest : never
const watch = (...given: Arguments) => runWatch(hub, ...given)

describe('two watchdogs', () => {
  test('with different settings have an issue each, and leave those of the other alone', async () => {
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home')])
    expect((await watch({ destination: 'artifact' })).isRed).toBe(true)
    expect((await watch({ destination: 'repository' })).isRed).toBe(false)
    expect(hub.github.issues.all).toMatchObject([{ state: 'open', comments: [] }])
    await watch({ destination: 'artifact', 'workflow-branch': 'try' })
    expect(hub.github.issues.all.map(({ state }) => state)).toEqual(['open', 'open'])
  })

  test('read the same branch, whichever they run on', async () => {
    await hub.keep()
    hub.addRun(5 * HOUR_MS, [green('home')])
    const folder = await mkdtemp(join(tmpdir(), 'event-'))
    const event = join(folder, 'event.json')
    await writeFile(event, JSON.stringify({ repository: { default_branch: 'main' } }))
    const env = { GITHUB_REF_NAME: 'feature', GITHUB_EVENT_PATH: event }
    expect((await watch({}, { env })).isRed).toBe(false)
    await rm(folder, { recursive: true })
    // If the event does not name the default branch, the run's own branch is used.
    expect((await watch({}, { env: { GITHUB_REF_NAME: 'feature' } })).isRed).toBe(true)
  })
})

test('an issue is opened even if whatever is on the way resets each kept connection', async () => {
  await hub.github.close()
  hub = await openWatched({ separateHosts: true, keepsConnections: 'lost' })
  hub.addRun(HOUR_MS, [failed('home')])
  expect((await watch()).isRed).toBe(true)
  expect(hub.github.issues.all).toMatchObject([{ state: 'open' }])
})

test('a conclusion that GitHub does not have does not reach an issue', async () => {
  await hub.keep()
  const hostile = '@octo fixes #1 [skip ci]' as 'failure'
  hub.addRun(HOUR_MS, [{ name: 'home', conclusion: hostile }])
  await watch()
  const { title, body } = hub.github.issues.all[0] ?? { title: '', body: '' }
  expect(title).toBe('home is not backed up')
  expect(body).toContain('with no result: its log says why')
  expect(body).not.toMatch(/octo fixes|skip ci/)
})

describe('the issue', () => {
  const alarm = async () => {
    await hub.keep()
    hub.addRun(50 * HOUR_MS, [green('home')])
    await watch()
    return hub.github.issues.all[0]
  }
  const recover = async () => {
    hub.addRun(HOUR_MS, [green('home')])
    return await watch()
  }

  test('is closed without a comment if it is locked, with the reason in its text', async () => {
    const issue = await alarm()
    if (issue) issue.locked = true
    expect((await recover()).isRed).toBe(false)
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed', comments: [] })
    expect(issue?.body).toMatch(/\n\n\*\*Healthy again\. The last green job ended .*\*\*$/)
  })

  test('does not call a router backed up that may have been checked only, and says how old its newest copy is', async () => {
    const issue = await alarm()
    expect((await recover()).isRed).toBe(false)
    expect(issue?.comments).toEqual([
      expect.stringMatching(
        /^Healthy again\. .* The newest copy is `\S+\.dss`, from \d{4}-\d\d-\d\d \d\d:\d\d UTC, verified\.$/,
      ),
    ])
    expect(issue?.body).not.toMatch(/Backed up again/)
  })

  test.each([
    ['closed', { state: 'closed', labels: [ALARM_LABEL] }],
    ['without the label, so anybody may have opened it', { labels: ['question'] }],
  ] as const)('is never one that is %s, even if GitHub lists it', async (_, other) => {
    const { issues, faults } = hub.github
    issues.add({ title: 'home is not backed up', body: markOf('home'), ...other })
    faults.ignoresLimits = true
    await alarm()
    expect(issues.all.map(({ body }) => body.includes('found problems'))).toEqual([false, true])
  })

  test('is closed even if somebody has filled it with as much text as GitHub takes', async () => {
    const issue = await alarm()
    if (issue) issue.body = issue.body.padEnd(65_536, 'x')
    expect((await recover()).isRed).toBe(false)
    expect(issue).toMatchObject({ state: 'closed' })
    expect(issue?.body).toMatch(/^<!-- .*\n\n\*\*Healthy again\. .*\*\*$/s)
  })

  test('is updated even if somebody has written problems into it that do not exist', async () => {
    const issue = await alarm()
    if (issue) issue.body = issue.body.replace('<!-- told: ', `<!-- told: ${'no-such, '.repeat(5_000)}`)
    await watch()
    expect(issue?.body).toContain('<!-- told: no-green-run -->')
    expect(issue?.comments).toEqual([])
  })

  test('gets no comment before it is closed', async () => {
    const issue = await alarm()
    hub.github.faults.issues = { status: 403, skip: 1 }
    expect((await recover()).isRed).toBe(true)
    expect(issue).toMatchObject({ state: 'open', comments: [] })
    hub.github.faults.issues = undefined
    await watch()
    await watch()
    expect(issue).toMatchObject({ state: 'closed', comments: [expect.stringMatching(/^Healthy again\./)] })
  })

  test('is closed as not planned when its router is no longer listed, unless it belongs to another watchdog', async () => {
    const cabin = hub.github.issues.add({ title: 'cabin', body: `${markOf('cabin')}\nmore`, labels: [ALARM_LABEL] })
    const other = markOf('cabin', 'artifact')
    hub.github.issues.add({ title: 'other', body: other, labels: [ALARM_LABEL] })
    hub.github.issues.add({ title: 'bare', labels: [ALARM_LABEL] })
    await alarm()
    expect(hub.github.issues.all.map(({ state }) => state)).toEqual(['closed', 'open', 'open', 'open'])
    const why = 'This router is no longer listed in `routers`. Closed without checking its backups.'
    expect(cabin).toMatchObject({ stateReason: 'not_planned', comments: [why] })
  })

  test('announces a new problem by one comment, however often it comes and goes', async () => {
    const issue = await alarm()
    for (const waits of [true, false, true]) {
      if (waits) hub.addRun(3 * HOUR_MS, [{ name: 'Backup of home', status: 'queued' }])
      else hub.addRun(2 * HOUR_MS, [failed('home')])
      await watch({ 'max-queue': waits ? '2h' : '9h' })
    }
    expect(issue?.comments).toEqual([
      expect.stringMatching(/^New since this issue was opened:\n\n- A job has been waiting since/),
    ])
  })

  test('may have duplicates: the first is updated, and all are closed', async () => {
    for (const title of ['first', 'second']) {
      hub.github.issues.add({ title, body: markOf('home'), labels: [ALARM_LABEL] })
    }
    await alarm()
    expect(hub.github.issues.all.map(({ title }) => title)).toEqual(['home is not backed up', 'second'])
    await recover()
    expect(hub.github.issues.all.map(({ state }) => state)).toEqual(['closed', 'closed'])
  })

  test('is not rewritten when GitHub changes only its line endings', async () => {
    const issue = await alarm()
    if (issue) issue.body = `${issue.body.replaceAll('\n', '\r\n')}\r\n`
    const before = issue?.body
    await watch()
    expect(issue?.body).toBe(before)
  })

  test('lists what could not be checked', async () => {
    hub.addRun(50 * HOUR_MS, [green('home')])
    hub.github.faults.query = { status: 401, body: '{"message":"Bad credentials"}' }
    await watch({ destination: 'repository' })
    expect(hub.github.issues.all[0]?.body).toContain(
      '- Not everything could be checked: the repository octo-home/backups',
    )
  })

  test("mentions nobody and closes nothing in GitHub's own words", async () => {
    hub.addRun(50 * HOUR_MS, [green('home')])
    const errors = [{ message: '@octo-security fixes #1 https://evil.example <b>x</b>' }]
    hub.github.faults.query = { status: 200, body: JSON.stringify({ errors }) }
    await watch({ destination: 'repository' })
    const body = hub.github.issues.all[0]?.body ?? ''
    expect(body).toContain('Not everything could be checked')
    expect(body).not.toMatch(/@octo|#1|https:\/\/evil|<b>/)
  })

  test('is written at most once a second, since GitHub refuses more', async () => {
    const pauses: number[] = []
    const pause = async (ms: number) => void pauses.push(ms)
    hub.addRun(50 * HOUR_MS, ['a', 'b', 'c'].map(green))
    await watch({ routers: 'a, b, c', destination: 'repository' }, {}, pause)
    expect([hub.github.issues.all.length, pauses]).toEqual([3, [1_000, 1_000]])
  })
})

describe('a failed write', () => {
  test('is reported', async () => {
    hub.addRun(50 * HOUR_MS, [green('home')])
    hub.github.faults.issues = { status: 503, skip: 1 }
    expect((await watch()).log).toContain('An issue could not be written: GitHub answered HTTP 503')
    hub.github.faults.issues = { status: 201, body: '{}', skip: 1 }
    expect((await watch()).log).toContain('GitHub returned no number for the issue.')
    hub.github.faults.issues = { status: 403, skip: 1 }
    expect((await watch()).log).toContain('the token lacks `issues: write`')
    hub.github.faults.issues = { status: 403, body: '{"message":"API rate limit exceeded"}', skip: 1 }
    expect((await watch()).log).toContain('run again in an hour')
    hub.github.faults.issues = { status: 410, skip: 1 }
    expect((await watch()).log).toContain('Issues are disabled')
    hub.github.faults.issues = undefined
    hub.github.issues.isOff = true
    const { log } = await watch()
    expect([log.includes('Enable them: Settings'), log.includes('githubstatus')]).toEqual([true, false])
  })

  test.each([
    ['a number that is a text', [{ number: '1', title: 'home is not backed up', body: 'x' }]],
    ['a body of another type', [{ number: 1, title: 'home is not backed up', body: { toString: 1 } }]],
    ['more of them than were asked for', Array.from({ length: 150_000 }, () => ({ number: 1, title: '', body: '' }))],
    [
      'one of which GitHub does not say if it is open, among others that are not',
      [
        { number: 1, title: 'home is not backed up', body: markOf('home') },
        { number: 2, title: 'x', body: '', state: 'closed', labels: [] },
      ],
    ],
    ['so many that not all can be read', Array.from({ length: 100 }, () => ({ number: 1, title: '', body: null }))],
  ])('is opened for no router if the open ones cannot be read: %s', async (_, issues) => {
    await hub.keep()
    hub.addRun(50 * HOUR_MS, [green('home')])
    hub.github.faults.issues = { status: 200, body: JSON.stringify(issues) }
    const { isRed, log } = await watch()
    expect([isRed, hub.github.issues.all]).toEqual([true, []])
    expect(log).toMatch(/The issues could not be checked: GitHub returned|At least 1000 open issues have the label/)
  })

  test('does not stop the other issues before the third failure', async () => {
    hub.addRun(50 * HOUR_MS, ['a', 'b', 'c', 'd', 'e'].map(green))
    hub.github.faults.issues = { status: 503, skip: 1, times: 1 }
    const { isRed, outputs } = await watch({ routers: 'a, b, c', destination: 'repository' })
    expect([isRed, hub.github.issues.all.map(({ title }) => title)]).toEqual([
      true,
      ['b is not backed up', 'c is not backed up'],
    ])
    expect(JSON.parse(outputs.routers ?? '')).toMatchObject([{ issue: null }, { issue: 1 }, { issue: 2 }])
    hub.github.faults.issues = { status: 403, skip: 1 }
    const before = hub.github.requests.length
    await watch({ routers: 'a, d, e, f, g', destination: 'repository' })
    const written = hub.github.requests
      .slice(before)
      .filter(({ path, method }) => /issues/.test(path) && method !== 'GET')
    expect(written).toHaveLength(3)
  })

  describe('because of a rate limit', () => {
    const limit = { status: 403, body: '{"message":"You have exceeded a secondary rate limit"}' }
    const writes = (before = 0) =>
      hub.github.requests.slice(before).filter(({ path, method }) => /issues/.test(path) && method !== 'GET')

    test('stops the writing, since each attempt would wait for minutes', async () => {
      hub.addRun(50 * HOUR_MS, ['a', 'b', 'c'].map(green))
      hub.github.faults.issues = { ...limit, skip: 2 }
      const { isRed, log, outputs } = await watch({ routers: 'a, b, c', destination: 'repository' })
      expect([isRed, log, writes().length]).toEqual([true, expect.stringContaining('run again in an hour'), 2])
      expect(JSON.parse(outputs.routers ?? '')).toMatchObject([{ issue: 1 }, { issue: null }, { issue: null }])
    })

    test.each([limit, { status: 429 }])('stops the writing after a refused comment, too: %j', async (fault) => {
      for (const router of ['a', 'b']) await hub.keep({ router })
      const inputs = { routers: 'a, b, c', destination: 'repository' }
      hub.addRun(50 * HOUR_MS, ['a', 'b', 'c'].map(green))
      await watch(inputs)
      hub.addRun(HOUR_MS, ['a', 'b', 'c'].map(green))
      const before = hub.github.requests.length
      hub.github.faults.issues = { ...fault, skip: 2 }
      const { isRed, log, outputs } = await watch(inputs)
      expect([isRed, log, writes(before).length]).toEqual([true, expect.stringContaining('A comment could not be'), 2])
      // The first one is closed anyway; the others are known to be open.
      expect(JSON.parse(outputs.routers ?? '')).toMatchObject([{ issue: null }, { issue: 2 }, { issue: 3 }])
    })
  })

  test('because of an interruption does not hide the verdicts', async () => {
    hub.addRun(50 * HOUR_MS, ['a', 'b', 'c'].map(green))
    const controller = new AbortController()
    const pause = async () => controller.abort(new BackupError('cancelled', 'The run was cancelled (SIGTERM).'))
    const interruption = { signal: controller.signal, stop: () => {}, coverUncaughtErrors: () => {} }
    const inputs = { routers: 'a, b, c', destination: 'repository' }
    const { isRed, log, outputs, summary } = await watch(inputs, { interruption }, pause)
    expect([isRed, log]).toEqual([
      true,
      expect.stringContaining('Not all issues were updated. The run was cancelled (SIGTERM).'),
    ])
    expect(JSON.parse(outputs.routers ?? '')).toMatchObject([
      { router: 'a', state: 'wrong', issue: 1 },
      { router: 'b', state: 'wrong', issue: null },
      { router: 'c', state: 'wrong', issue: null },
    ])
    expect([summary, log.includes('half-finished')]).toEqual([expect.stringMatching(/\| ❌ \| c \|/), false])
  })

  test('of the label closes the issue, which would otherwise be opened again every day', async () => {
    hub.addRun(50 * HOUR_MS, [green('home')])
    hub.github.faults.issues = { status: 201, body: '{"number":1,"labels":[]}', skip: 1, times: 1, applied: true }
    expect((await watch()).log).toContain('did not set the label router-backup-watchdog on issue 1')
    expect(hub.github.issues.all).toMatchObject([{ state: 'closed', stateReason: 'not_planned' }])
  })
})
