// The licences of everything in dist/: whose code it is, under which licence, and its text. Unlisted licences are refused.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All of them allow redistribution together with their text. */
export const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const RULE = '─'.repeat(80)

interface PackageFile {
  readonly name?: string
  readonly version?: string
  readonly license?: unknown
  readonly author?: string | { readonly name?: string }
}

/** The folders of the packages that files belong to: `…/node_modules/a/node_modules/@b/c`, each once. */
export function packageFolders(files: Iterable<string>): readonly string[] {
  const folders = [...files].map((file) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(file)?.[0])
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort()
}

/** Returns the text of licenses.txt for these packages. Throws if a licence is unlisted or its text is missing. */
export function describeLicences(folders: readonly string[]): string {
  const entries = folders.map(describeLicence).sort((a, b) => (a < b ? -1 : 1))
  return `${[...new Set(entries)].join(`\n${RULE}\n`)}\n`
}

function describeLicence(folder: string): string {
  const content: PackageFile = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const id = `${content.name} ${content.version}`
  const named = String(content.license)
  const licence = chooseLicence(named)
  if (!licence)
    throw new Error(`${id} is part of dist/, and its licence (${named}) is on no list in scripts/licences.ts`)
  const chosen = licence === named || `(${licence})` === named ? licence : `${licence} (of ${named})`
  const text = readText(folder) ?? writeText({ id, licence, author: content.author })
  return `${id}\n${chosen}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`
}

/** Returns the first allowed licence of `(A OR B)`, or `A AND B` if both are allowed; otherwise undefined. */
function chooseLicence(named: string): string | undefined {
  const isAllowed = (licence: string) => licence.split(' AND ').every((part) => ALLOWED.includes(part))
  return named
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .find(isAllowed)
}

function readText(folder: string): string | undefined {
  const files = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying)/i.test(name))
    .sort()
  return files.length === 0 ? undefined : files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}

function writeText({ id, licence, author }: { id: string; licence: string; author: PackageFile['author'] }): string {
  const holder = typeof author === 'string' ? author : author?.name
  if (licence !== 'MIT' || !holder)
    throw new Error(`${id} is part of dist/, and brings no text of its licence, ${licence}`)
  return `Copyright (c) ${holder}\n\n(The package brings no text of its licence; this is the one that it names.)\n\n${MIT}`
}
