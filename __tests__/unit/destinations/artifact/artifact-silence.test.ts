// A service that says nothing.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startLimiting } from '../../../../src/destinations/artifact/answer-limit.ts'
import { type ArtifactStage, createArtifactStage, NAME, NEVER } from '../../../fixtures/artifact-stage.ts'
import { within } from '../../../fixtures/within.ts'

/** Instead of half a minute. Too short on a machine that stands still, where the client merely asks again. */
const ANSWER_MS = 1_000

let stage: ArtifactStage
let stopLimiting = () => {}
beforeEach(async () => {
  stopLimiting = startLimiting(ANSWER_MS)
  stage = await createArtifactStage()
})
afterEach(async () => {
  stopLimiting()
  await stage.close()
})

test('a backup is stored although the service does not answer once', async () => {
  stage.github.faults.finalizeArtifact = { silence: 'hang', applied: true, times: 1 }
  await within(stage.store().then((stored) => stored.readBack(NEVER)))
  expect(stage.github.artifacts.map(({ name }) => name)).toEqual([NAME])
})
