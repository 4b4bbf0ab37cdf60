// The packaged action behind a company's proxy. In dist/, GitHub's clients get undici in parts (scripts/undici-parts.mjs): the part that
// goes through a proxy is loaded only here.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { describeProxy, startProxy } from '../../emulator/network/proxy.ts'
import { openStage } from './stage.ts'

test('A backup behind a proxy is stored, and compared with the artifact of the night before, through the proxy alone', async () => {
  await using stage = await openStage()
  await using proxy = await startProxy(stage.github.origin)
  const folder = await mkdtemp(join(tmpdir(), 'proxy-ca-'))
  try {
    const caFile = join(folder, 'ca.pem')
    await writeFile(caFile, proxy.caPem)
    const env = { ...describeProxy(proxy, caFile), no_proxy: '127.0.0.1,localhost' }
    const first = await stage.run({ destination: 'artifact' }, { env })
    expect(first.outputs).toMatchObject({ verified: 'true', changed: '' })
    stage.github.nextRun()
    const asked = stage.github.requests.length
    const tunnels = proxy.tunnels.length
    const second = await stage.run({ destination: 'artifact' }, { env })
    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({ verified: 'true', changed: 'false' })
    expect(second.annotations.filter(({ level }) => level === 'warning')).toEqual([])
    // Every request has a tunnel of its own. Storage is at an address of the machine itself.
    const isStorage = ({ path }: { readonly path: string }) => path.startsWith('/productionresults')
    const others = stage.github.requests.slice(asked).filter((request) => !isStorage(request))
    expect(proxy.tunnels.length - tunnels).toBe(others.length)
    expect(others.map(({ path }) => path).join('\n')).toMatch(/\/actions\/artifacts\/\d+\/zip/)
  } finally {
    await rm(folder, { recursive: true })
  }
})
