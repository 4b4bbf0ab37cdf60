// The watchdog and the fleet table on a Node.js that is too old: nothing is reported healthy or complete.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runAction } from '../../emulator/runner/runner.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-node-'))
  await writeFile(join(folder, 'old.mjs'), "Object.defineProperty(process.versions, 'node', { value: '20.19.5' })")
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['watchdog', { healthy: 'false', routers: '[]', 'routers-omitted': '0' }],
  ['fleet', { missing: '', failed: '', 'commit-sha': '' }],
])('the %s reports it, and its outputs claim nothing', async (name, outputs) => {
  const result = await runAction({
    actionYml: join(import.meta.dirname, `../../${name}/action.yml`),
    inputs: { routers: 'home' },
    githubToken: 'ghs_tokenOfTheJobThatMustNeverBeShown',
    env: { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'old.mjs'))}` },
  })
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('This is Node.js 20.19.5.')
  expect(result.outputs).toEqual(outputs)
})
