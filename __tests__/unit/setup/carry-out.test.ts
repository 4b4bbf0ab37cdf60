import { describe, expect, test } from '@jest/globals'
import { carryOut } from '../../../src/setup/carry-out.ts'
import type { Plan } from '../../../src/setup/plan.ts'
import { failureOf } from '../../fixtures/failure.ts'
import { knownCrontab, knownMachine } from '../../fixtures/setup-run.ts'

const PLAN: Plan = [
  { kind: 'folder', path: '/srv/a', mode: 0o700 },
  { kind: 'file', path: '/srv/a/b', mode: 0o600, content: 'x' },
  { kind: 'task', title: 'Yours', text: 'y' },
  { kind: 'program', command: ['systemctl', 'daemon-reload'] },
]
const repository = { host: 'github.com', name: 'o/r' }

describe('carrying out a plan', () => {
  test('reports each step that is done, and leaves tasks to the user', async () => {
    const machine = knownMachine({ systemctl: () => ({}) })
    const done: string[] = []
    await carryOut(PLAN, machine, { onDone: (what) => done.push(what), signal: new AbortController().signal })
    expect(done).toEqual(['Created /srv/a', 'Wrote /srv/a/b', 'Ran systemctl daemon-reload'])
  })

  test('ends between two steps if it is cancelled, and says what was done', async () => {
    const machine = knownMachine()
    const cancelled = new AbortController()
    const failure = await failureOf(
      carryOut(PLAN, machine, { onDone: () => cancelled.abort(), signal: cancelled.signal }),
    )
    expect([failure.code, failure.hint]).toEqual(['cancelled', expect.stringContaining('Already done: /srv/a.')])
    expect(machine.files.size).toBe(0)
  })

  test('says what was done if it is cancelled while a program runs, which then fails', async () => {
    const cancelled = new AbortController()
    const systemctl = () => {
      cancelled.abort()
      return { code: 1, stderr: 'Terminated' }
    }
    const running = carryOut(PLAN, knownMachine({ systemctl }), { onDone: () => {}, signal: cancelled.signal })
    const failure = await failureOf(running)
    expect([failure.code, failure.hint]).toEqual([
      'cancelled',
      expect.stringContaining('Already done: /srv/a, /srv/a/b.'),
    ])
  })

  test('ends with the words of a program that fails, or says that it is missing', async () => {
    const run = (machine: ReturnType<typeof knownMachine>, plan: Plan) =>
      failureOf(carryOut(plan, machine, { onDone: () => {}, signal: new AbortController().signal }))
    const failing = knownMachine({
      systemctl: () => ({ code: 1, stderr: 'Access denied\n' }),
      gh: () => ({ code: 4, stderr: 'HTTP 403' }),
    })
    expect((await run(failing, PLAN)).message).toBe('systemctl daemon-reload: Access denied.')
    expect((await run(knownMachine(), PLAN)).message).toBe('systemctl daemon-reload: it did not run or did not end.')
    const secret: Plan = [{ kind: 'secret', repository, name: 'ROUTER_PASSWORD', value: 'geheim', known: 'absent' }]
    const failure = await run(failing, secret)
    expect(failure.message).toBe('the secret ROUTER_PASSWORD: HTTP 403.')
    expect(failure.message + failure.hint).not.toContain('geheim')
  })

  const { signal } = new AbortController()
  const onDone = () => {}

  test('changes the crontab as it is then, not as it was when the plan was made', async () => {
    const crontab = knownCrontab('0 1 * * * precious\n')
    const machine = knownMachine(crontab.programs)
    const lines = ['# srm-backup home: begin (written by srm-backup setup)', 'x']
    await carryOut([{ kind: 'crontab', label: 'home', lines }], machine, { onDone, signal })
    expect(crontab.text()).toBe(`0 1 * * * precious\n${lines.join('\n')}\n`)
  })

  test('does not write a crontab that cannot be read any more', async () => {
    const machine = knownMachine({ crontab: () => ({ code: 1, stderr: 'cannot fork' }) })
    const failure = await failureOf(
      carryOut([{ kind: 'crontab', label: 'home', lines: [] }], machine, { onDone, signal }),
    )
    expect(failure.message).toBe('the crontab: it cannot be read: cannot fork.')
    expect(machine.ran.map(({ command }) => command)).toEqual(['crontab -l'])
  })

  test.each([
    ['was edited', 'mine', 'theirs'],
    ['was created', undefined, 'theirs'],
    ['was removed', 'mine', undefined],
  ])('does not replace a file that %s since setup read it', async (_, before, now) => {
    const machine = knownMachine()
    if (now !== undefined) machine.files.set('/srv/b', { content: now, mode: 0o600 })
    const step = { kind: 'file', path: '/srv/b', mode: 0o600, content: 'x' } as const
    const plan: Plan = [before === undefined ? step : { ...step, before }]
    const failure = await failureOf(carryOut(plan, machine, { onDone, signal }))
    expect(failure.message).toBe('/srv/b: it has changed since setup read it.')
    expect(machine.files.get('/srv/b')?.content).toBe(now)
  })
})
