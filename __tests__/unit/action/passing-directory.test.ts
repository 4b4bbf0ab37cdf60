import { describe, expect, test } from '@jest/globals'
import { describePassing, type RunnerPlaces } from '../../../src/action/passing-directory.ts'
import type { DestinationSettings } from '../../../src/settings/settings.ts'
import { render, WORKFLOW_VOCABULARY } from '../../../src/text/message.ts'

const RUNNER = {
  RUNNER_ENVIRONMENT: 'self-hosted',
  RUNNER_TEMP: '/home/runner/_work/_temp',
  GITHUB_WORKSPACE: '/home/runner/_work/home/home',
}
const directory = (path: string) => ({ kind: 'directory', path }) as DestinationSettings
const ARTIFACT = { kind: 'artifact' } as DestinationSettings

const warningOf = (path: string, places: RunnerPlaces = {}, ...more: readonly DestinationSettings[]) => {
  const warning = describePassing([directory(path), ...more], { ...RUNNER, ...places })
  return warning && render(warning, WORKFLOW_VOCABULARY)
}

describe('a directory that goes with the job causes a warning', () => {
  test("on GitHub's machine", () => {
    expect(warningOf('/srv/backups', { RUNNER_ENVIRONMENT: 'github-hosted' })).toBe(
      "The directory /srv/backups is on GitHub's machine, which is deleted after this job, with the backup, unless it is a network share. Choose another directory or destination, or copy the backup elsewhere in a later step.",
    )
  })

  test.each([
    ['/home/runner/_work/_temp', 'RUNNER_TEMP'],
    ['/home/runner/_work/_temp/backups', 'RUNNER_TEMP'],
    ['/home/runner/_work/_temp/..backups', 'RUNNER_TEMP'],
    ['/home/runner/_work/home/../_temp/backups/', 'RUNNER_TEMP'],
    ['/home/runner/_work/home/home', 'GITHUB_WORKSPACE'],
    ['/home/runner/_work/home/home/backups', 'GITHUB_WORKSPACE'],
  ])('in a folder of the runner: %s', (path, name) => {
    expect(warningOf(path)).toContain(`is in \`${name}\`, `)
  })
})

describe('no warning', () => {
  test.each([
    '/srv/backups',
    '/home/runner/_work',
    '/home/runner/_work/home',
    '/home/runner/_work/_temporary',
    '/home/runner/_work/home/home2',
  ])('of a directory that stays: %s', (path) => {
    expect(warningOf(path)).toBeUndefined()
  })

  test('where the runner does not say where its folders are', () => {
    const places = { RUNNER_ENVIRONMENT: undefined, RUNNER_TEMP: undefined, GITHUB_WORKSPACE: '' }
    expect(warningOf('/srv/backups', places)).toBeUndefined()
  })

  test('beside another destination, where a copy stays', () => {
    expect(warningOf('/srv/backups', { RUNNER_ENVIRONMENT: 'github-hosted' }, ARTIFACT)).toBeUndefined()
    expect(describePassing([ARTIFACT], { RUNNER_ENVIRONMENT: 'github-hosted' })).toBeUndefined()
  })
})
