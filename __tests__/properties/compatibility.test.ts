// The compatibility report is posted in public: whatever a router answers, nothing of it may be in there.

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createRecorder } from '../../src/compatibility/recorder.ts'
import { renderReport, reportLink } from '../../src/compatibility/render-report.ts'
import { createReport } from '../../src/compatibility/report.ts'
import type { Inspection } from '../../src/dss/inspection.ts'
import { RowList } from '../../src/dss/rows.ts'
import { sightingOf } from '../../src/router/answer-facts.ts'
import { downloadSighting } from '../../src/router/download-facts.ts'
import { API, type ApiName } from '../../src/router/protocol.ts'
import { hostileBody, hostileStatus } from '../fixtures/hostile-replies.ts'

const CALLS: readonly (readonly [api: ApiName, method: string])[] = [
  [API.info, 'query'],
  [API.encryption, 'getinfo'],
  [API.auth, 'login'],
  [API.backup, 'start'],
  [API.backup, 'status'],
  [API.backup, 'download'],
  [API.mesh, 'get'],
  [API.system, 'info'],
  [API.auth, 'logout'],
]
const KEYS = [
  ...['success', 'data', 'error', 'code', 'errors', 'name', 'reason', 'sid', 'synotoken', 'task_id', 'finish', 'state'],
  ...['status', 'public_key', 'server_time', 'cipherkey', 'nodes', 'model', 'firmware_ver', 'sn', 'serial', 'path'],
  ...['maxVersion', 'minVersion', 'requestFormat', '__proto__', 'constructor', ...Object.values(API)],
]

/** Each is unlike any word of the report, and two of a kind differ. */
const SECRETS: readonly fc.Arbitrary<string>[] = [
  fc.stringMatching(/^zq[a-z]{6,12}$/),
  fc.stringMatching(/^ZQ[A-Z]{3}\d{6}$/),
  fc.stringMatching(/^[1-9]\d{8,11}$/),
  fc.stringMatching(/^203\.0\.113\.\d{1,3}$/),
  fc.stringMatching(/^02:5a:(?:[0-9a-f]{2}:){3}[0-9a-f]{2}$/),
  fc.stringMatching(/^zq[a-z]{3,8}-[a-z]{3,8}\.example$/),
  fc.stringMatching(/^zq_zq[a-z]{3,8}_tb$/),
  fc.stringMatching(/^@zq[a-z]{3,8}\/[0-9a-f]{8}$/),
  fc.stringMatching(/^SRM zq[a-z]{3,8} Update 1$/),
  fc.stringMatching(/^RT6600ax zq[a-z]{3,8}$/),
]
const secrets = fc.tuple(...SECRETS)
const NUMBER = 2
const place = fc.nat(SECRETS.length - 1)

/** An answer with places for secrets: as values and as keys, everywhere. */
type Template =
  | { readonly secret: number; readonly asNumber?: boolean }
  | { readonly json: string }
  | { readonly items: readonly Template[] }
  | { readonly members: readonly (readonly [string | number, Template])[] }
const template: fc.Arbitrary<Template> = fc.letrec<{ node: Template }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ secret: place }),
    fc.constant({ secret: NUMBER, asNumber: true }),
    fc.record({ items: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({
      members: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), place), tie('node')), { maxLength: 5 }),
    }),
  ),
})).node

function fill(tree: Template, values: readonly string[]): string {
  if ('secret' in tree) {
    const value = values[tree.secret] ?? ''
    return tree.asNumber ? value : JSON.stringify(value)
  }
  if ('json' in tree) return tree.json
  if ('items' in tree) return `[${tree.items.map((item) => fill(item, values)).join()}]`
  const keyOf = (key: string | number) => JSON.stringify(typeof key === 'string' ? key : values[key])
  return `{${tree.members.map(([key, member]) => `${keyOf(key)}:${fill(member, values)}`).join()}}`
}

