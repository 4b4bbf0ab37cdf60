// The documentation matches the code.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { startRouter } from '../../emulator/router/router.ts'
import { sectionOf } from '../../src/action/failure-summary.ts'
import { type ErrorCode, EXPLANATIONS } from '../../src/errors.ts'
import { type Term, WORKFLOW_VOCABULARY } from '../../src/text/message.ts'
import { listFiles, ROOT, readText } from './yaml-documents.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'MARKETPLACE.md',
  ...listFiles('docs', '.md'),
]

/** Pages of the repository that are not files. */
const OUR_FORMS: readonly string[] = ['/OWNER/NAME/issues/new/choose', '/OWNER/NAME/security/advisories/new']

/** Returns the anchors that GitHub generates for a page's headings. */
function anchorsOf(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^```.*?^```/gms, '')
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('docs/troubleshooting.md', () => {
  const page = readText('docs/troubleshooting.md')
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
  )
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readText(join('src', file)))
    .join('\n')
    .replaceAll(/\\([`'])/g, '$1')
    .replaceAll(/\$\{term\('([\w-]+)'\)\}/g, (_, name: Term) => WORKFLOW_VOCABULARY.terms[name])

  test('has a section for every error code, in the order of the README, and no other', () => {
    expect([...sections.keys()]).toEqual(Object.keys(EXPLANATIONS))
  })

  test.each(Object.keys(EXPLANATIONS) as ErrorCode[])('has the section that summaries link to: %s', (code) => {
    const [, path, anchor] = /\/blob\/HEAD\/([^#]*)#(.*)$/.exec(sectionOf(code)) ?? []
    expect([path, anchorsOf(page)]).toEqual(['docs/troubleshooting.md', expect.arrayContaining([anchor])])
  })

  test.each([...sections])('%s quotes messages as the code prints them', (_, section) => {
    const messages = /^```text\n(.*?)^```/ms.exec(section)?.[1]?.trim().split('\n') ?? []
    expect(messages.length).toBeGreaterThan(0)
    // Keeps the fixed text: names of inputs, numbers and words from a table differ.
    const fixed = messages.flatMap((message) =>
      message
        .split(/<[^>]*>|\. |, but | like |`[^`]*`|\([^()]*\)|: |\b(?:gzip|the start of the export)\b/)
        .map((part) => part.trim()),
    )
    const words = fixed.filter((part) => part.length > 12).map((part) => part.replace(/[.,;?]+$/, ''))
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((part) => !source.includes(part))).toEqual([])
  })
})

test.each(pages)('every link within the repository has a target: %s', (page) => {
  const markdown = readText(page).replaceAll(/^```.*?^```/gms, '')
  const links = [...markdown.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
  const broken = links.filter(([, target = '', anchor]) => {
    // As on GitHub, where links may leave the files and lead to the repository's other pages.
    const { pathname } = new URL(target, `https://github.com/OWNER/NAME/blob/main/${page}`)
    if (!pathname.startsWith('/OWNER/NAME/blob/main/'))
      return !OUR_FORMS.includes(pathname) && !/^\/OWNER\/NAME\/issues\/\d+$/.test(pathname)
    const path = target === '' ? page : join(dirname(page), target)
    if (!existsSync(join(ROOT, path))) return true
    return anchor !== undefined && !anchorsOf(readFileSync(join(ROOT, path), 'utf8')).includes(anchor)
  })
  expect(broken.map(([link]) => link)).toEqual([])
})

test.each(pages)('no link to our own repository names its owner, which differs from copy to copy: %s', (page) => {
  expect(readText(page)).not.toContain('](https://github.com/OWNER')
})

test('docs/router-account.md has the section that messages and other pages point to', () => {
  expect(anchorsOf(readText('docs/router-account.md'))).toContain('the-certificate')
})

/** Returns the shape of a value: names of fields, and types instead of values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]))
}

// Windows has these programs under other names and paths.
const testInShell = process.platform === 'win32' ? test.skip : test

testInShell('the commands in docs/protocol.md get the answers that it shows', async () => {
  const blocks = [...readText('docs/protocol.md').matchAll(/^```(sh|json|text)\n(.*?)^```/gms)].slice(2)
  const commands = blocks.filter(([, language]) => language === 'sh')
  const answers = commands.map((block) => blocks[blocks.indexOf(block) + 1]).map((next) => next?.slice(1, 3) ?? [])
  // Long enough that even a busy machine sees the export in progress; the sleep is extended accordingly.
  const script = commands
    .map(([, , body = '']) => `${body.replace('sleep 1\n', 'sleep 6\n')}\nprintf '\\036'\n`)
    .join('')
  const router = await startRouter({ certificate: 'self-signed', export: { exportMs: 6_000 } })
  const folder = await mkdtemp(join(tmpdir(), 'protocol-'))
  try {
    const { username, password } = router.switches.account
    const env = { PATH: process.env.PATH, NO_PROXY: '*', ROUTER: router.url, ACCOUNT: username, PASSWORD: password }
    const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: folder, env })
    const answered = stdout.split('\u001e').map((text) => text.trim())
    expect(answers.filter(([language]) => language === 'json').length).toBeGreaterThan(8)
    for (const [index, [language, answer = '']] of answers.entries()) {
      const found = answered[index] ?? ''
      if (language === 'json') expect(shapeOf(JSON.parse(found))).toEqual(shapeOf(JSON.parse(answer)))
      if (language === 'text') expect(found).toContain(answer.replace('...\n', '').trim())
    }
    // Error numbers must match, too.
    const codesOf = (texts: readonly string[]) => texts.flatMap((text) => /"code":(\d+)/.exec(text)?.[1] ?? [])
    expect(codesOf(answered)).toEqual(codesOf(answers.map(([, answer = '']) => answer)))
  } finally {
    await Promise.all([router.close(), rm(folder, { recursive: true })])
  }
})

test('docs/threat-model.md names tests that exist', () => {
  const page = readText('docs/threat-model.md')
  const named = [...page.matchAll(/`(__tests__\/[\w./-]+)`: "([^"]+)"/g)]
  expect(named.length).toBeGreaterThan(20)
  const gone = named.filter(([, file = '', title = '']) => !readText(file).includes(title))
  expect(gone.map(([text]) => text)).toEqual([])
})
