// Misspelt inputs of the packaged actions, as a runner passes them: with a warning of its own.

import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runAction } from '../../emulator/runner/runner.ts'
import { openStage } from './stage.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('a misspelled input', () => {
  test.each(['backup', 'check'])('fails before the router is contacted: mode %s', async (mode) => {
    await using stage = await openStage()
    const { exitCode, outputs, annotations, log } = await stage.run({ mode, 'encrypt-too': 'age1secret' })
    expect([exitCode, outputs['error-code']]).toEqual([1, 'input-invalid'])
    expect(stage.router.requests).toEqual([])
    expect(annotations.find(({ level }) => level === 'error')?.message).toContain(
      'Unknown input `encrypt-too`. Did you mean `encrypt-to`?',
    )
    expect(log).not.toContain('age1secret')
  })

  test.each([
    ['watchdog', 'max-ages', 'max-age'],
    ['fleet', 'tables', 'table'],
  ])('fails the %s before GitHub is asked', async (name, given, meant) => {
    await using stage = await openStage()
    const { exitCode, log } = await runAction({
      actionYml: join(ROOT, name, 'action.yml'),
      inputs: { routers: 'home', [given]: 'x' },
      env: stage.github.environment,
    })
    expect(exitCode).toBe(1)
    expect(log).toContain(`Unknown input \`${given}\`. Did you mean \`${meant}\`?`)
    expect(stage.github.requests).toEqual([])
  })
})

test.each([false, true])(
  'the inputs of a composite action around the step are left alone, leaked or not: %j',
  async (leak) => {
    await using stage = await openStage()
    const composite = { inputs: { site: 'west', 'gateway-address': 'x' }, leak }
    const { exitCode } = await stage.run({ destination: 'directory', directory: stage.directory }, { composite })
    expect(exitCode).toBe(0)
  },
)
