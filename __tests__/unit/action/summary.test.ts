import { describe, expect, test } from '@jest/globals'
import { renderSummary } from '../../../src/action/summary.ts'
import { createRunState, type RunState } from '../../../src/backup/run-state.ts'
import type { Change } from '../../../src/dss/changes.ts'
import { BackupError } from '../../../src/errors.ts'
import { input, message } from '../../../src/text/message.ts'
import { REPOSITORY } from '../../../src/version.ts'
import { createManifest } from '../../fixtures/at-once.ts'
import { DAMAGED, UNKNOWN, WHOLE } from '../../fixtures/inspections.ts'

const HOSTILE = 'a|b\nc <img src=x> [x](javascript:y) `z` **b** _i_ ~s~ @octocat #1 &amp; \\ ::error::'

const MANIFEST = createManifest(WHOLE, {
  fileName: 'older.dss',
  size: 1,
  sha256: 'ab'.repeat(32),
  startedAt: new Date('2026-03-01T02:03:04Z'),
  router: { label: 'home' },
  isIgnored: () => false,
})

function fullRunState(): RunState {
  const runState = createRunState()
  runState.fileName = 'SynologyRouter_20260307.dss'
  runState.kept = { size: 91_234, sha256: 'ab'.repeat(32) }
  runState.label = { model: 'RT6600ax', firmware: 'SRM 1.3.1-9346', id: '' }
  runState.inspection = WHOLE
  runState.locations.push(
    {
      kind: 'artifact',
      name: 'router',
      id: 42,
      url: 'https://github.com/o/r/actions/runs/1/artifacts/42',
      digest: 'x',
    },
    { kind: 'directory', path: '/srv/router.dss' },
  )
  runState.durations.set('Connect', 38).set('Export', 1_260)
  return runState
}

/** Returns the text as a person sees it: entities and code tags resolved. */
const shown = (markdown: string) =>
  markdown.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('a green summary', () => {
  test('has a heading and one table', () => {
    expect(
      shown(renderSummary({ runState: fullRunState(), router: 'home', failure: undefined, logIsPublic: false })),
    ).toBe(
      [
        '## Backup of home stored and verified',
        '',
        '| Router | RT6600ax (home) |',
        '|:--|:--|',
        '| Firmware | SRM 1.3.1-9346 |',
        '| File | router.dss |',
        '| Size | 91.2 KB |',
        `| SHA-256 | ${'ab'.repeat(32)} |`,
        '| Checked | gzip, valid, 380.0 KB uncompressed: 2 files and folders, 1 table |',
        '| Stored in | artifact [router](https://github.com/o/r/actions/runs/1/artifacts/42) |',
        '| Stored in | /srv/router.dss |',
        '| Duration | Connect 38 ms · Export 1.3 s |',
        '',
      ].join('\n'),
    )
  })

  test('has the one name that the file was stored under', () => {
    const runState = fullRunState()
    runState.locations.splice(1, 1, { kind: 'directory', path: '/srv/SynologyRouter_20260307-031500.dss' })
    const markdown = shown(renderSummary({ runState, router: 'home', failure: undefined, logIsPublic: false }))
    expect(markdown).toContain('| File | SynologyRouter_20260307-031500.dss |')
    expect(markdown).not.toContain('SynologyRouter_20260307.dss')
  })

  test('omits what the router did not report', () => {
    const runState = fullRunState()
    runState.kept = { size: 1, sha256: 'ab' }
    runState.label = { model: '', firmware: '', id: '' }
    const markdown = shown(renderSummary({ runState, router: 'home', failure: undefined, logIsPublic: false }))
    expect(markdown).toContain('| Router | home |')
    expect(markdown).not.toContain('Firmware')
  })
})

