// API discovery: which APIs the router offers, and whether they allow a backup.

import type { Logger } from '../logger.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { describeCode } from './error-codes.ts'
import { API, ASSUMED_ENDPOINTS, type Endpoints, INFO_ENDPOINT, readEndpoints, requireEndpoint } from './protocol.ts'
import type { ApiReply } from './reply.ts'
import type { RouterOffer } from './router-probe.ts'

interface DiscoverOptions {
  readonly api: Api
  readonly origin: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** Queries the list of APIs. Throws BackupError, also if they do not allow a backup. */
export async function discover({ api, origin, logger, signal }: DiscoverOptions): Promise<Endpoints> {
  const reply = await ask(() => query(api, signal), { logger, signal })
  if (!reply.ok) {
    logger.info(
      `${origin} responds like a Synology router, but did not list its APIs: ${describeCode(reply.code)}. Assuming the usual ones.`,
    )
    return ASSUMED_ENDPOINTS
  }
  const endpoints = readEndpoints(reply.data)
  for (const api of [API.auth, API.backup] as const) requireEndpoint(endpoints, api)
  logger.info(`${origin} is a Synology router (${listApis(offerOf(endpoints))}).`)
  return endpoints
}

export function offerOf(endpoints: Endpoints): RouterOffer {
  const apis = [...endpoints.values()].map(({ api, version }) => ({ name: api.replace('SYNO.', ''), version }))
  return { apis, isAssumed: endpoints === ASSUMED_ENDPOINTS }
}

/** Returns `API.Auth 3, Backup.Config.Backup 1`. */
export function listApis({ apis }: RouterOffer): string {
  return apis.map(({ name, version }) => `${name} ${version}`).join(', ')
}

async function query(api: Api, signal: AbortSignal): Promise<ApiReply> {
  const names = [API.auth, API.encryption, API.backup, API.mesh, API.system]
  const { reply } = await api.call({
    endpoint: INFO_ENDPOINT,
    method: 'query',
    parameters: { query: names.join(',') },
    signal,
    what: 'the API discovery request',
    failure: 'router-unsupported',
  })
  return reply
}
