// A stream of a file opens it at once, and throws its error at the process unless somebody listens by then.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')

test('streams of files are created where something listens to them from the first moment', () => {
  const found = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => /\bcreate(?:Read|Write)Stream\(/.test(line) && !/\bpipeline\(|\bfor await \(/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
