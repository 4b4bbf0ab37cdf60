// Model and firmware of the router, to label a backup with. Best effort: a failure never fails the run.

import { createHash } from 'node:crypto'
import { describeThrown } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { printable } from '../text/sanitize.ts'
import { API } from './protocol.ts'
import { type Fields, field, fieldsOf, textOf } from './reply.ts'
import type { Session } from './session.ts'

/** For each of the two queries: 3 s in total. */
const QUERY_TIMEOUT_MS = 1_500
/** Synology's have 13. */
const MIN_SERIAL_CHARACTERS = 6
/** A serial number as Synology makes them. Anything else could be words or dates of the log, which a mask would hide. */
const MASKABLE_SERIAL = /^(?=.*\d)[A-Z0-9]{10,64}$/

/** What to say of a device with DSM (protocol.md 9b.I): nothing is refused. */
export const NAS_NOTE =
  'This is a Synology NAS (DSM), not a router. This tool is for routers: it may work here, but nobody tests that.'

/** Whether the device reports the firmware of a NAS. */
export function isNas(label: RouterLabel | undefined): boolean {
  return /^DSM\b/i.test(label?.firmware ?? '')
}

/** Reported model and firmware, each on one line of at most 80 characters. Either may be empty, but not both (protocol.md 8). */
export interface RouterLabel {
  readonly model: string
  readonly firmware: string
  /** SHA-256 of the serial number, hexadecimal: distinguishes routers without identifying them. Empty if the router reported none. */
  readonly id: string
}

/**
 * Queries SYNO.Mesh.System.Info, then SYNO.Core.System (protocol.md 8). Takes at most 3 s and never throws. The serial
 * number in the reply is personal data: it is masked, and only its digest is kept.
 */
export async function readLabel(session: Session, logger: Logger): Promise<RouterLabel | undefined> {
  const queries = [
    { api: API.mesh, method: 'get', read: readMesh },
    { api: API.system, method: 'info', read: (data: Fields) => data },
  ] as const
  for (const { api, method, read } of queries) {
    const endpoint = session.endpoints.get(api)
    if (!endpoint || session.signal.aborted) continue
    const signal = AbortSignal.any([session.signal, AbortSignal.timeout(QUERY_TIMEOUT_MS)])
    try {
      const reply = await session.call({
        endpoint,
        method,
        signal,
        what: 'the model query',
        failure: 'export-failed',
        mayLogInAgain: false,
      })
      const label = reply.ok ? labelOf(read(reply.data), { session, logger }) : undefined
      if (label) return label
    } catch (error) {
      logger.debug(`No label from ${api}: ${describeThrown(error)}`)
    }
  }
  return undefined
}

/** The main router among the nodes of a mesh: `node_id` 0, or not a repeater (protocol.md 8). */
function readMesh(data: Fields): Fields {
  const list = field(data, 'nodes')
  const nodes: readonly Fields[] = Array.isArray(list) ? list.map(fieldsOf) : []
  return (
    nodes.find((node) => field(node, 'node_id') === 0) ??
    nodes.find((node) => field(node, 'is_re') === false) ??
    nodes[0] ??
    {}
  )
}

function labelOf(
  fields: Fields,
  { session, logger }: { readonly session: Session; readonly logger: Logger },
): RouterLabel | undefined {
  const shown = (name: string) => {
    const text = textOf(field(fields, name)) ?? ''
    // It would be in commits and manifests, which encryption leaves readable.
    return session.isRepeatedIn(text) ? '' : printable(text)
  }
  const [model, firmware] = [shown('model'), shown('firmware_ver')]
  if (model === '' && firmware === '') return undefined
  return {
    model,
    firmware,
    id: digestOf(textOf(field(fields, 'serial')) ?? textOf(field(fields, 'sn')) ?? '', logger),
  }
}

function digestOf(serial: string, logger: Logger): string {
  if (serial.length < MIN_SERIAL_CHARACTERS) return ''
  if (MASKABLE_SERIAL.test(serial)) logger.secret(serial)
  return createHash('sha256').update(`synology-router-backup serial ${serial}`).digest('hex')
}