const number: Template = { secret: NUMBER, asNumber: true }
const listing: Template = {
  members: [
    ['minVersion', number],
    ['maxVersion', number],
    ['path', { secret: 0 }],
    ['requestFormat', { secret: 1 }],
  ],
}
/** Answers that are taken for what they should be, with a secret in every place. */
const PLAUSIBLE: readonly (readonly [call: (typeof CALLS)[number], isOk: boolean, body: Template])[] = [
  [
    [API.backup, 'status'],
    false,
    {
      members: [
        ['success', { json: 'false' }],
        ['error', { members: [['code', number]] }],
      ],
    },
  ],
  [[API.info, 'query'], true, { members: Object.values(API).map((api) => [api, listing] as const) }],
  [
    [API.auth, 'login'],
    true,
    {
      members: [
        ['sid', { secret: 2 }],
        ['synotoken', { secret: 0 }],
      ],
    },
  ],
  [[API.backup, 'start'], true, { members: [['task_id', { secret: 7 }]] }],
  [
    [API.backup, 'status'],
    true,
    {
      members: [
        ['state', { secret: 0 }],
        ['error', { members: [['code', number]] }],
      ],
    },
  ],
  [
    [API.encryption, 'getinfo'],
    true,
    {
      members: [
        ['public_key', { secret: 2 }],
        ['server_time', number],
      ],
    },
  ],
  [
    [API.mesh, 'get'],
    true,
    {
      members: [
        [
          'nodes',
          {
            items: [
              {
                members: [
                  ['model', { secret: 9 }],
                  ['sn', { secret: 1 }],
                ],
              },
            ],
          },
        ],
      ],
    },
  ],
]

interface Story {
  readonly call: readonly [ApiName, string]
  readonly isOk: boolean
  readonly body: Template
  readonly cookie: number
  readonly header: number
  readonly status: number
}
const story: fc.Arbitrary<Story> = fc.record({
  call: fc.constantFrom(...CALLS),
  isOk: fc.boolean(),
  body: template,
  cookie: place,
  header: place,
  status: fc.constantFrom(200, 302, 404, 502),
})

/** Everything that is shown of a run in which a router sent these secrets. */
function publish(stories: readonly Story[], values: readonly string[]): string {
  const recorder = createRecorder(() => 0)
  const at = (index: number) => values[index] ?? ''
  for (const { call, isOk, body, cookie, header, status } of stories) {
    const [api, method] = call
    const text = isOk ? `{"success":true,"data":${fill(body, values)}}` : fill(body, values)
    const endpoint = { api, path: `webapi/${at(0)}.cgi`, version: 1 }
    const credentials = { sid: at(0), synoToken: at(1), sidInBody: true }
    const parameters = { account: at(0), passwd: at(1), task_id: at(2), _sid: at(3), query: at(4) }
    const contentType = header % 2 === 0 ? at(header) : `text/html; charset=${at(header)}`
    const cookies = [`${at(cookie)}=${at(header)}; path=/${at(cookie)}`, `id=${at(header)}; HttpOnly`]
    recorder.observe(sightingOf({ endpoint, method, parameters, credentials }, { status, text, contentType, cookies }))
    const disposition = `attachment; filename="${at(cookie)}_20260101.dss"; ${at(header)}=x; filename*=UTF-8''${at(header)}`
    const headerNames = [at(header), at(cookie).toUpperCase(), 'Date']
    recorder.observe(
      downloadSighting({ status, contentType, headerNames, disposition }, { method: 'POST', quoted: true }),
    )
  }
  const paths = values.flatMap((value) => [`ConfigBkp/srm/etc/${value}.conf`, value, `ConfigBkp/${value}/`])
  const inspection: Inspection = {
    verdict: 'valid',
    container: 'gzip',
    contentSize: 1,
    content: {
      entries: paths.map((path) => ({ path, size: 1, sha256: 'x' })),
      tables: values.map((value) => ({
        name: `confbkp_${value}_tb`,
        columns: [value, `${value}_id`],
        rows: new RowList(),
      })),
    },
    findings: [],
  }
  const report = createReport({
    ...{ run: 'backup', observations: recorder.observations(), origin: `https://${at(5)}:8001`, trust: 'pin' },
    ...{ label: { model: at(9), firmware: at(8) }, inspection, isSealed: false, errorCode: 'login-refused' },
  })
  if (!report) throw new Error('There is no report.')
  return `${renderReport(report)}\n${decodeURIComponent(reportLink(report).replaceAll('+', ' '))}`
}

