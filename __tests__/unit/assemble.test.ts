import { expect, test } from '@jest/globals'
import { assemble } from '../../src/assemble.ts'
import type { Settings } from '../../src/settings.ts'
import { createRecordingJournal } from '../fixtures/recording-journal.ts'

const SETTINGS: Settings = {
  router: {
    origin: 'https://127.0.0.1:1',
    username: 'backup',
    password: 'geheim',
    trust: { kind: 'none' },
    loginEncryption: 'auto',
    timeoutMs: 5_000,
  },
  label: 'home',
  fileName: 'home.dss',
  destinations: [
    { kind: 'directory', path: '/srv', keep: 1, naming: { template: 'home', router: 'home' } },
    {
      kind: 'artifact',
      name: 'home',
      token: '',
      workflow: {
        serverUrl: 'https://github.com',
        apiUrl: 'https://api.github.com',
        repository: 'octo-home/router-backup',
        runId: '1',
        artifactService: true,
      },
    },
  ],
  summary: true,
  startedAt: new Date(),
  tempDirectory: '/tmp',
}

test('the settings become destinations in the order given, and a router that is contacted only when asked', async () => {
  const journal = createRecordingJournal()
  const parts = assemble(SETTINGS, { journal, signal: AbortSignal.abort(new Error('stopped before the first byte')) })
  expect(parts.destinations.map(({ kind }) => kind)).toEqual(['directory', 'artifact'])
  expect(parts).toMatchObject({ fileName: 'home.dss', tempDirectory: '/tmp', journal })
  await expect(parts.withSession(() => Promise.resolve('never'))).rejects.toThrow()
})
