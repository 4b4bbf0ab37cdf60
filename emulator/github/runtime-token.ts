// The tokens that a job is given: the runtime token for the results service, the job's token for the REST API.
import { randomBytes } from 'node:crypto'

/** The token of the job that the emulator gives when nobody names one. */
export const EMULATED_TOKEN = 'ghs_emulated0000000000000000000000000000'

const LIFETIME_S = 6 * 60 * 60

/** What names a job inside the results service; both are in the runtime token's scope. */
export interface BackendIds {
  readonly run: string
  readonly job: string
}

/** A JWT as the runner gets it. Its signature is random: the client only reads the payload. */
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
