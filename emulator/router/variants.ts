// Named routers for the serve script and for demonstrations: sets of switches, each with a reason to exist.
import type { SwitchChanges } from './switches.ts'

export interface Variant {
  readonly about: string
  readonly changes: SwitchChanges
}

/** By name. The letters of the sources are those of protocol.md 0.1. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  default: { about: 'RT6600ax, SRM 1.3.1, self-signed certificate', changes: {} },
  m4: {
    about: 'RT2600ac, SRM 1.2, what the client M4 met: status says finish:true',
    changes: { label: { model: 'RT2600ac', firmware: 'SRM 1.2-7742 Update 5' }, encryption: { bits: 4096 } },
  },
  idk: {
    about: 'what IDK tells: 4096-bit envelope needed, session webui, status says state:finish, numeric task ids',
    changes: {
      encryption: { bits: 4096, encryptedLoginOnly: true },
      session: { webuiOnly: true },
      export: { statusShape: 'state', taskId: 'number' },
    },
  },
  strict: {
    about: 'refuses all that any source says may be refused: envelope, webui, SynoToken, quoted task ids, weak root',
    changes: {
      certificate: 'weak',
      encryption: { encryptedLoginOnly: true },
      session: { webuiOnly: true, sidStartsWithDigit: true },
      token: { enforce: 119 },
      export: { taskId: 'digit-string', quotedTaskId: 120, secondStart: 'busy' },
    },
  },
  body: {
    about: 'takes the session id in the POST body only, never as a cookie',
    changes: { session: { transport: 'body-only' } },
  },
  get: {
    about:
      'sends the file by GET only, as both downloads known to have worked were, and as application/zip; padded paths',
    changes: { info: { paddedPaths: true }, download: { postRefusal: 405, contentType: 'application/zip' } },
  },
  odd: {
    about: 'knows no lists of names, says finished, names its session in the cookie, begins its JSON with a BOM',
    changes: {
      jsonBom: true,
      info: { nameList: 'none' },
      session: { idIn: 'cookie' },
      export: { statusShape: 'finished' },
    },
  },
  otp: {
    about: 'the account has a second factor',
    // 4096 bits: N4S4 supports nothing else.
    changes: { otp: { mode: 'required' }, encryption: { bits: 4096 } },
  },
  dsm: {
    about: 'like a NAS with DSM 6: Auth up to 6, padded paths, backup API up to 2, an xz file',
    changes: {
      backupOs: 'DSM',
      info: { authMax: 6, backupMax: 2, paddedPaths: true },
      download: { body: 'xz' },
      label: { mesh: 'absent', model: 'DS216+II', firmware: 'DSM 6.2.4-25556 Update 7' },
    },
  },
  expiring: {
    about: 'the first session times out after one status',
    changes: { session: { expireAfter: { call: 'status', count: 1, code: 106, repeat: 'once' } } },
  },
  failing: { about: 'the export ends with state:fail', changes: { export: { statusShape: 'fail-state' } } },
  broken: {
    about: 'the file breaks off, and its Content-Length hides that',
    changes: { download: { body: 'truncated-silently' } },
  },
  stranger: { about: 'another device lives at this address', changes: { notSrm: 'html' } },
}
