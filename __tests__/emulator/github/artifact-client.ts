// The real artifact client, pointed at emulated services: sets the environment that it reads and keeps its log.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DefaultArtifactClient, type UploadArtifactOptions } from '@actions/artifact'
import { jest } from '@jest/globals'
import { type EmulatedGitHub, startGitHub } from '../../../emulator/github/github.ts'

export interface ArtifactJob {
  /** An empty folder that is removed in the end. */
  createFolder(): Promise<string>
  readonly github: EmulatedGitHub
  readonly client: DefaultArtifactClient
  /** Uploads one file with the given content. */
  upload(
    name: string,
    content: Buffer | string,
    options?: UploadArtifactOptions,
  ): ReturnType<DefaultArtifactClient['uploadArtifact']>
  /** Downloads an artifact and gives the content of the file in it. */
  download(id: number, expectedHash?: string): Promise<{ readonly mismatch: boolean; readonly content: Buffer }>
}

const FILE = 'router.dss'

export async function withClient<Result>(
  options: Parameters<typeof startGitHub>[0],
  use: (job: ArtifactJob) => Promise<Result>,
): Promise<Result> {
  const github = await startGitHub(options)
  const folder = await mkdtemp(join(tmpdir(), 'artifact-client-'))
  const before = { ...process.env }
  // The client logs to stdout, secrets and all.
  const output = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  Object.assign(process.env, github.environment)
  try {
    const client = new DefaultArtifactClient()
    const createFolder = () => mkdtemp(join(folder, 'download-'))
    return await use({
      createFolder,
      github,
      client,
      async upload(name, content, uploadOptions) {
        await writeFile(join(folder, FILE), content)
        return client.uploadArtifact(name, [join(folder, FILE)], folder, uploadOptions)
      },
      async download(id, expectedHash) {
        const path = await createFolder()
        const hash = expectedHash === undefined ? {} : { expectedHash }
        const { digestMismatch } = await client.downloadArtifact(id, { path, ...hash })
        return { mismatch: digestMismatch ?? false, content: await readFile(join(path, FILE)) }
      },
    })
  } finally {
    output.mockRestore()
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
    await github.close()
    await rm(folder, { recursive: true, force: true })
  }
}
