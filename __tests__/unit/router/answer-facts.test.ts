// The facts that a compatibility report shows of an answer.

import { describe, expect, test } from '@jest/globals'
import { sightingOf } from '../../../src/router/answer-facts.ts'
import { contentKind, downloadSighting } from '../../../src/router/download-facts.ts'
import { API, type ApiName } from '../../../src/router/protocol.ts'

interface Asked {
  readonly call: readonly [ApiName, string]
  readonly parameters?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly text?: string
}

function seen(data: unknown, { call, parameters = {}, cookies = [], text }: Asked) {
  const [api, method] = call
  const body = text ?? JSON.stringify({ data, success: true })
  const answer = { status: 200, contentType: 'application/json; charset=utf-8', text: body, cookies }
  return sightingOf({ endpoint: { api, path: 'webapi/entry.cgi', version: 1 }, method, parameters }, answer)
}
const status = (data: unknown) => seen(data, { call: [API.backup, 'status'] })
const start = (id: unknown) => seen({ task_id: id }, { call: [API.backup, 'start'] }).task
const login = (data: unknown, cookies: readonly string[], parameters = {}) =>
  seen(data, { call: [API.auth, 'login'], cookies, parameters }).login

describe('a login', () => {
  test.each([
    [{ sid: 'abc' }, [], { sid: ['body'] }],
    [{}, ['id=abc; path=/'], { sid: ['cookie'] }],
    [{ sid: 'abc' }, ['id=abc; path=/'], { sid: ['body', 'cookie'], same: true }],
    [{ sid: 'abc' }, ['did=x', ' id=def'], { sid: ['body', 'cookie'], same: false }],
    [{ sid: '1abc', synotoken: 'x' }, [], { sid: ['body'], startsWithDigit: true, hasToken: true }],
    [{}, ['id=; path=/', 'smid=x'], { sid: [] }],
  ])('shows where the session id is: %j, %j', (data, cookies, facts) => {
    expect(login(data, cookies)).toEqual({ form: 'envelope', ...facts })
  })

  test('shows its form, and whether it asked for a token', () => {
    expect(login({ sid: 'x' }, [], { passwd: 'secret', enable_syno_token: 'yes' })).toMatchObject({
      form: 'plain',
      asksForToken: true,
    })
  })
})

test.each([
  [7, 'number'],
  ['7', 'digits'],
  ['7_x', 'starts with a digit'],
  ['@administrators/x', 'starts with @'],
  ['task', 'word'],
  ['a task', 'other'],
  [undefined, 'other'],
])('a task id shows its form: %j is %s', (id, form) => {
  expect(start(id)).toBe(form)
})

test.each([
  [{ finish: true }, 'finished', undefined],
  [{ state: 'Exporting' }, 'running', 'exporting'],
  [{ status: 'PULLING_IMAGE' }, 'unknown', 'other'],
  [{ status: "alice's laptop", error: { code: 1 } }, 'failed', 'other'],
])('a status shows how it is understood, and its word if that is known: %j', (data, reads, word) => {
  expect(status(data)).toMatchObject({ reads })
  expect(status(data).word).toBe(word)
})

test.each([
  ['ab'.repeat(64), { form: 'hex', bits: 512 }],
  ['ab', { form: 'hex' }],
  ['MIIB', { form: 'DER' }],
  ['-----BEGIN PUBLIC KEY-----', { form: 'PEM' }],
  ['a key?', { form: 'other' }],
])('a key shows its form, and its size if it is usable: %s', (publicKey, facts) => {
  expect(seen({ public_key: publicKey }, { call: [API.encryption, 'getinfo'] }).key).toEqual(facts)
})

test('an API shows versions and a known path, and how it is padded', () => {
  const listed = {
    [API.auth]: { minVersion: 1, maxVersion: 7, path: 'auth.cgi' },
    [API.backup]: { minVersion: '1', maxVersion: 2, path: `dsm/${'_'.repeat(55)}entry.cgi`, requestFormat: 'JSON' },
    [API.mesh]: { minVersion: -1, maxVersion: 1.5, path: 'alice/entry.cgi' },
    [API.system]: 'nothing',
    'SYNO.Core.User': {},
  }
  const sighting = seen(listed, { call: [API.info, 'query'], parameters: { query: 'ALL' } })
  expect([sighting.asked, sighting.apis]).toEqual([
    'ALL',
    {
      [API.auth]: { min: 1, max: 7, path: 'auth.cgi', padding: 0, json: false },
      [API.backup]: { min: 1, max: 2, path: 'dsm/entry.cgi', padding: 55, json: true },
      [API.mesh]: { min: 0, max: 0, path: 'other', padding: 0, json: false },
      [API.system]: { min: 0, max: 0, path: 'other', padding: 0, json: false },
    },
  ])
})

test('an answer shows a byte order mark, and the names of known cookies', () => {
  const text = '\uFEFF{"success":false,"error":{"code":119}}'
  const cookies = ['id=x', 'alice=1', 'id=y']
  expect(seen(undefined, { call: [API.auth, 'logout'], text, cookies })).toEqual({
    ...{ kind: 'answer', call: 'SYNO.API.Auth logout', version: 1, http: 200, type: 'json', bom: true },
    ...{ cookies: ['id', 'other'], code: 119, shape: { success: 'boolean', error: { code: 'number' } } },
  })
})

test('an answer that is not JSON has no shape', () => {
  const sighting = seen(undefined, { call: [API.auth, 'login'], text: '<html>' })
  expect([sighting.shape, sighting.code, sighting.login]).toEqual([undefined, undefined, undefined])
})

test.each([
  ['', []],
  ['attachment; filename="Alice_20260101.dss"', ['attachment', 'filename in quotes', 'date', '.dss']],
  ['inline; filename=backup', ['inline', 'filename']],
  ["form-data; filename*=UTF-8''backup.dss", ['other', 'filename*', '.dss']],
])('a download shows the form of its disposition: %s', (disposition, words) => {
  const download = {
    status: 200,
    contentType: 'application/octet-stream',
    headerNames: ['Date', 'X-Alice'],
    disposition,
  }
  expect(downloadSighting(download, { method: 'GET', quoted: false })).toEqual({
    ...{ kind: 'download', method: 'GET', http: 200, type: 'octet-stream', headers: ['date', 'other'] },
    disposition: words,
  })
})

test.each([
  ['application/json', 'json'],
  ['Text/Plain; charset="UTF-8"', 'text'],
  ['', 'none'],
  ['constructor', 'other'],
  ['application/alice', 'other'],
])('a content type is one of a few kinds: %s', (type, kind) => {
  expect(contentKind(type)).toBe(kind)
})
