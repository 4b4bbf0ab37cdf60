// Consecutive artifacts with the packaged action: changes are reported without values, and unchanged copies are verified.
// __tests__/integration/changes-nights.test.ts has the directory, from src/.

import { expect, test } from '@jest/globals'
import { makeBackupFile } from '../../emulator/router/dss-file.ts'
import { ago, DAY_MS } from '../fixtures/watched-github.ts'
import { openStage, type Stage } from './stage.ts'

const SECRET = 'Zq-wifi-key-of-the-house'

const withKey = (key: string) => makeBackupFile({ settings: { 'wifi.radio.2g.passphrase': key } })

async function nextNight(stage: Stage, inputs: Readonly<Record<string, string>> = {}) {
  stage.github.nextRun()
  const result = await stage.run(inputs)
  expect(result.exitCode).toBe(0)
  return result
}

test('an artifact is compared with that of the last run, and replaced if it has changed or gets old', async () => {
  await using stage = await openStage({ download: { body: withKey('before') } })
  const first = await stage.run()
  expect([first.exitCode, first.outputs.changed]).toEqual([0, ''])

  stage.router.switches.download.body = withKey(SECRET)
  const second = await nextNight(stage, { 'skip-unchanged': 'true' })
  expect(second.outputs.changed).toBe('true')
  expect(JSON.parse(second.outputs.changes ?? '')).toMatchObject({
    ...{ added: 0, removed: 0, changed: 1, omitted: 0 },
    list: [expect.objectContaining({ kind: 'changed', label: 'wifi.radio.2g.passphrase' })],
  })
  expect(second.summary).toContain('**1 change since 20')
  expect([second.stdout, JSON.stringify(second.outputs), second.summary].join('\n')).not.toContain(SECRET)
  expect(stage.github.artifacts).toHaveLength(2)

  const third = await nextNight(stage, { 'skip-unchanged': 'true' })
  expect(stage.github.artifacts).toHaveLength(2)
  expect(third.outputs).toMatchObject({ changed: 'false', 'artifact-id': second.outputs['artifact-id'] })
  expect(third.outputs['artifact-url']).toContain('/actions/runs/17000000002/artifacts/')
  expect(third.log).toContain('Unchanged: existing copy verified (')

  // Less than half of its lifetime is left.
  for (const [{ outputs }, age] of [
    [first, 60],
    [second, 50],
  ] as const) {
    const [createdAt, expiresAt] = [ago(age * DAY_MS), ago((age - 90) * DAY_MS)]
    stage.github.changeArtifact(Number(outputs['artifact-id']), { createdAt, expiresAt })
  }
  const fourth = await nextNight(stage, { 'skip-unchanged': 'true' })
  expect(stage.github.artifacts).toHaveLength(3)
  expect(fourth.outputs.changed).toBe('false')
})

test('names the missing permission in one line, and succeeds', async () => {
  await using stage = await openStage({}, { visibility: 'private', permissions: { actions: 'none' } })
  const result = await nextNight(stage)
  expect(result.outputs.changed).toBe('')
  expect(result.log.match(/actions: read/g)).toHaveLength(1)
  // Whether it is the first is unknown.
  expect(result.summary).not.toContain('First backup')
})
