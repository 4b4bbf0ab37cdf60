// What a recorder keeps of a session.

import { expect, test } from '@jest/globals'
import { createRecorder } from '../../../src/compatibility/recorder.ts'
import type { AnswerSighting } from '../../../src/router/sighting.ts'

const answer = (call: string, facts: Partial<AnswerSighting> = {}): AnswerSighting => ({
  ...{ kind: 'answer', call, version: 1, http: 200, type: 'json' },
  ...facts,
})

test('keeps each answer once, in the order of its first appearance, and counts it', () => {
  const { observe, observations } = createRecorder()
  for (const call of ['status', 'logout', 'status', 'status']) observe(answer(call, { shape: 'object' }))
  expect(observations().answers).toEqual([
    { call: 'status', version: 1, http: 200, type: 'json', times: 3, shape: 'object' },
    { call: 'logout', version: 1, http: 200, type: 'json', shape: 'object' },
  ])
})

test('measures the last export from its start to the answer that it is finished', () => {
  let now = 0
  const { observe, observations } = createRecorder(() => now)
  observe(answer('status', { reads: 'finished' }))
  expect(observations().exportMs).toBeUndefined()
  for (const duration of [5_000, 1_234.5]) {
    observe(answer('start', { task: 'number' }))
    observe(answer('status', { reads: 'running' }))
    now += duration
    observe(answer('status', { reads: 'finished' }))
    now += 100
  }
  expect(observations().exportMs).toBe(1_235)
})

test('keeps a bounded number of answers, and still counts those', () => {
  const { observe, observations } = createRecorder()
  for (let http = 100; http < 600; http++) observe(answer('status', { http }))
  observe(answer('status', { http: 100 }))
  const { answers } = observations()
  expect([answers.length, answers[0]?.times]).toEqual([60, 2])
})
