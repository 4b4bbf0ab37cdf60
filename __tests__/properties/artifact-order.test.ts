// Runs that wait, overlap and are run again, at random: the artifacts of all come newest first, and only as much is asked for as is needed.

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { listEarlierArtifacts } from '../../src/destinations/artifact/artifact-history.ts'
import type { GitHubClient } from '../../src/github/github-client.ts'

const HISTORIES = 500
const OWN = { repository: { id: 1 }, head_repository: { id: 1 } }
const BEGIN = Date.parse('2026-03-01T00:00:00Z')
const at = (minute: number) => new Date(BEGIN + minute * 60_000).toISOString()

/** Some at the same time: GitHub's times have no fractions of seconds. */
const minute = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 2_000, max: 2_003 }))

/** `stored`: when its artifacts were made, in any of its attempts. */
const run = fc.record({
  stored: fc.uniqueArray(minute, { maxLength: 3 }),
  /** How long after the last of them it changed last. */
  idle: fc.integer({ min: 0, max: 100 }),
  begins: fc.integer({ min: 0, max: 5_000 }),
  isOver: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
})

test('artifacts come newest first, whatever the numbers of their runs', async () => {
  let [saved, total] = [0, 0]
  const property = fc.asyncProperty(fc.array(run, { maxLength: 12 }), async (runs) => {
    const listed = runs.map(({ stored, idle, begins, isOver }, index) => {
      const status = isOver ? 'completed' : 'in_progress'
      return { id: index + 1, status, updated_at: at(isOver ? Math.max(begins, ...stored) + idle : 0), ...OWN }
    })
    const artifactsOf = (id: number) =>
      (runs[id - 1]?.stored ?? []).map((minute) => {
        const times = { created_at: at(minute), expires_at: at(1_000_000) }
        return { id: minute * 100 + id, name: 'ours', expired: false, ...times }
      })
    let asked = 0
    const rest = async ({ path }: { readonly path: string }) => {
      const id = Number(/runs\/(\d+)\/artifacts/.exec(path)?.[1])
      if (id > 0) asked++
      const value = id > 0 ? { artifacts: artifactsOf(id) } : { workflow_runs: listed }
      return { status: 200, headers: {}, problem: '', value }
    }
    const found: number[] = []
    const before: number[] = []
    for await (const some of listEarlierArtifacts({
      ...{ github: { rest } as unknown as GitHubClient, repository: 'octo/home', branch: 'main', runId: '1000' },
      workflowRef: 'octo/home/.github/workflows/backup.yml@refs/heads/main',
      ...{ isOurs: () => true, onFailure: () => {}, signal: new AbortController().signal },
    })) {
      if (found.length === 0) before.push(asked)
      found.push(...some.map(({ id }) => id))
    }
    const all = listed.flatMap(({ id }) => artifactsOf(id))
    expect(found).toEqual(all.map(({ id }) => id).sort((a, b) => b - a))
    total += before.length === 0 ? 0 : runs.length
    saved += before.length === 0 ? 0 : runs.length - (before[0] ?? 0)
  })
  await fc.assert(property, { numRuns: HISTORIES })
  // Of most runs, none was asked for before the newest artifact was known.
  expect(saved).toBeGreaterThan(total / 2)
})
