import { describe, expect, test } from '@jest/globals'
import { type Origin, refuseEvent } from '../../../src/action/event.ts'
import { BackupError } from '../../../src/errors.ts'

const OURS = { full_name: 'owner/backups' }
const FORK = { full_name: 'stranger/backups' }

function refusalOf(origin: Origin): string {
  try {
    refuseEvent(origin)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('event-refused')
    return error.message
  }
  throw new Error(`${origin.name} was not refused`)
}

const followUp = (event: unknown, head: unknown = OURS) => ({
  repository: OURS,
  workflow_run: { event, head_repository: head },
})

describe('an event', () => {
  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch', ''])(
    'that is scheduled, manual or outside a workflow may start a backup everywhere: %j',
    (name) => {
      for (const visibility of ['public', 'private', undefined] as const)
        expect(() => refuseEvent({ name, payload: undefined, visibility })).not.toThrow()
    },
  )

  test.each(['push', 'release', 'deployment'])(
    'that requires write access may start a backup in a private repository: %s',
    (name) => {
      expect(() => refuseEvent({ name, payload: {}, visibility: 'private' })).not.toThrow()
      expect(() => refuseEvent({ name, payload: {}, visibility: 'internal' })).not.toThrow()
    },
  )

  test.each(['push', 'release', 'deployment', 'workflow_run', 'pull_request'])(
    'may not start a backup in a public repository: %s',
    (name) => {
      const payload = { ...followUp('push'), pull_request: { head: { repo: OURS } } }
      expect(refusalOf({ name, payload, visibility: 'public' })).toBe(
        `This repository is public: \`${name}\` may not start a backup, only \`schedule\`, \`workflow_dispatch\` and \`repository_dispatch\`.`,
      )
    },
  )

  test('without the visibility of the repository counts as public', () => {
    expect(refusalOf({ name: 'push', payload: {} })).toMatch(/^This repository counts as public, since the event/)
  })

  test.each([
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
  ])('that outsiders can trigger may not start a backup, not even in a private repository: %s', (name) => {
    const payload = { repository: OURS, pull_request: { head: { repo: OURS } } }
    expect(refusalOf({ name, payload, visibility: 'private' })).toBe(
      `This workflow was started by \`${name}\`, which people without write access can trigger.`,
    )
  })
})

describe('a pull request', () => {
  const from = (repo: unknown): Origin => ({
    name: 'pull_request',
    payload: { repository: OURS, pull_request: { head: { repo } } },
    visibility: 'private',
  })

  test('from a branch of the private repository itself may start a backup', () => {
    expect(() => refuseEvent(from(OURS))).not.toThrow()
  })

  test.each([FORK, null, undefined, {}, { full_name: '' }])(
    'from a fork or an unknown repository may not start a backup: %j',
    (repo) => {
      expect(refusalOf(from(repo))).toBe(
        'This workflow was started by `pull_request` of a fork, which people without write access can trigger.',
      )
    },
  )

  test('from a repository without a name counts as a fork', () => {
    const nameless = { full_name: '' }
    const payload = { repository: nameless, pull_request: { head: { repo: nameless } } }
    expect(refusalOf({ name: 'pull_request', payload, visibility: 'private' })).toContain('of a fork')
  })

  test.each([undefined, null, 'text', {}, { pull_request: {} }])(
    'without details may not start a backup: %j',
    (payload) => {
      expect(refusalOf({ name: 'pull_request', payload, visibility: 'private' })).toContain('`pull_request` of a fork')
    },
  )
})

describe('a workflow_run', () => {
  const following = (payload: unknown): Origin => ({ name: 'workflow_run', payload, visibility: 'private' })

  test.each(['schedule', 'push', 'workflow_dispatch'])('may follow a workflow that %s started', (event) => {
    expect(() => refuseEvent(following(followUp(event)))).not.toThrow()
  })

  test.each([FORK, undefined, null, {}])('may not follow a workflow of a fork: %j', (head) => {
    const payload = { repository: OURS, workflow_run: { event: 'push', head_repository: head } }
    expect(refusalOf(following(payload))).toContain('by `workflow_run` of a fork, which')
  })

  test.each(['pull_request', 'pull_request_target', 'issue_comment'])(
    'may not follow a workflow that %s started',
    (event) => {
      expect(refusalOf(following(followUp(event)))).toBe(
        `This workflow was started by \`workflow_run\` after \`${event}\`, which people without write access can trigger.`,
      )
    },
  )

  test('may not follow another workflow_run, which may hide a pull request', () => {
    expect(refusalOf(following(followUp('workflow_run')))).toContain('after `workflow_run`')
  })

  test.each([undefined, null, 'text', 5, {}, { workflow_run: null }, { workflow_run: 'x' }, followUp(5)])(
    'with an unknown cause is refused: %j',
    (payload) => {
      expect(refusalOf(following(payload))).toContain('after `an unknown event`')
    },
  )

  test('cannot inject text into the message', () => {
    expect(refusalOf(following(followUp('x`\n::error::y')))).toContain('after `xerrory`')
  })
})
