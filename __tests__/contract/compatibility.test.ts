// Compatibility reports: what is kept is valid, the table is made from it, and each router can be played by its report.

import { readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { switchesOf } from '../../emulator/router/from-report.ts'
import type { Report } from '../../emulator/router/reported.ts'
import type { SwitchChanges } from '../../emulator/router/switches.ts'
import {
  fileNameOf,
  keep,
  keptReports,
  NONE,
  PAGE,
  parseReport,
  renderPage,
  renderTable,
} from '../../scripts/compatibility.ts'
import { renderReport, reportLink } from '../../src/compatibility/render-report.ts'
import type { CompatibilityReport } from '../../src/compatibility/report.ts'
import { REPOSITORY } from '../../src/version.ts'
import { behaviourOf, type ReportOptions, reportOn } from '../fixtures/reported-router.ts'
import { ROUTER_VARIANTS } from '../fixtures/router-variants.ts'

const BATCH = 8

/** A report as the emulator reads it: from JSON, without our types. */
const asPosted = (report: CompatibilityReport): Report => JSON.parse(renderReport(report))

async function playedBy(report: CompatibilityReport, options: ReportOptions = {}): Promise<CompatibilityReport> {
  return await reportOn(switchesOf(asPosted(report)), report.run, options)
}

test('the emulator behaves like the router of every kept report', async () => {
  for (const [name, report] of keptReports())
    expect([name, behaviourOf(await playedBy(report))]).toEqual([name, behaviourOf(report)])
})

test('docs/compatibility.md has the table of the kept reports', () => {
  const page = readFileSync(PAGE, 'utf8')
  expect(page).toContain('<!-- confirmed -->')
  expect(renderPage(page, keptReports().values())).toBe(page)
})

test('README and docs/compatibility.md say that no owner has confirmed it, as long as that is true', () => {
  for (const page of [PAGE, join(dirname(PAGE), '../README.md')])
    expect(/No owner.* has confirmed/.test(readFileSync(page, 'utf8'))).toBe(keptReports().size === 0)
})

test('the link to the form names a form that exists, and fields of it', () => {
  const { pathname, searchParams } = new URL(reportLink({ model: 'RT6600ax', firmware: 'SRM 1.3.1-9346' }))
  const { template, title, ...fields } = Object.fromEntries(searchParams)
  const form = parse(readFileSync(join(dirname(PAGE), `../.github/ISSUE_TEMPLATE/${template}`), 'utf8')) as {
    readonly body: readonly { readonly id?: string }[]
  }
  const ids = form.body.flatMap(({ id }) => id ?? [])
  expect([pathname, title]).toEqual([`/${REPOSITORY}/issues/new`, 'Compatibility: RT6600ax SRM 1.3.1-9346'])
  expect(fields).toEqual({ model: 'RT6600ax', firmware: 'SRM 1.3.1-9346' })
  expect(ids).toEqual(expect.arrayContaining([...Object.keys(fields), 'report']))
})

describe('the way of a report', () => {
  const older: SwitchChanges = {
    scheme: 'http',
    info: { paddedPaths: true, backupMax: 2, authMax: 6 },
    encryption: { publicKey: 'der' },
    session: { transport: 'body-only' },
    export: { statusShape: 'state', taskId: 'number', exportMs: 300 },
    download: { body: 'xz', contentLength: 'absent', disposition: '' },
    label: { model: 'MR2200ac', firmware: 'SRM 1.2.5-8227 Update 2', system: 'absent' },
  }
  const newer: SwitchChanges = {
    jsonContentType: 'application/json',
    token: { enforce: 119 },
    export: { taskId: 'digit-string', quotedTaskId: 120, exportMs: 300 },
    extraKeys: {
      'SYNO.Backup.Config.Backup status': {
        progress: 'number',
        '(other keys)': { 'word: string': 2, 'other: object': 1 },
      },
      'SYNO.API.Auth login': { is_portal_port: 'boolean' },
    },
    label: { model: 'WRX560', firmware: 'SRM 1.3.2-9366 Update 3' },
  }

  test('leads from the run to the table by one command, and back to the emulator', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kept-'))
    try {
      for (const folder of ['compatibility', 'docs']) await mkdir(join(root, folder))
      await copyFile(PAGE, join(root, 'docs/compatibility.md'))
      const reports = [await reportOn(older, 'backup'), await reportOn(newer, 'backup')]
      for (const [index, report] of reports.entries()) {
        const text = `### The report\n\n\`\`\`json\n${renderReport(report)}\n\`\`\`\n\n### Notes\n\n_No response_`
        keep(text, { root, issue: 7 + index })
      }
      const kept = [...keptReports(join(root, 'compatibility'))]
      expect(kept).toEqual([
        ['mr2200ac-srm-1.2.5-8227-update-2-backup.json', { ...reports[0], issue: 7 }],
        ['wrx560-srm-1.3.2-9366-update-3-backup.json', { ...reports[1], issue: 8 }],
      ])
      for (const [, report] of kept) expect(behaviourOf(await playedBy(report))).toEqual(behaviourOf(report))
      const page = await readFile(join(root, 'docs/compatibility.md'), 'utf8')
      expect(page).not.toContain(NONE)
      expect(page).toContain('| MR2200ac | SRM 1.2.5-8227 Update 2 | backup | passed | envelope, Auth 3; xz | ')
      expect(page).toContain('| WRX560 | SRM 1.3.2-9366 Update 3 | backup | passed | envelope, Auth 3; gzip | ')
    } finally {
      await rm(root, { recursive: true })
    }
  })
})

