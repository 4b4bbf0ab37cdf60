// The keys of answers that a compatibility report may show: those of the protocol, each in its place. Any other key may be
// data of the router's owner, such as a host name or an address, and is only counted.

import { API } from './protocol.ts'

/** Keys that may be shown, and what may be shown below each. An array has the keys of its items. */
export interface KnownKeys {
  readonly [key: string]: KnownKeys
}

/** Returns these keys, with nothing to be shown below them. */
function leaves(...names: readonly string[]): KnownKeys {
  return Object.fromEntries(names.map((name) => [name, {}]))
}

/** The error member of any reply (protocol.md 3.8). */
const ERROR: KnownKeys = {
  ...leaves('code', 'message', 'type', 'types', 'reason', 'line', 'section', 'key'),
  errors: leaves('code', 'name', 'reason', 'message', 'type', 'types', 'token', 'line', 'section', 'key'),
}

/** What the backup API may say of an export; only `task_id` and `finish` are certain (protocol.md 5.2). */
const TASK: KnownKeys = {
  ...leaves('task_id', 'taskid', 'id', 'finish', 'finished', 'done', 'running', 'success', 'state', 'status', 'stage'),
  ...leaves('step', 'steps', 'phase', 'progress', 'percent', 'percentage', 'total', 'current', 'processed', 'remain'),
  ...leaves('result', 'message', 'msg', 'type', 'name', 'path', 'file', 'filename', 'file_name', 'file_path', 'size'),
  ...leaves('time', 'start_time', 'end_time', 'create_time', 'timestamp', 'version', 'has_fail', 'code', 'err', 'pid'),
  error: ERROR,
  errors: ERROR,
  data: leaves('task_id', 'state', 'status', 'progress', 'percent', 'message', 'result', 'path', 'file', 'filename'),
}

const LISTED_API = leaves('maxVersion', 'minVersion', 'path', 'requestFormat', 'key')

/** The node of a mesh (protocol.md 8). */
const NODE: KnownKeys = {
  ...leaves('firmware_ver', 'is_re', 'model', 'node_id', 'sn', 'serial', 'unique', 'uptime', 'name', 'hostname', 'mac'),
  ...leaves('ip', 'ipv4', 'ipv6', 'status', 'state', 'role', 'band', 'parent', 'parent_id', 'connected', 'is_online'),
}

/** By API and method: what may be shown of `data`. */
const DATA: Readonly<Record<string, KnownKeys>> = {
  [`${API.info} query`]: Object.fromEntries(Object.values(API).map((api) => [api, LISTED_API])),
  [`${API.encryption} getinfo`]: leaves('cipherkey', 'ciphertoken', 'public_key', 'server_time'),
  [`${API.auth} login`]: {
    ...leaves(
      'sid',
      'synotoken',
      'did',
      'device_id',
      'account',
      'ik_message',
      'is_portal_port',
      'smid',
      'uid',
      'isAdmin',
    ),
    ...leaves('is_admin', 'enforce_2fa', 'trust_device', 'is_first_login', 'timeout'),
  },
  [`${API.auth} logout`]: {},
  [`${API.backup} start`]: TASK,
  [`${API.backup} status`]: TASK,
  [`${API.backup} download`]: TASK,
  [`${API.mesh} get`]: { nodes: NODE, total: {}, offset: {} },
  [`${API.system} info`]: {
    ...leaves('codepage', 'cpu_clock_speed', 'cpu_cores', 'cpu_family', 'cpu_series', 'cpu_vendor', 'enabled_ntp'),
    ...leaves('firmware_date', 'firmware_ver', 'hostname', 'mac', 'model', 'ntp_server', 'ram', 'ram_size', 'serial'),
    ...leaves('sys_temp', 'sys_tempwarn', 'systempwarn', 'temperature', 'temperature_warn', 'temperature_warning'),
    ...leaves('time', 'time_zone', 'time_zone_desc', 'up_time', 'uptime', 'version', 'version_string', 'usb_dev'),
    ...leaves('external_pci_slot_info', 'sata_dev', 'support_esata', 'unique'),
  },
}

/** Returns the keys of a reply to a call ("SYNO.API.Auth login") that may be shown. */
export function knownKeysOf(call: string): KnownKeys {
  const data = Object.hasOwn(DATA, call) ? DATA[call] : undefined
  return { success: {}, error: ERROR, data: data ?? {} }
}