describe('a red summary', () => {
  test('shows what happened, what to do and the code, and no empty table', () => {
    const failure = new BackupError('login-refused', 'The router refused `username`.', {
      hint: 'First.\nSecond `url`.',
    })
    expect(renderSummary({ runState: createRunState(), router: undefined, failure, logIsPublic: false })).toBe(
      [
        '## Backup of the router failed',
        '',
        '**The router refused <code>username</code>.**',
        '',
        'First.<br>\nSecond <code>url</code>.',
        '',
        `More about this: [<code>login-refused</code>](https://github.com/${REPOSITORY}/blob/HEAD/docs/troubleshooting.md#login-refused)`,
        '',
      ].join('\n'),
    )
  })

  test('links to the repository that the action came from', () => {
    const failure = new BackupError('login-refused', 'No.')
    process.env.GITHUB_ACTION_REPOSITORY = 'octo/router-backup'
    try {
      const markdown = renderSummary({ runState: createRunState(), router: 'home', failure, logIsPublic: false })
      expect(markdown).toContain(
        'https://github.com/octo/router-backup/blob/HEAD/docs/troubleshooting.md#login-refused',
      )
    } finally {
      delete process.env.GITHUB_ACTION_REPOSITORY
    }
  })

  test('lists several causes, and says a single one in a sentence', () => {
    const render = (causes: readonly string[]) => {
      const hint = { causes: causes.map((cause) => [cause]), next: ['Look.'] }
      const failure = new BackupError('login-refused', 'No.', { hint })
      return shown(renderSummary({ runState: createRunState(), router: 'home', failure, logIsPublic: false }))
    }
    expect(render(['a typo', 'a lock'])).toContain('Likely causes, in order:\n\n1. a typo\n2. a lock\n\nLook.')
    expect(render(['a typo'])).toContain('\n\nLikely cause: a typo. Look.\n\n')
  })

  test('names the router with its address', () => {
    const failure = new BackupError('login-refused', 'No.')
    const about = {
      runState: createRunState(),
      router: 'home',
      address: 'https://192.168.1.1:8001',
      logIsPublic: false,
    }
    expect(shown(renderSummary({ ...about, failure }))).toContain('| Router | home, https://192.168.1.1:8001 |')
    expect(shown(renderSummary({ ...about, failure: undefined }))).toContain('| Router | home |')
  })

  test('has a table of what was completed', () => {
    const runState = fullRunState()
    runState.inspection = UNKNOWN
    const failure = new BackupError('backup-unrecognised', 'Unknown.')
    const markdown = renderSummary({ runState, router: 'home', failure, logIsPublic: false })
    expect(markdown).toContain('## Backup of home failed')
    expect(markdown).toContain('| Checked | unknown format, not verified |')
    runState.inspection = { ...UNKNOWN, container: 'gzip' }
    const opened = renderSummary({ runState, router: 'home', failure, logIsPublic: false })
    expect(opened).toContain('| Checked | could not be verified |')
    expect(markdown).toContain('| Stored in | <code>/srv')
  })
})

