import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { forgetFolder, removeAtEnd, removeLeftFolders } from '../../../src/system/left-folders.ts'

test('removes the folders that are left when a process ends, and no others', () => {
  const [left, gone, other] = ['left-', 'gone-', 'other-'].map((name) => mkdtempSync(join(tmpdir(), name)))
  for (const folder of [left, other]) writeFileSync(join(String(folder), 'given'), 'secret')
  removeAtEnd(String(left))
  removeAtEnd(String(gone))
  removeAtEnd(String(other))
  removeAtEnd('/proc/1/cannot-be-removed')
  forgetFolder(String(other))
  removeLeftFolders()
  expect([left, gone, other].map((folder) => existsSync(String(folder)))).toEqual([false, false, true])
  removeAtEnd(String(other))
  removeLeftFolders()
})
