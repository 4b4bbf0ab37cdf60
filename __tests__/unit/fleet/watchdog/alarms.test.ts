import { expect, test } from '@jest/globals'
import { type Alarm, type IssueBoard, syncIssues } from '../../../../src/fleet/watchdog/alarms.ts'
import type { Verdict } from '../../../../src/fleet/watchdog/judge.ts'

const WATCHED = { workflow: 'backup.yml', branch: 'main', places: ['repository'] }

test('the mark of each issue is read once, however many routers there are', async () => {
  let reads = 0
  const alarms = Array.from({ length: 50 }, (_, number): Alarm => {
    return Object.defineProperty({ number, title: '', body: '' }, 'body', {
      get: () => {
        reads++
        return `<!-- synology-router-backup-watchdog of somebody, ${number} -->`
      },
    })
  })
  const board: IssueBoard = {
    list: async () => alarms,
    open: async () => ({ number: 1 }),
    update: async () => {},
    close: async () => {},
    comment: async () => {},
  }
  const verdicts = Array.from({ length: 40 }, (_, index): Verdict => {
    const nothing = { lastGreen: undefined, lastJob: undefined, copy: undefined }
    return { router: `router-${index}`, state: 'healthy', problems: [], unseen: '', ...nothing }
  })
  expect((await syncIssues(verdicts, board, WATCHED)).open.size).toBe(0)
  expect(reads).toBe(alarms.length)
})
