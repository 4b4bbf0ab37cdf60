// Replaces actions/download-artifact in the workflow proof: downloads artifacts of this run by id, or all of another run.

import { DefaultArtifactClient } from '@actions/artifact'

const { IDS = '', RUN = '', TOKEN = '', FOLDER: path = '', GITHUB_REPOSITORY = '' } = process.env
const client = new DefaultArtifactClient()
if (RUN === '') {
  for (const id of IDS.split(',')) await client.downloadArtifact(Number(id), { path })
} else {
  const [repositoryOwner = '', repositoryName = ''] = GITHUB_REPOSITORY.split('/')
  const findBy = { token: TOKEN, workflowRunId: Number(RUN), repositoryOwner, repositoryName }
  const { artifacts } = await client.listArtifacts({ findBy })
  for (const { id } of artifacts) await client.downloadArtifact(id, { path, findBy })
}
