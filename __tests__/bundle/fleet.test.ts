// The packaged fleet table, as a runner starts it: on real backups that the packaged action has just committed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { findExcess } from '../../emulator/github/traffic.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { runAction } from '../../emulator/runner/runner.ts'
import { openStage } from './stage.ts'

const ACTION = join(import.meta.dirname, '../../fleet/action.yml')
const OUTPUTS = Object.keys((parse(readFileSync(ACTION, 'utf8')) as { outputs: object }).outputs)
const TOKEN = 'ghs_tokenOfTheJobThatMustNeverBeShown'

test('merges the stored backups into a table that is committed next to them', async () => {
  await using stage = await openStage()
  const repository = await stage.github.addRepository({
    name: 'octo-home/backups',
    visibility: 'private',
    access: { [TOKEN]: 'write' },
  })
  stage.github.nextRun({ jobs: [{ name: 'home / Backup of home', conclusion: 'success' }] })
  const stored = await stage.run({ router: 'home', destination: 'repository', repository: repository.name })
  const before = stage.github.requests.length
  const result = await runAction({
    actionYml: ACTION,
    inputs: { routers: '["home","cabin"]', repository: repository.name },
    githubToken: TOKEN,
    debug: true,
    env: stage.github.environment,
  })
  expect(findExcess(stage.github.requests.slice(before))).toEqual([])
  // No job backs up cabin, and no other job reports it.
  expect([result.exitCode, result.stderr, result.tempFilesLeft]).toEqual([1, '', []])
  expect(result.log).toContain('No verified backup, although no job failed: cabin (none).')
  expect(Object.keys(result.outputs)).toEqual(OUTPUTS)
  expect(result.outputs).toMatchObject({ missing: '["cabin"]', 'commit-sha': await repository.head() })
  const index = JSON.parse(String(await repository.readFile('backups/index.json')))
  expect(index.routers[0]).toMatchObject({
    model: 'RT6600ax',
    backup: { path: stored.outputs['repository-path'], sha256: stored.outputs.sha256, verified: true },
    lastRun: 'success',
  })
  expect(String(await repository.readFile('backups/README.md'))).toContain(
    '| ✅ | home | RT6600ax | SRM 1.3.1-9346 Update 13 |',
  )
  expect(findLeaks([result.log, result.summary, JSON.stringify(index)].join('\n'), [TOKEN])).toEqual([])
})
