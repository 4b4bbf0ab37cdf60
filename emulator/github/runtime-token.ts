// A job's tokens: the runtime token for the results service, and the job token for the REST API.
import { randomBytes } from 'node:crypto'

/** The job token, by default. */
export const EMULATED_TOKEN = 'ghs_emulated0000000000000000000000000000'

const LIFETIME_S = 6 * 60 * 60

/** Identifies a job in the results service; both ids are in the runtime token's scope. */
export interface BackendIds {
  readonly run: string
  readonly job: string
}

/** A JWT like the runner's. Its signature is random, since the client only reads the payload. */
export function createRuntimeToken(ids: BackendIds): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = {
    iss: 'vstoken.actions.githubusercontent.com',
    aud: 'vstoken.actions.githubusercontent.com|vso:emulated',
    nbf: now - 300,
    exp: now + LIFETIME_S,
    scp: `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${ids.run}:${ids.job}`,
  }
  return [encode({ typ: 'JWT', alg: 'RS256' }), encode(payload), randomBytes(256).toString('base64url')].join('.')
}
