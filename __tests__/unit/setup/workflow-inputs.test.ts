// What a second setup keeps of the workflow that the first one wrote, in whatever form somebody or an editor left it.

import { expect, test } from '@jest/globals'
import { inputsIn } from '../../../src/setup/workflow-inputs.ts'
import { backupWorkflow } from '../../../src/setup/workflows.ts'

const FIRST = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
const SECOND = 'age1c6pvdnwvyxxxj3lesnv9luu4mps2mkk0nglsyp8rpjawe0g46ylsy3735n'
const KEPT = {
  ...{ router: 'home', destination: 'directory', directory: '/srv/a b', name: 'Home_{date}', keep: '7' },
  ...{ 'skip-unchanged': 'true', 'ignore-changes': 'dhcp_*: x', 'encrypt-to': `${FIRST}\n${SECOND}` },
}
const WRITTEN = backupWorkflow(
  { ...KEPT, url: 'https://192.168.1.1:8001', username: 'u', password: 'p', 'fingerprint-key': 'k' },
  { timeZone: 'UTC' },
)
const BLOCK = `          encrypt-to: |\n            ${FIRST}\n            ${SECOND}\n`
const replaced = (by: string) => WRITTEN.replace(BLOCK, by)

test.each([
  ['as setup wrote it', WRITTEN],
  ['with the line ends of Windows', WRITTEN.replaceAll('\n', '\r\n')],
  ['without the last line break', replaced(BLOCK.replace('|', '|-'))],
  [
    'with an empty line and a comment between recipients',
    replaced(BLOCK.replace(`${FIRST}\n`, `${FIRST}\n\n            # laptop\n`)),
  ],
  ['indented deeper', WRITTEN.replace(/^ {10}/gm, ' '.repeat(14))],
  ['indented less', WRITTEN.replace(/^ {10}/gm, ' '.repeat(9))],
  [
    'beside a step with inputs of its own',
    WRITTEN.replace('    steps:\n', '    steps:\n      - with:\n          name: x\n        uses: a/b@v1\n'),
  ],
  ['with inputs in capitals', replaced(BLOCK.replace('encrypt-to', 'Encrypt-TO')).replace('router:', 'ROUTER:')],
  ['with a value in single quotation marks', WRITTEN.replace('keep: 7', "keep: '7'")],
])('a workflow is read %s', (_, workflow) => {
  const read = inputsIn(workflow)
  expect(read?.unread).toEqual([])
  const recipients = read?.answers['encrypt-to']?.split('\n').filter((line) => line.startsWith('age1'))
  expect({ ...read?.answers, 'encrypt-to': recipients?.join('\n') }).toEqual(KEPT)
})

test('a recipient in its own line is read, as the README writes it', () => {
  expect(inputsIn(replaced(`          encrypt-to: ${FIRST}\n`))?.answers['encrypt-to']).toBe(FIRST)
  expect(inputsIn(replaced('          encrypt-to: none\n'))?.answers['encrypt-to']).toBe('none')
})

test('a workflow without encryption has none', () => {
  const read = inputsIn(replaced('          # encrypt-to: age1...\n'))
  expect(read).toEqual({ unread: [], answers: { ...KEPT, 'encrypt-to': undefined } })
})

test.each([
  ['encrypt-to', replaced(BLOCK.replace('|', '>'))],
  ['encrypt-to', replaced(`          encrypt-to: \${{ vars.RECIPIENTS }}\n`)],
  ['encrypt-to', replaced(`          encrypt-to: "\${{ vars.RECIPIENTS }}"\n`)],
  ['encrypt-to', replaced(`          encrypt-to: ${FIRST} # laptop\n`)],
  ['encrypt-to', replaced(`          "encrypt-to": ${FIRST}\n`)],
  ['encrypt-to', replaced(`          ? encrypt-to\n          : ${FIRST}\n`)],
  ['encrypt-to', replaced(`          encrypt-to:\n            ${FIRST}\n`)],
  ['encrypt-to', replaced('          encrypt-to: |\n            # laptop\n')],
  ['encrypt-to', `${WRITTEN}${BLOCK}`],
  ['encrypt-to', `${replaced('')}      - with: { encrypt-to: ${FIRST} }\n`],
  ['keep', WRITTEN.replace('keep: 7', `keep: \${{ vars.KEEP }}`)],
  ['keep', WRITTEN.replace('keep: 7', '"keep": 7')],
  ['repository-token', `${WRITTEN}          repository-token: \${{ secrets.OTHER }}\n`],
])('what setup cannot read of %s is not taken for none: %#', (name, workflow) => {
  expect(inputsIn(workflow)?.unread).toEqual([name])
})

test.each([
  ['in one line', WRITTEN.replace(/with:\n.*/s, 'with: { router: home, keep: 7 }\n')],
  ['of two routers', `${WRITTEN}      - uses: a/b@v1\n        with:\n          router: cabin\n`],
])('inputs %s are not read at all', (_, workflow) => {
  expect(inputsIn(workflow)).toBeUndefined()
})
