import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'

/** What a process prints on stderr that loads SQLite and then warns of something itself. */
async function warningsOf(kind: string, text: string): Promise<string> {
  const module = JSON.stringify(join(import.meta.dirname, '../../../src/system/sqlite.ts'))
  const program = `
    const { loadSqlite } = await import(${module})
    const { DatabaseSync } = await loadSqlite()
    new DatabaseSync(':memory:').close()
    process.emitWarning(${JSON.stringify(text)}, ${JSON.stringify(kind)})`
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  // Up to Node 24.11, to strip the types of this test's own import is experimental too.
  return stderr.replace(/^.*Type Stripping.*\n.*\n/, '')
}

test('prints no warning when it loads SQLite, and hides no other', async () => {
  const stderr = await warningsOf('ExperimentalWarning', 'something else')
  expect(stderr).toContain('something else')
  expect(stderr.match(/Warning/g)).toHaveLength(1)
})
