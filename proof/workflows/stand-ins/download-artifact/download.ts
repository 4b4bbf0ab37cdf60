// Replaces actions/download-artifact in the workflow proof: downloads artifacts by id, as the real one does. With a token it asks
// the REST API for those of any run, without one the results service for those of this attempt.

import { DefaultArtifactClient } from '@actions/artifact'

const { IDS = '', RUN = '', TOKEN = '', FOLDER: path = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = process.env
const client = new DefaultArtifactClient()
const [repositoryOwner = '', repositoryName = ''] = GITHUB_REPOSITORY.split('/')
const findBy = { token: TOKEN, workflowRunId: Number(RUN || GITHUB_RUN_ID), repositoryOwner, repositoryName }
const options = TOKEN === '' ? {} : { findBy }
const { artifacts } = await client.listArtifacts({ latest: true, ...options })
const wanted = artifacts.filter(({ id }) => IDS.split(',').includes(String(id)))
if (wanted.length === 0) throw new Error(`None of the artifacts ${IDS} is in this run`)
for (const { id } of wanted) await client.downloadArtifact(id, { path, ...options })
