import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { type Backups, pick, type Reply, startBackups, withClone } from './backups-repository.ts'

const CLIENTS = 32
const MANY_FILES = 5000

/** Looks, commits for the head it saw, and starts again when somebody else was faster. */
async function commitWithRetry(backups: Backups, client: number): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const look = await backups.ask(
      '{ repository(owner: "octo-home", name: "backups") { defaultBranchRef { target { oid } } } }',
    )
    const expectedHeadOid = String(pick(look, 'repository.defaultBranchRef.target.oid'))
    const files = { [`backups/router-${client}/backup.dss`]: `backup ${client}` }
    const { errors } = await backups.commit({ files, expectedHeadOid, headline: `Back up router ${client}` })
    if (errors === undefined) return attempt
    expect(errors).toMatchObject([{ type: 'STALE_DATA' }])
    await sleep(Math.random() * 20)
  }
}

test('32 clients at once lose no update', async () => {
  await using backups = await startBackups()
  const clients = Array.from({ length: CLIENTS }, (_, client) => client)
  const attempts = await Promise.all(clients.map((client) => commitWithRetry(backups, client)))
  // They really met.
  expect(Math.max(...attempts)).toBeGreaterThan(1)

  const { repository } = backups
  const log = await repository.log()
  expect(log).toHaveLength(CLIENTS + 1)
  expect(new Set(log.map(({ headline }) => headline)).size).toBe(CLIENTS + 1)
  log.forEach(({ parents }, index) => {
    expect(parents).toEqual(index === CLIENTS ? [] : [log[index + 1]?.oid])
  })
  const expected = clients.map((client) => `backups/router-${client}/backup.dss`)
  expect(new Set(await repository.listFiles('backups'))).toEqual(new Set(expected))
  expect(await repository.git('fsck', '--strict', '--no-dangling')).toBe('')
  // No commit without a change.
  expect((await repository.git('log', '--format=%H', '--name-only', 'main')).split('\n\n')).toHaveLength(CLIENTS + 2)
  await withClone(repository, async () => undefined)
})

test('a folder of 5,000 files is read and pruned without a process per file', async () => {
  const names = Array.from(
    { length: MANY_FILES },
    (_, index) => `backups/home/SynologyRouter_${20_000_000 + index}.dss`,
  )
  await using backups = await startBackups({ files: Object.fromEntries(names.map((name) => [name, name])) })
  const query = `{ repository(owner: "octo-home", name: "backups") {
    visibility defaultBranchRef { target { oid } }
    object(expression: "main:backups/home") { ... on Tree { entries { name type oid size } } }
  } }`
  // Tens of milliseconds; a process for each file takes ten seconds. The fastest of three, for a busy machine.
  const looks = [
    await clock(() => backups.ask(query)),
    await clock(() => backups.ask(query)),
    await clock(() => backups.ask(query)),
  ]
  expect(pick(looks[0]?.reply ?? {}, 'repository.object.entries')).toHaveLength(MANY_FILES)
  expect(Math.min(...looks.map(({ ms }) => ms))).toBeLessThan(5_000)

  const prune = (index: number) => {
    const deletions = names.slice(index * 100, (index + 1) * 100)
    return clock(() => backups.commit({ files: { [`backups/home/new-${index}.dss`]: 'new' }, deletions }))
  }
  const commits = [await prune(0), await prune(1), await prune(2)]
  expect(commits.map(({ reply }) => reply.errors)).toEqual([undefined, undefined, undefined])
  expect(Math.min(...commits.map(({ ms }) => ms))).toBeLessThan(5_000)
  expect(await backups.repository.listFiles('backups/home')).toHaveLength(MANY_FILES - 3 * 100 + 3)
})

async function clock(ask: () => Promise<Reply>): Promise<{ readonly reply: Reply; readonly ms: number }> {
  const startedAt = performance.now()
  const reply = await ask()
  return { reply, ms: performance.now() - startedAt }
}