describe('hostile text', () => {
  const runState = fullRunState()
  runState.fileName = HOSTILE
  runState.kept = { size: 1, sha256: HOSTILE }
  runState.label = { model: HOSTILE, firmware: HOSTILE, id: '' }
  runState.locations.splice(
    0,
    2,
    { kind: 'artifact', name: HOSTILE, id: 1, url: 'https://github.com/x', digest: HOSTILE },
    { kind: 'directory', path: HOSTILE },
  )
  const failure = new BackupError('store-failed', HOSTILE, { hint: HOSTILE })
  const markdown = renderSummary({ runState, router: HOSTILE, failure, logIsPublic: false })

  test('cannot break the table, or add markup, links, mentions or line breaks', () => {
    const frame = /^## |<br>$|^\*\*|\*\*$|<\/?code>|&#\d+;|artifact \[|\]\(https:\/\/github\.com\/x\)/g
    const [title, , message, , hint, hintEnd, , , ...table] = markdown.trimEnd().split('\n')
    const rows = table.filter((row) => row.startsWith('|') && row !== '|:--|:--|')
    const cells = rows.map((row) => {
      expect(row.split('|')).toHaveLength(4)
      return row.split('|')[2]
    })
    expect(cells).toHaveLength(9)
    for (const text of [title, message, hint, hintEnd, ...cells]) {
      expect(text?.replace(frame, '')).not.toMatch(/[|<>[\]`*_~@#&\\:"!]/)
    }
  })

  test('is shown unchanged', () => {
    expect(shown(markdown)).toContain(HOSTILE.replaceAll('`z`', 'z'))
    expect(shown(markdown)).toContain(`| File | ${HOSTILE.split(/[/\\]/).at(-1)} |`)
  })
})

describe('the changes', () => {
  const change = (label: string, extra: Partial<Change> = {}): Change => ({
    kind: 'changed',
    section: 'Users',
    where: 'confbkp_user_tb',
    label,
    ...extra,
  })
  const compared = (changes: readonly Change[]) => {
    const runState = fullRunState()
    runState.comparison = { since: '2026-03-01T02:03:04.000Z', unchanged: changes.length === 0, changes }
    return runState
  }
  const render = (runState: RunState, failure?: BackupError) =>
    shown(renderSummary({ runState, router: 'home', failure, logIsPublic: false }))

  test.each([
    [[], '**Unchanged since 2026-03-01**'],
    [[change('kid')], '**1 change since 2026-03-01**'],
  ])('go as far as the older manifest shows: %#', (changes, start) => {
    const runState = compared(changes)
    if (runState.comparison) runState.comparison = { ...runState.comparison, isPartial: true }
    expect(render(runState)).toContain(`${start}, as far as its manifest, of an older version, shows`)
  })

  test('are a table with part, item and kind, below one line', () => {
    const changes = [
      change('kid', { kind: 'added' }),
      change('/ConfigBkp/srm/etc/ddns.conf', { section: 'DDNS', where: 'file' }),
      change('', { kind: 'removed', section: 'NFS', where: 'confbkp_nfs_idmap_tb' }),
    ]
    expect(render(compared(changes))).toContain(
      [
        '**3 changes since 2026-03-01**',
        '',
        '| Part | What | Change |',
        '|:--|:--|:--|',
        '| Users | kid (confbkp_user_tb) | added |',
        '| DDNS | /ConfigBkp/srm/etc/ddns.conf | changed |',
        '| NFS | confbkp_nfs_idmap_tb | removed |',
        '',
        '| Router |',
      ].join('\n'),
    )
  })

  test('are one line if nothing changed', () => {
    expect(render(compared([]))).toContain('**Unchanged since 2026-03-01**.\n')
  })

  test('name the verified copy if nothing new was stored', () => {
    const runState = compared([])
    runState.reusedCopies.push({ location: { kind: 'directory', path: '/srv/older.dss' }, manifest: MANIFEST })
    runState.locations.splice(0)
    const markdown = render(runState)
    expect(markdown).toContain('## Backup of home unchanged, existing copy verified\n')
    expect(markdown).toContain(
      '**Unchanged since 2026-03-01**; the copy of 2026-03-01 (older.dss) was read back and verified.',
    )
    expect(markdown).toContain('| Verified copy | /srv/older.dss |')
    expect(markdown).toContain('| File | older.dss |\n| Size | 1 byte |')
  })

  test('mention the first backup', () => {
    expect(render({ ...fullRunState(), isFirst: true })).toContain('First backup: nothing to compare with yet.\n')
    expect(render(fullRunState())).not.toContain('First backup')
  })

  test('are omitted for a file that could not be opened', () => {
    const runState = { ...compared([change('kid')]), isFirst: true }
    for (const inspection of [UNKNOWN, DAMAGED]) {
      const markdown = render({ ...runState, inspection }, new BackupError('backup-invalid', 'No.'))
      expect(markdown).not.toMatch(/change|First backup/)
    }
    expect(render({ ...runState, inspection: DAMAGED })).toContain('| Checked | damaged, not stored |')
  })

  test("are folded after ten, and cut off after three hundred, far below GitHub's limit", () => {
    const hostile = '<img> | `x` '.repeat(5)
    const changes = Array.from({ length: 5_000 }, (_, index) =>
      change(`${hostile}${index}`, { section: hostile, where: hostile }),
    )
    const markdown = renderSummary({
      runState: compared(changes),
      router: 'home',
      failure: undefined,
      logIsPublic: false,
    })
    const [open = '', folded = ''] = markdown.split('<details>')
    expect(open.match(/^\| .* changed \|$/gm)).toHaveLength(10)
    expect(folded).toContain('<summary>4990 more</summary>\n\n| Part')
    expect(folded.match(/^\| .* changed \|$/gm)).toHaveLength(290)
    expect(folded).toContain('</details>\n\n4700 more are not shown. The manifest lists all changes.')
    expect(Buffer.byteLength(markdown)).toBeLessThan(512 * 1024)
  })

  test('contain no markup', () => {
    const changes = [change(HOSTILE, { section: HOSTILE, where: HOSTILE }), change(HOSTILE, { where: 'file' })]
    const rows = renderSummary({
      runState: compared(changes),
      router: 'r',
      failure: undefined,
      logIsPublic: false,
    }).match(/^\|.*changed \|$/gm)
    expect(rows).toHaveLength(2)
    for (const row of rows ?? []) {
      expect(row.split('|')).toHaveLength(5)
      expect(row.replace(/<\/?code>|&#\d+;|\|/g, '')).not.toMatch(/[|<>[\]`*_~@#&\\:"!]/)
    }
  })
})

test('renders likely causes as a list, followed by the rest of the hint', () => {
  const hint = {
    causes: [message`a wrong ${input('password')}`, message`an <old> secret`],
    next: message`Then run again.`,
  }
  const markdown = renderSummary({
    runState: createRunState(),
    router: 'home',
    failure: new BackupError('login-refused', 'No.', { hint }),
    logIsPublic: false,
  })
  expect(markdown).toContain(
    [
      'Likely causes, in order:',
      '',
      '1. a wrong <code>password</code>',
      '2. an &#60;old&#62; secret',
      '',
      'Then run again.',
    ].join('\n'),
  )
})

test('renders no host name as a link', () => {
  const runState = fullRunState()
  runState.kept = { size: 1, sha256: '' }
  runState.label = { model: 'www.example.com', firmware: '', id: '' }
  expect(renderSummary({ runState, router: 'r', failure: undefined, logIsPublic: false })).not.toContain('www.')
})