const variants = Object.entries(ROUTER_VARIANTS)
/** Several at a time: most of a backup is waiting. */
const batches = Array.from({ length: Math.ceil(variants.length / BATCH) }, (_, index) => index)

describe.each(['check', 'backup'] as const)('the report of a %s', (run) => {
  test.each(batches)('is enough to play every variant of a router (batch %i)', async (index) => {
    const play = async ([name, { switches, options }]: (typeof variants)[number]) => {
      const report = await reportOn({ ...switches, export: { exportMs: 150, ...switches.export } }, run, options)
      expect([name, parseReport(renderReport(report))]).toEqual([name, report])
      expect([name, behaviourOf(await playedBy(report, options))]).toEqual([name, behaviourOf(report)])
    }
    await Promise.all(variants.slice(index * BATCH, (index + 1) * BATCH).map(play))
  })
})

test('a router that refuses is played by its report', async () => {
  const report = await reportOn({ account: { loginError: 402 } }, 'check')
  expect([report.result, report.login]).toEqual(['account-not-allowed', null])
  expect(behaviourOf(await playedBy(report))).toEqual(behaviourOf(report))
})

describe('keeping a report', () => {
  const text = () => `{\n  "report": 1, ${'"version": "0.1.0", "run": "check", "result": "passed", "model": null,'}
    "firmware": null, "connection": {"scheme": "https", "trust": "pin"}, "apis": null, "key": null, "login": null, "answers": []}`

  test.each([
    ['a report with a member of its own', text().replace('"run"', '"host": "router.example", "run"')],
    ['a model that no router has', text().replace('"model": null', '"model": "| [x](https://example.com) |"')],
    ['another format', text().replace('"report": 1', '"report": 2')],
    ['a text without a report', 'It works!'],
  ])('refuses %s', (_name, posted) => {
    expect(() => parseReport(posted)).toThrow(/compatibility report/)
  })

  test('names it by model, firmware and run, and overwrites none', () => {
    const report = { ...parseReport(text()), model: 'RT6600ax', firmware: 'SRM 1.3.1-9346 Update 13' }
    expect(fileNameOf(report, () => false)).toBe('rt6600ax-srm-1.3.1-9346-update-13-check.json')
    expect(fileNameOf(report, (name) => !name.endsWith('-2.json'))).toBe(
      'rt6600ax-srm-1.3.1-9346-update-13-check-2.json',
    )
  })

  test('says in the table if no owner has confirmed anything yet', () => {
    expect(renderTable([])).toBe(NONE)
  })
})
