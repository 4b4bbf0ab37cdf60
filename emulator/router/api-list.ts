// The APIs of an SRM router with their paths, and SYNO.API.Info, which lists them (protocol.md 1).
import type { Call } from './call.ts'
import type { Reply } from './reply.ts'
import type { RouterSwitches } from './switches.ts'

/** DSM 5.2 and 6 pad entry.cgi with this many underscores (1). */
const PADDING = '_'.repeat(55)

export interface Api {
  /** as served, without padding */
  readonly path: string
  readonly minVersion: number
  readonly maxVersion: number
  readonly methods: readonly string[]
}

/** Listed to make the list look real, but without methods: calls answer 103. */
const SILENT_APIS: readonly string[] = [
  'SYNO.Backup.Config.Restore',
  'SYNO.Core.Certificate',
  'SYNO.Core.DDNS.ExtIP',
  'SYNO.Core.DDNS.Record',
  'SYNO.Core.Network.NSM.Device',
  'SYNO.Core.NGFW.Traffic',
  'SYNO.Core.Package.Server',
  'SYNO.Core.Security.AutoBlock',
  'SYNO.Core.Upgrade.Server',
  'SYNO.Core.User',
  'SYNO.Mesh.Network.WifiDevice',
  'SYNO.Wifi.Network.Setting',
]

/** Returns every API that this router currently has. */
export function listApis(switches: RouterSwitches): ReadonlyMap<string, Api> {
  const { info, label } = switches
  const at = (path: string): string => (path === 'query.cgi' ? path : info.folder + path)
  const entry = (methods: readonly string[], maxVersion = 1): Api => ({
    path: at('entry.cgi'),
    minVersion: 1,
    maxVersion,
    methods,
  })
  const apis: readonly (readonly [string, Api])[] = [
    [
      'SYNO.API.Auth',
      { path: at(info.authPath), minVersion: info.authMin, maxVersion: info.authMax, methods: ['login', 'logout'] },
    ],
    ['SYNO.API.Encryption', { path: at('encryption.cgi'), minVersion: 1, maxVersion: 1, methods: ['getinfo'] }],
    ['SYNO.API.Info', { path: 'query.cgi', minVersion: 1, maxVersion: 1, methods: ['query'] }],
    ['SYNO.Backup.Config.Backup', entry(['list', 'start', 'status', 'download'], info.backupMax)],
    ...(label.system === 'absent' ? [] : [['SYNO.Core.System', entry(['info'])] as const]),
    ...(label.mesh === 'absent' ? [] : [['SYNO.Mesh.System.Info', entry(['get'])] as const]),
    ['SYNO.Core.System.Utilization', entry(['get'])],
    ['SYNO.Mesh.Network.WANStatus', entry(['get'])],
    ...SILENT_APIS.map((name) => [name, entry([])] as const),
  ]
  const present = apis.filter(([name]) => !info.absent.includes(name))
  return new Map(present.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Answers query: ALL, names, or prefixes, comma-separated; unknown names are silently omitted (1). */
export function answerQuery(call: Call, switches: RouterSwitches): Reply {
  if (switches.info.error !== undefined) return { kind: 'error', code: switches.info.error }
  const apis = listApis(switches)
  const wanted = splitNames(call.params.query ?? 'ALL', switches.info.nameList)
  const isWanted = (name: string): boolean =>
    wanted.some((part) => {
      if (part.toUpperCase() === 'ALL') return true
      return apis.has(part) ? part === name : part !== '' && name.startsWith(part)
    })
  const { unlisted } = switches.info
  const shown = [...apis].filter(([name]) => isWanted(name) && !unlisted.includes(name))
  const listed = shown.map(([name, api]) => [name, describe(api, switches)])
  return { kind: 'data', data: Object.fromEntries(listed) }
}

function splitNames(query: string, how: 'each' | 'first' | 'none'): readonly string[] {
  const names = query.split(',').map((part) => part.trim())
  return how === 'each' ? names : how === 'first' ? names.slice(0, 1) : [query]
}

/**
 * Finds the CGI that a URL path names and the API that may follow it, as in `/webapi/encryption.cgi/SYNO.API.Encryption`
 * (2.1); undefined if there is no such CGI.
 */
export function resolvePath(
  path: string,
  switches: RouterSwitches,
): { readonly cgi: string; readonly api: string } | undefined {
  const rest = path.match(/^\/webapi\/((?:[\w-]+\/)*?)(_*)([a-z]+\.cgi)(?:\/([\w.]+))?$/)
  if (!rest) return undefined
  const [, folder = '', underscores = '', file = '', api = ''] = rest
  if (underscores !== '' && !(switches.info.paddedPaths && underscores === PADDING && file === 'entry.cgi')) {
    return undefined
  }
  const cgi = folder + file
  const files = ['query.cgi', 'auth.cgi', 'encryption.cgi', 'entry.cgi']
  const known = [...files, ...files.map((name) => switches.info.folder + name)]
  return known.includes(cgi) ? { cgi, api } : undefined
}

/** Legacy CGIs carry no requestFormat (1). */
function describe(api: Api, switches: RouterSwitches): unknown {
  const isEntry = api.path.endsWith('entry.cgi')
  return {
    maxVersion: api.maxVersion,
    minVersion: api.minVersion,
    path: isEntry && switches.info.paddedPaths ? api.path.replace('entry.cgi', `${PADDING}entry.cgi`) : api.path,
    requestFormat: isEntry ? 'JSON' : undefined,
  }
}
