// Runs tests of the packaged terminal command on another program than dist/cli.js.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './bundle.ts'

/** Runs these tests of __tests__/bundle/ on `program`, and sets this process's exit code. */
export function tryProgram(program: string, tests: readonly string[]): void {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest]
  const { status } = spawnSync(
    process.execPath,
    [...options, ...tests.map((name) => `__tests__/bundle/${name}.test.ts`)],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, PROGRAM_TO_TRY: program },
    },
  )
  process.exitCode = status ?? 1
}
