// API discovery: which APIs the router offers, and whether they allow a backup.

import { BackupError } from '../errors.ts'
import type { Logger } from '../logger.ts'
import type { Api } from './api.ts'
import { ask } from './ask.ts'
import { describeCode } from './error-codes.ts'
import { API, ASSUMED_ENDPOINTS, type Endpoints, INFO_ENDPOINT, readEndpoints } from './protocol.ts'
import type { ApiReply, Fields } from './reply.ts'
import type { RouterOffer } from './router-probe.ts'

interface DiscoverOptions {
  readonly api: Api
  readonly origin: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** Queries the list of APIs. Throws BackupError. */
export async function discover({ api, origin, logger, signal }: DiscoverOptions): Promise<Endpoints> {
  const reply = await ask(() => query(api, signal), { logger, signal })
  if (!reply.ok) {
    logger.info(
      `${origin} answers as a Synology router, but does not say what it offers: ${describeCode(reply.code)}. The usual is assumed.`,
    )
    return ASSUMED_ENDPOINTS
  }
  const endpoints = readOffer(reply.data)
  logger.info(`${origin} answers as a Synology router (${listApis(offerOf(endpoints))}).`)
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
    what: 'the first question',
    failure: 'router-unsupported',
  })
  return reply
}

/** Reads the endpoints in the router's list. Throws BackupError if they do not allow a backup. */
function readOffer(data: Fields): Endpoints {
  const endpoints = readEndpoints(data)
  if (!endpoints.has(API.auth)) {
    throw new BackupError(
      'router-unsupported',
      'What answers speaks like a Synology device, but offers no login that this action knows (SYNO.API.Auth 2 or 3).',
    )
  }
  if (!endpoints.has(API.backup)) {
    throw new BackupError(
      'router-unsupported',
      `The router does not offer to export its configuration (${API.backup} 1).`,
    )
  }
  return endpoints
}
