import { describe, expect, test } from '@jest/globals'
import { refuseEvent } from '../../../src/action/event.ts'
import { BackupError } from '../../../src/errors.ts'

function refusalOf(name: string, payload?: unknown): string {
  try {
    refuseEvent(name, payload)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('event-refused')
    return error.message
  }
  throw new Error(`${name} was not refused`)
}

describe('an event', () => {
  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch', 'push', 'release', 'deployment', ''])(
    'that takes write access, the clock or no workflow may start a backup: %j',
    (name) => {
      expect(() => refuseEvent(name, undefined)).not.toThrow()
    },
  )

  test.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'issues',
    'issue_comment',
    'fork',
    'watch',
    'discussion',
    'merge_group',
    'Schedule',
    'constructor',
  ])('that outsiders can cause may not: %s', (name) => {
    expect(refusalOf(name, { pull_request: {} })).toBe(
      `This workflow was started by \`${name}\`, which people without write access can cause.`,
    )
  })
})

describe('a workflow_run', () => {
  test.each(['schedule', 'push', 'workflow_dispatch'])('may follow a workflow that %s started', (event) => {
    expect(() => refuseEvent('workflow_run', { workflow_run: { event } })).not.toThrow()
  })

  test.each(['pull_request', 'pull_request_target', 'issue_comment'])('may not follow one that %s started', (event) => {
    expect(refusalOf('workflow_run', { workflow_run: { event } })).toBe(
      `This workflow was started by \`workflow_run\` after \`${event}\`, which people without write access can cause.`,
    )
  })

  test('may not follow another workflow_run, behind which a pull request may hide', () => {
    expect(refusalOf('workflow_run', { workflow_run: { event: 'workflow_run' } })).toContain('after `workflow_run`')
  })

  test.each([
    undefined,
    null,
    'text',
    5,
    {},
    { workflow_run: null },
    { workflow_run: 'x' },
    { workflow_run: {} },
    { workflow_run: { event: 5 } },
  ])('whose cause is not told is refused: %j', (payload) => {
    expect(refusalOf('workflow_run', payload)).toContain('after `an unknown event`')
  })

  test('cannot smuggle text into the message', () => {
    const event = 'x`\n::error::y'
    expect(refusalOf('workflow_run', { workflow_run: { event } })).toContain('after `xerrory`')
  })
})
