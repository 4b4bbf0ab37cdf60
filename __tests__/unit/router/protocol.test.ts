import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  API,
  ASSUMED_ENDPOINTS,
  callForm,
  INFO_ENDPOINT,
  readEndpoints,
  readSessionIds,
  readStatus,
  readTaskId,
} from '../../../src/router/protocol.ts'
import { fieldsOf } from '../../../src/router/reply.ts'
import { anyCharacter } from '../../fixtures/any-character.ts'

const PADDED = `${'_'.repeat(55)}entry.cgi`

describe('readEndpoints', () => {
  test('reads what a router lists (SRM 1.3)', () => {
    const endpoints = readEndpoints({
      'SYNO.API.Auth': { maxVersion: 3, minVersion: 1, path: 'auth.cgi' },
      'SYNO.API.Encryption': { maxVersion: 1, minVersion: 1, path: 'encryption.cgi' },
      'SYNO.Backup.Config.Backup': { maxVersion: 1, minVersion: 1, path: 'entry.cgi', requestFormat: 'JSON' },
    })
    expect([...endpoints.values()]).toEqual([
      { api: API.encryption, path: 'webapi/encryption.cgi', version: 1 },
      { api: API.auth, path: 'webapi/auth.cgi', version: 3 },
      { api: API.backup, path: 'webapi/entry.cgi', version: 1 },
    ])
  })

  test.each([
    ['entry.cgi', 'webapi/entry.cgi'],
    [PADDED, `webapi/${PADDED}`],
    ['dsm/info.cgi', 'webapi/dsm/info.cgi'],
    ['Audio-Player/a/b/stream.cgi', 'webapi/Audio-Player/a/b/stream.cgi'],
  ])('accepts the path %s', (path, full) => {
    expect(readEndpoints({ [API.backup]: { path, minVersion: 1, maxVersion: 1 } }).get(API.backup)?.path).toBe(full)
  })

  test.each([
    undefined,
    '',
    7,
    '/entry.cgi',
    '../entry.cgi',
    'a/../entry.cgi',
    'entry.cgi?x=1',
    'entry.cgi/x',
    'entry.cgi\n',
    'a b.cgi',
    'entry.php',
    'https://x/y.cgi',
    'a/b/c/d/e/f.cgi',
    '%2e%2e/x.cgi',
  ])('refuses the path %j', (path) => {
    expect(readEndpoints({ [API.backup]: { path, minVersion: 1, maxVersion: 1 } }).size).toBe(0)
  })

  test.each([
    [1, 3, 3],
    [1, 2, 2],
    [1, 7, 3],
    [3, 6, 3],
    ['1', '3', 3],
    [undefined, 3, 3],
    [1, 2.5, 2],
    [1, 1, undefined],
    [4, 7, undefined],
    [1, undefined, undefined],
    [1, 'three', undefined],
  ])('of Auth %s to %s uses %s', (minVersion, maxVersion, version) => {
    expect(readEndpoints({ [API.auth]: { path: 'auth.cgi', minVersion, maxVersion } }).get(API.auth)?.version).toBe(
      version,
    )
  })

  test.each([
    [1, 2, 1],
    [2, 2, undefined],
    [0, 0, undefined],
  ])('of Config.Backup %s to %s uses %s', (minVersion, maxVersion, version) => {
    const listed = { path: 'entry.cgi', minVersion, maxVersion }
    expect(readEndpoints({ [API.backup]: listed }).get(API.backup)?.version).toBe(version)
  })

  test('ignores the prototype', () => {
    const inherited = Object.create({ [API.auth]: { path: 'auth.cgi', maxVersion: 3 } })
    expect(readEndpoints(inherited).size).toBe(0)
  })
})

test('a router that lists nothing is assumed to have SRM 1.3, with a login that may fall back', () => {
  expect(ASSUMED_ENDPOINTS.get(API.auth)).toEqual({
    api: API.auth,
    path: 'webapi/auth.cgi',
    version: 3,
    assumed: true,
  })
  expect([...ASSUMED_ENDPOINTS.keys()]).toEqual([API.auth, API.encryption, API.backup, API.mesh, API.system])
})

test('a call is a form of API, version, method and parameters', () => {
  expect(callForm(INFO_ENDPOINT, { method: 'query', parameters: { query: 'a,b' } }).toString()).toBe(
    'api=SYNO.API.Info&version=1&method=query&query=a%2Cb',
  )
  expect(callForm(INFO_ENDPOINT, { method: 'query' }).toString()).toBe('api=SYNO.API.Info&version=1&method=query')
})

