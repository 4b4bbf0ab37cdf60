// Headless Chromium: renders Markdown as GitHub does, measures it, and photographs it.

import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { marked } from 'marked'

/** About the width of a README and of a job summary on GitHub. */
const WIDTH_PX = 900
/** Image pixels per page pixel, for high-resolution screens. */
const SCALE = 1.5
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']
const TIMEOUT_MS = 120_000

export interface Rendered {
  readonly heightPx: number
  readonly words: number
}

/** Returns the path of a Chromium, from CHROMIUM or the PATH; `undefined` without one. */
export function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  return BROWSERS.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/**
 * Renders Markdown and measures it; with `picture`, also photographs it. Relative images are found below `folder`.
 * @throws Error if Chromium does not render the page.
 */
export async function render(
  markdown: string,
  { browser, picture, folder }: { readonly browser: string; readonly picture?: string; readonly folder?: string },
): Promise<Rendered> {
  const scratch = await mkdtemp(join(tmpdir(), 'picture-'))
  try {
    const page = join(scratch, 'page.html')
    await writeFile(page, await makePage(markdown, folder))
    const browse = (...options: readonly string[]) => runBrowser({ browser, scratch, page, options })
    const dom = await browse('--dump-dom')
    const [, height, words] = /data-height="(\d+)" data-words="(\d+)"/.exec(dom) ?? []
    if (height === undefined) throw new Error('Chromium did not render the page')
    // The image ends where the page does.
    if (picture !== undefined) await browse(`--window-size=${WIDTH_PX},${height}`, `--screenshot=${picture}`)
    return { heightPx: Number(height), words: Number(words) }
  } finally {
    await rm(scratch, { recursive: true })
  }
}

/** The signs of our tables, as shapes: not every system has a font with them. */
const SIGNS: Readonly<Record<string, string>> = {
  '✅': '<rect width="16" height="16" rx="3" fill="#2da44e"/><path d="m3.5 8.5 3 3 6-7" fill="none" stroke="#fff" stroke-width="2"/>',
  '❌': '<path d="m2 2 12 12m0-12-12 12" stroke="#cf222e" stroke-width="3.5"/>',
  '⚠️': '<path d="M8 1 15.5 15H.5z" fill="#eac54f"/><path d="M8 6v4m0 1.5v2" stroke="#24292f" stroke-width="1.6"/>',
  '➖': '<path d="M2 8h12" stroke="#57606a" stroke-width="3"/>',
  '❔': '<text x="8" y="14" font-size="16" font-weight="bold" text-anchor="middle" fill="#8c959f">?</text>',
}

function drawSigns(html: string): string {
  return Object.entries(SIGNS).reduce(
    (text, [sign, shape]) =>
      text.replaceAll(sign, `<svg width="16" height="16" style="vertical-align: -2px">${shape}</svg>`),
    html,
  )
}

async function makePage(markdown: string, folder: string | undefined): Promise<string> {
  const css = fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css'))
  const base = folder === undefined ? '' : `<base href="${pathToFileURL(folder).href}/">`
  return `<!doctype html><meta charset="utf-8">${base}<title>page</title>
<style>${await readFile(css, 'utf8')}
body { margin: 0; padding: 24px 32px; background: #fff }
.markdown-body { font-family: "Noto Sans", Helvetica, Arial, sans-serif }</style>
<article class="markdown-body">${drawSigns(await marked.parse(markdown, { gfm: true }))}</article>
<script>addEventListener('load', () => {
  const article = document.querySelector('article')
  document.documentElement.dataset.height = Math.ceil(article.getBoundingClientRect().bottom + 24)
  document.documentElement.dataset.words = article.innerText.split(/\\s+/).filter((word) => word !== '').length
})</script>`
}

async function runBrowser(run: {
  readonly browser: string
  readonly scratch: string
  readonly page: string
  readonly options: readonly string[]
}): Promise<string> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const { stdout } = await promisify(execFile)(
    run.browser,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...quiet],
      `--force-device-scale-factor=${SCALE}`,
      `--window-size=${WIDTH_PX},800`,
      `--user-data-dir=${await mkdtemp(join(run.scratch, 'profile-'))}`,
      ...run.options,
      pathToFileURL(run.page).href,
    ],
    { timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 },
  )
  return stdout
}
