import { describe, expect, jest, test } from '@jest/globals'
import { judgePair, newestPair, newestPairs } from '../../../src/fleet/pairs.ts'
import { blobId } from '../../../src/github/git-blob.ts'
import type { Turns } from '../../../src/system/turns.ts'
import { makeManifest, textOf } from '../../fixtures/manifests.ts'

const NOW = Date.parse('2026-03-07T04:05:06Z')
const LABELS = ['home', 'home-2', 'cabin', 'r1', 'r11', 'attic']
const file = (name: string) => ({ name, oid: 'a'.repeat(40), size: 100 })

/** A month of pairs of each router, and of each router one backup without a manifest, one manifest without a backup, and a stranger. */
function filesOf(template: string, labels: readonly string[], nights = 28) {
  const named = (label: string, day: number) =>
    template.replace('{router}', label).replace('{date}', `202602${String(day).padStart(2, '0')}`)
  return labels.flatMap((label, index) => [
    ...Array.from({ length: nights }, (_, day) => named(label, day + 1)).flatMap((stem, day) => [
      ...(day === 27 - index ? [] : [file(`${stem}.dss`)]),
      file(`${stem}.manifest.json`),
    ]),
    file(`notes of ${label}.txt`),
  ])
}

function* routersOf(template: string, labels: readonly string[]) {
  for (const router of labels) yield { naming: { template, router }, folder: 'backups' }
}

function result<T>(turns: Turns<T>): T {
  for (;;) {
    const { done, value } = turns.next()
    if (done) return value
  }
}

test('a manifest with more than our own fields is not kept in memory', () => {
  const name = 'SynologyRouter_20260307.dss'
  const judge = (more: object) => {
    const text = textOf({ ...makeManifest(name, 'settings'), ...more })
    const beside = { ...file('x'), oid: blobId(Buffer.from(text)), size: text.length }
    return judgePair({ name, file: { ...file(name), size: 8 }, beside }, { text, router: 'home' })
  }
  expect(judge({})).toMatchObject({ problem: '', manifest: { file: name } })
  expect(judge({ junk: 'x'.repeat(70_000) })).toMatchObject({
    problem: 'its manifest cannot be used: it is too large',
  })
})

describe.each(['SynologyRouter_{date}', '{router}_{date}', 'x-{date}-{router}', '{router}', 'backup'])(
  'routers that share a folder, with names like %s',
  (template) => {
    test('have the pair that each one has alone', () => {
      const files = filesOf(template, LABELS)
      const routers = [...routersOf(template, LABELS)]
      const pairs = result(newestPairs(files, routers, NOW))
      for (const router of routers)
        expect(pairs.get(router)).toEqual(newestPair(files, { naming: router.naming, now: NOW }))
    })

    test('do not take their number times as long', () => {
      const labels = Array.from({ length: 40 }, (_, index) => `router-${100 + index}`)
      const files = filesOf(template, labels)
      const exec = jest.spyOn(RegExp.prototype, 'exec')
      result(newestPairs(files, [...routersOf(template, labels)], NOW))
      const looks = exec.mock.calls.length
      exec.mockRestore()
      expect(looks).toBeLessThan(4 * files.length)
    })
  },
)
