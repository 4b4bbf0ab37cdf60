import { describe, expect, test } from '@jest/globals'
import { Refusal } from '../../../src/github/refusal.ts'
import { readCommit } from '../../../src/github/repository-snapshot.ts'

const ANSWER = { status: 200, value: {}, problem: '', headers: {} }
const OID = 'a'.repeat(40)

describe('a commit in an answer of GitHub', () => {
  test.each([OID, 'b'.repeat(64)])('has the id of an object, and says whether it is signed: %s', (oid) => {
    expect(readCommit(ANSWER, { oid, signature: { isValid: true } })).toEqual({ oid, isSigned: true })
    expect(readCommit(ANSWER, { oid, signature: null })).toEqual({ oid, isSigned: false })
  })

  test.each([`../${OID}`, `${OID}?x`, OID.slice(1), `${OID}\n`, 'x'.repeat(1_000), '', 7, null, undefined])(
    'is refused with any other id, which would become part of addresses: %j',
    (oid) => {
      expect(() => readCommit(ANSWER, { oid, signature: { isValid: true } })).toThrow(Refusal)
    },
  )

  test('is refused in an answer with a problem', () => {
    expect(() => readCommit({ ...ANSWER, problem: 'refused' }, { oid: OID })).toThrow(Refusal)
  })
})