const plausible: readonly Story[] = PLAUSIBLE.map(([call, isOk, body], index) => ({
  ...{ call, isOk, body, cookie: index, header: index + 1, status: 200 },
}))
const stories = fc.array(fc.oneof(story, fc.constantFrom(...plausible)), { minLength: 1, maxLength: 6 })

test('no value, name or unknown key that a router sends is in its report', () => {
  fc.assert(
    fc.property(stories, secrets, (told, values) => {
      const text = publish(told, values)
      expect(values.filter((value) => text.toLowerCase().includes(value.toLowerCase()))).toEqual([])
      expect(text).not.toMatch(/zq/i)
    }),
    { numRuns: 500 },
  )
})

test('two routers that differ only in values, names and unknown keys have the same report', () => {
  fc.assert(
    fc.property(stories, secrets, secrets, (told, one, other) => {
      expect(publish(told, one)).toBe(publish(told, other))
    }),
    { numRuns: 500 },
  )
})

test('any answer can be described', () => {
  const describeAnswer = ([api, method]: (typeof CALLS)[number], status: number, text: string) =>
    sightingOf(
      { endpoint: { api, path: 'webapi/entry.cgi', version: 1 }, method },
      { status, text, contentType: 'text/plain', cookies: [text.slice(0, 20)] },
    )
  fc.assert(
    fc.property(fc.constantFrom(...CALLS), hostileStatus, hostileBody, (call, status, text) => {
      expect(JSON.stringify(describeAnswer(call, status, text)).length).toBeLessThan(10_000)
    }),
    { numRuns: 500 },
  )
})

describe('model and firmware', () => {
  const labelIn = (model: string, firmware: string) => {
    const recorder = createRecorder()
    recorder.observe({ kind: 'answer', call: 'SYNO.API.Info query', version: 1, http: 200, type: 'json' })
    const report = createReport({
      ...{ run: 'check', observations: recorder.observations(), origin: 'https://router:8001', trust: 'verify' },
      ...{ label: { model, firmware }, inspection: undefined, isSealed: false, errorCode: undefined },
    })
    return [report?.model, report?.firmware]
  }

  test.each([
    ['RT6600ax', 'SRM 1.3.1-9346 Update 13'],
    ['RT2600ac', 'SRM 1.2-7742 Update 5'],
    ['MR2200ac', 'SRM 1.3.2-9366'],
    ['WRX560', '5.2-9346'],
  ])('are shown in the forms that Synology uses: %s, %s', (model, firmware) => {
    expect(labelIn(model, firmware)).toEqual([model, firmware])
  })

  test.each([
    ["Alice's RT6600ax", 'SRM 1.3.1-9346 for Alice'],
    ['RT6600ax\n', 'SRM 1.3.1-9346\n'],
    ['192.168.1.1', '10.0.0.1'],
    ['21A0SQR0EMU01', 'SRM 192.168.1.1-9346'],
  ])('are not shown in any other form: %j, %j', (model, firmware) => {
    expect(labelIn(model, firmware)).toEqual(['other', 'other'])
  })

  test('of a NAS say only that it is one', () => {
    expect(labelIn('DS920+', 'DSM 7.2-64570 Update 3')).toEqual(['NAS', 'DSM 7.2-64570 Update 3'])
    expect(labelIn('', '')).toEqual([null, null])
  })
})
