import { expect, test } from '@jest/globals'
import { OUTPUT_NAMES, outputsOf } from '../../../src/action/outputs.ts'
import { noFacts } from '../../../src/backup.ts'

const EMPTY = Object.fromEntries(OUTPUT_NAMES.map((name) => [name, '']))
const EXPORTED = { size: 91_000, sha256: 'ab', label: { model: 'RT6600ax', firmware: 'SRM 1.3.1' } }

test('every output is there, empty, of a run that got nowhere', () => {
  expect(outputsOf(noFacts(), 'input-invalid')).toEqual({ ...EMPTY, 'error-code': 'input-invalid' })
})

test('a whole backup fills them all but the error', () => {
  const facts = noFacts()
  facts.fileName = 'router.dss'
  facts.exported = EXPORTED
  facts.inspection = { verified: true, container: 'gzip', contentSize: 1 }
  facts.locations.push(
    { kind: 'directory', path: '/srv/router.dss' },
    { kind: 'artifact', name: 'router', id: 42, url: 'https://github.com/x', digest: 'sha256:cd' },
  )
  expect(outputsOf(facts, undefined)).toEqual({
    name: 'router.dss',
    size: '91000',
    sha256: 'ab',
    verified: 'true',
    path: '/srv/router.dss',
    'artifact-id': '42',
    'artifact-url': 'https://github.com/x',
    'artifact-digest': 'sha256:cd',
    'router-model': 'RT6600ax',
    'router-firmware': 'SRM 1.3.1',
    'error-code': '',
  })
})

test('a file that could not be checked is not verified, and a router may have no label', () => {
  const facts = noFacts()
  facts.exported = { ...EXPORTED, label: undefined }
  facts.inspection = { verified: false, firstBytes: '00' }
  expect(outputsOf(facts, 'backup-unrecognised')).toMatchObject({
    verified: 'false',
    'router-model': '',
    'error-code': 'backup-unrecognised',
  })
})
