// Loads GitHub's client for artifacts, with our limits on it.

import { limitAnswers } from './answer-limit.ts'
import { keepConnections } from './kept-connections.ts'

/** GitHub's client. */
export type Client = InstanceType<typeof import('@actions/artifact')['DefaultArtifactClient']>

/** Loads GitHub's client: 140 ms and 30 MB that a run without need of it does not pay. */
export async function loadClient(): Promise<Client> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  limitAnswers()
  keepConnections()
  return new DefaultArtifactClient()
}

/** The client sends its token to the server that the environment names, and to github.com if that names none. */
export function pointClientAt(apiUrl: string): void {
  // biome-ignore lint/style/noProcessEnv: it takes the address from nowhere else
  process.env.GITHUB_API_URL = apiUrl
}
