// API discovery: which APIs the router offers, and whether they allow a backup.

import type { Logger } from '../logger.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { describeCode } from './error-codes.ts'
import {
  API,
  ASSUMED_ENDPOINTS,
  type Endpoints,
  INFO_ENDPOINT,
  type NeededApi,
  readEndpoints,
  unsupportedApi,
} from './protocol.ts'
import { type ApiReply, type Fields, field } from './reply.ts'
import type { RouterOffer } from './router-probe.ts'

interface DiscoverOptions {
  readonly api: Api
  readonly origin: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** The APIs that a list must contain; without them, it may not be the whole list. */
const NEEDED: readonly NeededApi[] = [API.auth, API.backup]
const USED = [API.auth, API.encryption, API.backup, API.mesh, API.system]

/**
 * Queries the APIs that we use, and once all of them if the answer lacks one that a backup needs; what is still missing is
 * assumed (protocol.md 9b.D). Throws BackupError, also if no known version of them is offered.
 */
export async function discover({ api, origin, logger, signal }: DiscoverOptions): Promise<Endpoints> {
  const list = (wanted: string) => ask(() => query(api, wanted, signal), { logger, signal })
  const some = await list(USED.join(','))
  const reply = some.ok && missingIn(some.data).length > 0 ? await list('ALL') : some
  if (!reply.ok) {
    logger.info(
      `${origin} responds like a Synology router, but did not list its APIs: ${describeCode(reply.code)}. Assuming the usual ones.`,
    )
    return ASSUMED_ENDPOINTS
  }
  const listed = readEndpoints(reply.data)
  const missing = missingIn(reply.data)
  for (const name of NEEDED) if (!listed.has(name) && !missing.includes(name)) throw unsupportedApi(name)
  if (missing.length > 0) logger.info(`${origin} does not list ${missing.join(' and ')}. Assuming the usual path.`)
  const endpoints = missing.length > 0 ? new Map([...ASSUMED_ENDPOINTS, ...listed]) : listed
  logger.info(`${origin} is a Synology router (${listApis(offerOf(endpoints))}).`)
  return endpoints
}

function missingIn(data: Fields): readonly NeededApi[] {
  return NEEDED.filter((name) => field(data, name) === undefined)
}

export function offerOf(endpoints: Endpoints): RouterOffer {
  const apis = [...endpoints.values()].map(({ api, version }) => ({ name: api.replace('SYNO.', ''), version }))
  return { apis, isAssumed: NEEDED.some((name) => endpoints.get(name)?.assumed) }
}

/** Returns `API.Auth 3, Backup.Config.Backup 1`. */
export function listApis({ apis }: RouterOffer): string {
  return apis.map(({ name, version }) => `${name} ${version}`).join(', ')
}

async function query(api: Api, wanted: string, signal: AbortSignal): Promise<ApiReply> {
  const { reply } = await api.call({
    endpoint: INFO_ENDPOINT,
    method: 'query',
    parameters: { query: wanted },
    signal,
    what: 'the API discovery request',
    failure: 'router-unsupported',
  })
  return reply
}
