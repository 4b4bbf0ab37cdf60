// Makes the pictures of docs/pictures: runs the packaged actions against the emulators, and photographs what they wrote, rendered
// as GitHub does. Then measures the README, and fails if it is too dense. Needs Chromium on the PATH, or its path in CHROMIUM.
//
//   npm run photograph [-- --to FOLDER] [-- NAME...]    (the names of scripts/pictures/scenes.ts, and `readme`)

import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser, render } from './pictures/browser.ts'
import { SCENES } from './pictures/scenes.ts'
import { shrinkPng } from './pictures/small-png.ts'

const ROOT = join(import.meta.dirname, '..')
const README = 'readme'
/** Words of the README for each pixel of its height: more is a wall of text. */
const MOST_WORDS_PER_PX = 0.25

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string', default: join(ROOT, 'docs/pictures') } },
})
const folder = resolve(values.to)
const names = positionals.length > 0 ? positionals : [...Object.keys(SCENES), README]
const browser = findBrowser()
if (browser === undefined) {
  process.stdout.write('NOT RUN: Chromium is not installed, and CHROMIUM is not set\n')
  // Counted by .ci/run as neither failed nor passed.
  process.exitCode = 3
} else {
  await mkdir(folder, { recursive: true })
  for (const name of names) await (name === README ? measureReadme(browser) : takePicture(name, browser))
}

async function takePicture(name: string, browser: string): Promise<void> {
  const scene = SCENES[name]
  if (!scene) throw new Error(`There is no scene ${name}; there are ${Object.keys(SCENES).join(', ')} and ${README}`)
  const markdown = await scene()
  const picture = join(folder, `${name}.png`)
  await render(markdown, { browser, picture })
  await writeFile(picture, shrinkPng(await readFile(picture)))
  process.stdout.write(`${picture}: ${(await stat(picture)).size} bytes\n`)
}

async function measureReadme(browser: string): Promise<void> {
  const markdown = await readFile(join(ROOT, 'README.md'), 'utf8')
  const { words, heightPx } = await render(markdown, { browser, folder: ROOT })
  const density = words / heightPx
  process.stdout.write(`README.md: ${words} words on ${heightPx} pixels, ${density.toFixed(3)} words a pixel\n`)
  if (density <= MOST_WORDS_PER_PX) return
  process.stdout.write(`More than ${MOST_WORDS_PER_PX} words a pixel: shorten it, or give it room\n`)
  process.exitCode = 1
}
