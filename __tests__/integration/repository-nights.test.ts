// Backups into a private repository: visibility, failures and long histories. __tests__/bundle/repository.test.ts has consecutive nights, kills and
// several routers at once with the packaged action.

import { expect, test } from '@jest/globals'
import { type NightStage, onNights } from '../fixtures/action-nights.ts'
import { idOf, makeManifest, pairOf, textOf } from '../fixtures/manifests.ts'

const TOKEN = 'github_pat_writerThatMustNeverBeShown'
const NAME = 'octo-home/backups'
/** As in GitHub's events: without it, one more request asks if the log is public. */
const PRIVATE = { repository: { full_name: 'octo-home/router-backup', private: true } }
const INPUTS = { destination: 'repository', repository: NAME, 'repository-token': TOKEN, router: 'home' }

const host = (stage: NightStage, files?: Readonly<Record<string, Buffer | string>>) =>
  stage.github.addRepository({
    name: NAME,
    visibility: 'private',
    access: { [TOKEN]: 'write' },
    ...(files ? { files } : {}),
  })

test.each(['public', 'internal'] as const)(
  'commits nothing to a repository that becomes %s while the router exports',
  (visibility) =>
    onNights(
      async (stage) => {
        const repository = await host(stage)
        const before = await repository.head()
        const timer = setInterval(() => {
          if (stage.router.requests.some(({ method }) => method === 'start'))
            repository.settings.visibility = visibility
        }, 5)
        const result = await stage.run(INPUTS)
        clearInterval(timer)
        expect([result.exitCode, result.outputs['error-code']]).toEqual([1, 'destination-refused'])
        expect(result.log).toContain(`The repository ${NAME} is ${visibility}: `)
        expect(await repository.head()).toBe(before)
      },
      { switches: { export: { exportMs: 1_500 } } },
    ),
)

test('stores in the directory even if the repository fails, and reports that copy', () =>
  onNights(async (stage) => {
    const repository = await host(stage)
    repository.settings.protectedBranches = ['main']
    const result = await stage.run({ ...INPUTS, destination: 'repository, directory', directory: stage.directory })
    expect(result.outputs['error-code']).toBe('store-failed')
    expect(result.outputs.path).not.toBe('')
    expect(await stage.filesInDirectory()).toEqual(pairOf(result.outputs.name))
  }))

test("commits to the workflow's own repository with the job's token", () =>
  onNights(async (stage) => {
    const own = 'octo-home/router-backup'
    const repository = await stage.github.addRepository({
      name: own,
      visibility: 'private',
      access: { ghs_tokenOfTheJobThatMustNeverBeShown: 'write' },
    })
    const result = await stage.run({ destination: 'repository', router: 'home' })
    expect(result.exitCode).toBe(0)
    expect(await repository.listFiles('backups/home')).toHaveLength(2)
  }))

test('needs one more request in a folder of 5,000 files, for an old manifest', () =>
  onNights(async (stage) => {
    const router = { label: 'home', model: null, firmware: null, id: idOf(stage.router.switches.label.serial) }
    const files: Record<string, string> = {}
    for (let day = 0; day < 2_500; day++) {
      const name = `SynologyRouter_${new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')}`
      files[`backups/home/${name}.dss`] = `backup ${day}`
      files[`backups/home/${name}.manifest.json`] = textOf(makeManifest(`${name}.dss`, `backup ${day}`, { router }))
    }
    const repository = await host(stage, files)
    const result = await stage.run({ ...INPUTS, keep: '200' }, { event: PRIVATE })
    expect(result.exitCode).toBe(0)
    // One asks whether the log is public. The manifests of 200 to delete and 199 to keep are read, 100 with a request.
    expect(stage.github.requests.length).toBe(5 + 1 + 1 + 400 / 100)
    expect(await repository.listFiles('backups/home')).toHaveLength(2 * 2_301)
    expect(await repository.log()).toHaveLength(2)
  }))
