import type { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@jest/globals'
import { checkIntegrity, describeSqliteError } from '../../../src/dss/database-checks.ts'
import type { Schema } from '../../../src/dss/database-schema.ts'

/** SQLite says the same of a machine without memory and of a statement that is too long. */
const NO_MEMORY = Object.assign(new Error('out of memory'), { code: 'ERR_SQLITE_ERROR', errcode: 7 })
const database = {
  prepare: () => {
    throw NO_MEMORY
  },
} as unknown as DatabaseSync

function failureWith(count: number): unknown {
  const table = { name: 't', columns: ['a'], isComputed: false, isOrdered: false }
  const schema: Schema = {
    ...{ tables: Array(count).fill(table), internal: [], objects: [], isComputed: false, hasComputedIndex: false },
  }
  try {
    return checkIntegrity(database, schema)
  } catch (error) {
    return describeSqliteError(error)
  }
}

test('a table whose check ends at values that its schema forbids was not checked whole', () => {
  const outcomeOf = (values: number) => {
    const rows = Array(values).fill({ quick_check: 'NULL value in t.a' })
    const database = { prepare: () => ({ iterate: () => rows }) } as unknown as DatabaseSync
    const table = { name: 't', columns: ['a'], isComputed: false, isOrdered: false }
    const schema: Schema = {
      ...{ tables: [table], internal: [], objects: [], isComputed: true, hasComputedIndex: true },
    }
    return () => checkIntegrity(database, schema)
  }
  expect(outcomeOf(99)).not.toThrow()
  expect(outcomeOf(100)).toThrow(
    expect.objectContaining({ finding: expect.objectContaining({ code: 'limits-exceeded' }) }),
  )
})

test('a database with so many tables that no check is possible is beyond the limits, not a failure of the machine', () => {
  expect(failureWith(20_000)).toMatchObject({ finding: { code: 'limits-exceeded' } })
  expect(failureWith(20)).toMatchObject({ code: 'store-failed' })
})