describe('readStatus', () => {
  test.each([
    [{ finish: true }],
    [{ finish: 1 }],
    [{ finish: 'true' }],
    [{ finish: 'TRUE' }],
    [{ finish: '1' }],
    [{ state: 'finish' }],
    [{ state: 'Finished' }],
    [{ status: 'DONE' }],
    [{ status: 'success' }],
    [{ finish: true, error: null }],
    [{ finish: true, error: 0 }],
    [{ finish: true, error: '0' }],
    [{ finish: true, error: '' }],
    [{ finish: true, error: false }],
    [{ finish: true, error: {} }],
    [{ finish: false, state: 'finish' }],
    [{ finished: true }],
    [{ finished: 'true' }],
    [{ finished: 1 }],
    [{ finish: false, finished: true }],
    [{ finished: true, state: 'EXPORT_COMPLETE' }],
  ])('finished: %j', (data) => {
    expect(readStatus(data)).toEqual({ kind: 'finished' })
  })

  test.each([
    [{ state: 'fail' }, undefined],
    [{ state: 'Failed' }, undefined],
    [{ status: 'error' }, undefined],
    [{ status: 'cancel' }, undefined],
    [{ state: 'abort' }, undefined],
    [{ finish: true, error: { code: 4400 } }, 4400],
    [{ finish: true, error: 4400 }, 4400],
    [{ finish: true, error: '4400' }, 4400],
    [{ finish: true, error: 'broken' }, undefined],
    [{ finish: true, error: [1] }, undefined],
    [{ finish: true, state: 'fail' }, undefined],
  ])('failed: %j', (data, code) => {
    expect(readStatus(data)).toEqual({ kind: 'failed', ...(code === undefined ? {} : { code }) })
  })

  test.each([
    [{ finish: false }],
    [{ finish: 0 }],
    [{ finish: 'false' }],
    [{ finish: 'FALSE' }],
    [{ finish: '0' }],
    [{ state: 'running' }],
    [{ status: 'Processing' }],
    [{ finish: false, state: 'something new' }],
    [{ finished: false, state: 'PULLING_IMAGE' }],
    [{ finished: '0' }],
  ])('running: %j', (data) => {
    expect(readStatus(data)).toEqual({ kind: 'running' })
  })

  test.each([
    [{}],
    [{ finish: null }],
    [{ finish: 2 }],
    [{ finish: {} }],
    [{ state: 7 }],
    [{ state: 'something new' }],
    [{ progress: 100 }],
  ])('not understood, so perhaps running: %j', (data) => {
    expect(readStatus(data)).toEqual({ kind: 'unknown' })
  })
})

describe('readTaskId', () => {
  test.each([
    ['@administrators/SYNO_1', '@administrators/SYNO_1'],
    ['007', '007'],
    [7, '7'],
    [0, '0'],
    ['9007199254740993001', '9007199254740993001'],
    ['', undefined],
    [null, undefined],
    [true, undefined],
    [{}, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('reads %j as %s', (taskId, id) => {
    expect(readTaskId({ task_id: taskId })).toBe(id)
  })

  test('finds none in an empty reply', () => {
    expect(readTaskId({})).toBeUndefined()
  })
})

describe('readSessionIds', () => {
  test.each([
    [{ sid: 'body' }, ['id=cookie; path=/; HttpOnly'], ['body', 'cookie']],
    [{ sid: 'same' }, ['id=same; path=/; HttpOnly'], ['same']],
    [{ sid: 'body' }, [], ['body']],
    [{ sid: 'body' }, ['smid=x; path=/'], ['body']],
    [{ sid: 'body' }, ['id=; expires=Thu, 01 Jan 1970 00:00:00 GMT', ' id=second', 'id=third'], ['body', 'second']],
    [{ sid: '4a.b-C_d~' }, [], ['4a.b-C_d~']],
    [{}, ['id=cookie'], ['cookie']],
    [{}, ['did=x'], []],
    [{}, [], []],
    [{ sid: 7 }, [], []],
    [{ sid: 'body' }, ['id="quoted"; path=/'], ['body']],
    [{}, ['id="quoted"; path=/'], []],
  ])('of %j and cookies %j are %j', (data, cookies, ids) => {
    expect(readSessionIds(data, cookies)).toEqual(ids)
  })

  test.each(['a b', 'a;b', 'a,b', 'a"b', 'a\r\nSet-Cookie: x=y', 'a\0b', 'ä', 'x'.repeat(513)])('omit %j', (sid) => {
    expect(readSessionIds({ sid }, [])).toEqual([])
    expect(readSessionIds({}, [`id=${sid.replaceAll(';', '"')}`])).toEqual([])
  })
})

describe('any data', () => {
  const name = fc.constantFrom(
    'task_id',
    'finish',
    'state',
    'status',
    'error',
    'code',
    'sid',
    '__proto__',
    'toString',
    ...Object.values(API),
  )
  const anyData = fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.jsonValue())).map((value) => fieldsOf(value))

  test('that cannot be converted to text is not a boolean, and does not throw', () => {
    expect(readStatus({ finish: { toString: '' } })).toEqual({ kind: 'unknown' })
  })

  test('is read without throwing', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(['finished', 'failed', 'running', 'unknown']).toContain(readStatus(data).kind)
        expect(['string', 'undefined']).toContain(typeof readTaskId(data))
        expect(readSessionIds(data, []).length).toBeLessThanOrEqual(1)
        for (const { path, version } of readEndpoints(data).values()) {
          expect(path).toMatch(/^webapi\/[\w/-]+\.cgi$/)
          expect(Number.isInteger(version)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('cannot put anything but a token into the cookie', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (sid) => {
        for (const id of readSessionIds({ sid }, [`id=${sid}`])) expect(id).toMatch(/^[\x21-\x7e]+$/)
      }),
      { numRuns: 200 },
    )
  })
})
