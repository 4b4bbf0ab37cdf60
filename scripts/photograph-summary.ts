// Makes docs/job-summary.png: the packaged action runs against the emulators, and headless Chromium photographs the job
// summary that it wrote, rendered as GitHub does. Needs Chromium on the PATH, or its path in CHROMIUM.
//
//   node scripts/photograph-summary.ts [--red] [--check] [--directory PATH] [FILE.png]

import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { marked } from 'marked'
import { startGitHub } from '../emulator/github/github.ts'
import { makeBackupFile } from '../emulator/router/dss-file.ts'
import { startRouter } from '../emulator/router/router.ts'
import { runAction } from '../emulator/runner/runner.ts'

const WIDTH_PX = 900
/** Image pixels per page pixel, for high-resolution screens. */
const SCALE = 1.5
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']
const ROOT = join(import.meta.dirname, '..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    red: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    directory: { type: 'string' },
  },
})
const picture = resolve(positionals[0] ?? join(ROOT, 'docs/job-summary.png'))
const folder = await mkdtemp(join(tmpdir(), 'job-summary-'))
try {
  const summary = await runOnce({ red: values.red, directory: values.directory ?? join(folder, 'backups') })
  const page = join(folder, 'summary.html')
  await writeFile(page, await renderPage(summary))
  await mkdir(dirname(picture), { recursive: true })
  await photograph(page)
  process.stdout.write(`${picture}: ${(await stat(picture)).size} bytes\n`)
} finally {
  await rm(folder, { recursive: true })
}

/** Runs the packaged action on two nights, and returns the job summary of the second. */
async function runOnce({ red, directory }: { readonly red: boolean; readonly directory: string }): Promise<string> {
  const router = await startRouter({ certificate: 'self-signed', export: { exportMs: 2500 } })
  const github = await startGitHub({ visibility: 'private' })
  try {
    const { username, password } = router.switches.account
    const run = () =>
      runAction({
        inputs: {
          url: router.url,
          username,
          password: red ? 'a wrong password' : password,
          'tls-fingerprint': router.fingerprint,
          router: 'home',
          destination: 'artifact, directory',
          directory,
          ...(values.check ? { mode: 'check' } : {}),
        },
        eventName: 'workflow_dispatch',
        env: github.environment,
      })
    if (!red && !values.check) {
      await run()
      const settings = { 'wifi.guest.enabled': 'no', 'wifi.guest.ssid': 'Besuch' }
      router.switches.download.body = makeBackupFile({ settings })
      github.nextRun()
    }
    const result = await run()
    if ((result.exitCode === 0) === red) throw new Error(`The run ended otherwise than it should:\n${result.log}`)
    return result.summary
  } finally {
    await Promise.all([router.close(), github.close()])
  }
}

async function renderPage(markdown: string): Promise<string> {
  const css = fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css'))
  return `<!doctype html><meta charset="utf-8"><title>summary</title>
<style>${await readFile(css, 'utf8')}
body { margin: 0; padding: 24px 32px; background: #fff } .markdown-body { font-family: "Noto Sans", Helvetica, Arial, sans-serif }</style>
<article class="markdown-body">${await marked.parse(markdown, { gfm: true })}</article>
<script>document.documentElement.dataset.height = Math.ceil(document.querySelector('article').getBoundingClientRect().bottom + 24)</script>`
}

/** Measures the page first, so that the image ends with the summary. */
async function photograph(page: string): Promise<void> {
  const dom = await browse(page, ['--dump-dom'])
  const height = /data-height="(\d+)"/.exec(dom)?.[1]
  if (height === undefined) throw new Error('Chromium did not render the page')
  await browse(page, [`--window-size=${WIDTH_PX},${height}`, `--screenshot=${picture}`])
}

async function browse(page: string, options: readonly string[]): Promise<string> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const { stdout } = await promisify(execFile)(findBrowser(), [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    ...quiet,
    `--force-device-scale-factor=${SCALE}`,
    `--window-size=${WIDTH_PX},800`,
    `--user-data-dir=${await mkdtemp(join(folder, 'profile-'))}`,
    ...options,
    pathToFileURL(page).href,
  ])
  return stdout
}

function findBrowser(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const found = BROWSERS.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
  if (found === undefined) throw new Error(`None of ${BROWSERS.join(', ')} is installed: set CHROMIUM`)
  return found
}
