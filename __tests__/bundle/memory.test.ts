// What a run has compiled. Its peak memory depends on the machine and on Node; what compilers take is nearly the same everywhere.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openStage } from './stage.ts'

/** It takes 4, or 25 if undici's parser of HTTP, which is WebAssembly, is optimized. */
const MAX_MIB = 12

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memory-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each(['artifact', 'directory'])('compilers take little memory in a run to %s', async (destination) => {
  await using stage = await openStage()
  const [preload, measured] = [join(folder, `${destination}.mjs`), join(folder, destination)]
  await writeFile(
    preload,
    `import { writeFileSync } from 'node:fs'
     import { getHeapStatistics } from 'node:v8'
     const write = () => writeFileSync(${JSON.stringify(measured)}, String(getHeapStatistics().peak_malloced_memory))
     if (process.argv[1].endsWith('index.js')) process.on('exit', write)`,
  )
  const inputs = { destination, ...(destination === 'directory' ? { directory: stage.directory } : {}) }
  const { exitCode } = await stage.run(inputs, { env: { NODE_OPTIONS: `--import=${pathToFileURL(preload)}` } })
  expect(exitCode).toBe(0)
  const bytes = Number(await readFile(measured, 'utf8'))
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(MAX_MIB * 1024 ** 2)
})
