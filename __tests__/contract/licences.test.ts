// dist/licenses.txt names every package whose code is in dist/, with the text of a licence that permits redistribution.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { ALLOWED, describeLicences, packageFolders } from '../../scripts/licences.ts'
import { ROOT, readText } from './yaml-documents.ts'

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly hasInstallScript?: boolean }>
  >
}

const lock: Lock = JSON.parse(readText('package-lock.json'))
const entries = readText('dist/licenses.txt')
  .split(/^─+$/m)
  .map((entry) => entry.trim().split('\n'))
  .map(([id = '', licence = '', , ...text]) => ({ id, licence, text: text.join('\n') }))
const names = entries.map(({ id }) => id.slice(0, id.lastIndexOf(' ')))

describe('dist/licenses.txt', () => {
  test('names every package with code in the bundle, and every dependency that it is built from', () => {
    const shown = readdirSync(join(ROOT, 'dist'))
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...readText(join('dist', file)).matchAll(/^;\/\/ .*?\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/gm),
      ])
      .map(([, name = '']) => name)
    expect(new Set(shown).size).toBeGreaterThan(30)
    const { dependencies }: { dependencies: object } = JSON.parse(readText('package.json'))
    expect([...new Set([...shown, ...Object.keys(dependencies)])].filter((name) => !names.includes(name))).toEqual([])
  })

  test('names no development dependency: each package is in the lock, with this version', () => {
    const locked = Object.entries(lock.packages)
      .filter(([, { dev }]) => !dev)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`)
    expect(entries.map(({ id }) => id).filter((id) => !locked.includes(id))).toEqual([])
  })

  test('has a permitted licence and its text for each package', () => {
    expect(entries.length).toBeGreaterThan(50)
    const strange = entries.filter(
      ({ licence, text }) =>
        !licence
          .replace(/ \(.*/, '')
          .split(' AND ')
          .every((part) => ALLOWED.includes(part)) || text.length < 300,
    )
    expect(strange).toEqual([])
  })
})

describe('a package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Returns the problems of such a package, with or without the text of a licence. */
  function describePackage(content: object, text?: string): string {
    const place = join(folder, 'node_modules', `package-${readdirSync(folder).length}`)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'p', version: '1.0.0', ...content }))
    if (text !== undefined) writeFileSync(join(place, 'LICENSE'), text)
    return describeLicences(packageFolders([join(place, 'lib/a.js'), join(place, 'lib/b.js')]))
  }

  test.each([
    ['MIT', 'MIT'],
    ['(BSD-3-Clause OR GPL-2.0)', 'BSD-3-Clause (of (BSD-3-Clause OR GPL-2.0))'],
    ['(GPL-2.0 OR MIT)', 'MIT (of (GPL-2.0 OR MIT))'],
    ['(Apache-2.0 AND BSD-3-Clause)', 'Apache-2.0 AND BSD-3-Clause'],
  ])('under %s is named once, as %s, with its text', (license, named) => {
    expect(describePackage({ license }, 'The text.\r\n')).toBe(`p 1.0.0\n${named}\n\nThe text.\n\n`)
  })

  test.each(['GPL-3.0', 'MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'MIT/X11', undefined])(
    'under %s stops the build',
    (license) => {
      expect(() => describePackage({ license }, 'The text.')).toThrow(`its licence (${license}) is on no list`)
    },
  )

  test('without a text gets that of MIT if it names MIT and its author, and otherwise stops the build', () => {
    expect(describePackage({ license: 'MIT', author: { name: 'Ada' } })).toContain('Copyright (c) Ada\n')
    expect(() => describePackage({ license: 'ISC', author: 'Ada' })).toThrow('brings no text of its licence, ISC')
    expect(() => describePackage({ license: 'MIT' })).toThrow('brings no text')
  })
})

/** Each was reviewed: it checks for, or builds, a binary that is installed as a separate package here. */
const NOT_RUN_HERE = ['node_modules/@parcel/watcher', 'node_modules/@swc/core']

describe('install scripts', () => {
  test('exist only in packages that work without them, and in none that is in dist', () => {
    const wanting = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(wanting.map(([path]) => path)).toEqual(NOT_RUN_HERE)
    expect(wanting.filter(([, { dev }]) => !dev)).toEqual([])
  })

  test('are denied to every package', () => {
    expect(readText('.npmrc').split('\n')).toContain('ignore-scripts=true')
  })
})

test('dependencies are exact versions', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText('package.json'))
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([])
  expect(readText('scripts/audit-requirements.txt')).toMatch(/^(?:[\w-]+==[\d.]+\n)+$/)
})
