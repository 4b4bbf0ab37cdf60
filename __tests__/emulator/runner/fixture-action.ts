// Runs one scenario of the action in fixtures/.
import { fileURLToPath } from 'node:url'
import { type RunOptions, type RunResult, runAction } from '../../../emulator/runner/runner.ts'

const ACTION = fileURLToPath(new URL('fixtures/action.yml', import.meta.url))

export async function run(scenario: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  return runAction({ actionYml: ACTION, ...options, inputs: { scenario, ...options.inputs } })
}
