// Artifacts of a run that is re-run, with the real artifact client: what the results service and the REST API still have.

import { describe, expect, test } from '@jest/globals'
import { EMULATED_TOKEN } from '../../../emulator/github/runtime-token.ts'
import { listZip } from '../../../emulator/github/zip-listing.ts'
import { type ArtifactJob, withClient } from './artifact-client.ts'

/** Uploads in the first attempt, then begins another one in its environment. Returns the id of the artifact. */
async function uploadAndRerun(
  { github, upload }: ArtifactJob,
  ...how: Parameters<typeof github.rerun>
): Promise<number> {
  const { id = 0 } = await upload('backup', 'settings')
  const run = github.rerun(...how)
  Object.assign(process.env, github.environment)
  expect([process.env.GITHUB_RUN_ATTEMPT, run.attempt, run.conclusion]).toEqual(['2', 2, undefined])
  return id
}

/** Asks the REST API, as download-artifact does with a token and the id of a run. */
async function ask({ github }: ArtifactJob, path: string): Promise<Response> {
  const headers = { authorization: `Bearer ${EMULATED_TOKEN}`, 'user-agent': 'test' }
  return await fetch(`${github.origin}/repos/octo-home/router-backup/actions/${path}`, { headers })
}

async function idsIn(job: ArtifactJob): Promise<readonly number[]> {
  const answer = await ask(job, `runs/${job.github.environment.GITHUB_RUN_ID}/artifacts`)
  const { artifacts } = (await answer.json()) as { readonly artifacts: readonly { readonly id: number }[] }
  return artifacts.map(({ id }) => id)
}

describe('after "Re-run failed jobs"', () => {
  test('an earlier artifact is listed, but only the REST API hands it out', async () => {
    await withClient({}, async (job) => {
      const { client, download } = job
      const id = await uploadAndRerun(job, 'failed')
      expect((await client.listArtifacts()).artifacts).toMatchObject([{ id, name: 'backup' }])
      await expect(download(id)).rejects.toThrow('workflow run not found')
      expect(await idsIn(job)).toEqual([id])
      const [file] = await listZip(Buffer.from(await (await ask(job, `artifacts/${id}/zip`)).arrayBuffer()))
      expect(String(file?.content)).toBe('settings')
    })
  })

  test('it is handed out directly if the service still does that', async () => {
    await withClient({}, async (job) => {
      const id = await uploadAndRerun(job, 'failed', { servesEarlier: true })
      expect(String((await job.download(id)).content)).toBe('settings')
    })
  })

  test('the same name can be used again, and both copies are listed, the newest first', async () => {
    await withClient({}, async (job) => {
      const first = await uploadAndRerun(job, 'failed')
      const { id: second = 0 } = await job.upload('backup', 'newer')
      expect(String((await job.download(second)).content)).toBe('newer')
      expect(await idsIn(job)).toEqual([second, first])
      expect(job.github.artifacts.map(({ id }) => id)).toEqual([first, second])
    })
  })
})

describe('after "Re-run all jobs"', () => {
  test('earlier artifacts are gone', async () => {
    await withClient({}, async (job) => {
      const id = await uploadAndRerun(job, 'all')
      expect((await job.client.listArtifacts()).artifacts).toEqual([])
      expect(await idsIn(job)).toEqual([])
      expect((await ask(job, `artifacts/${id}`)).status).toBe(404)
      expect(job.github.artifacts).toEqual([])
    })
  })
})
