// Makes `.dss` backup files as an SRM router exports them: gzip over tar over settings (protocol.md 6).
import { gzipSync } from 'node:zlib'
import { makeDatabase } from './dss-database.ts'
import { createRandom, type SeededRandom } from './seeded-random.ts'
import { packTar, type TarMember } from './tar-archive.ts'
import { packXz } from './xz-container.ts'

/** The uncompressed tar of a real RT2600ac (protocol.md 6). */
const WANTED_TAR_BYTES = 378_880
/** Midnight of 1970-01-01 in Taipei: real files have negative times, which tar stores as base-256 numbers. */
const MTIME = -28_800

export interface BackupFileOptions {
  /** the same seed gives the same bytes; another seed gives other passwords, devices and logs */
  readonly seed?: number
  readonly container?: 'gzip' | 'xz' | 'tar'
  /** Unix seconds in the gzip header */
  readonly gzipTime?: number
  /** rows of confbkp_config_tb to add or replace, e.g. `{ 'wifi.guest.enabled': 'no' }` */
  readonly settings?: Readonly<Record<string, string>>
  /** the order of rows in tables without a key: that SRM writes them in the same one each time is a guess */
  readonly rowOrder?: 'usual' | 'turned'
  /** the identity in config_info */
  readonly unique?: string
  /** the system in config_info, SRM by default (9d) */
  readonly os?: 'SRM' | 'DSM'
  /** names of members to leave out, e.g. 'ConfigBkp/config_info' */
  readonly omit?: readonly string[]
  /** members to add at the end; one with a known name replaces ours */
  readonly members?: readonly { readonly name: string; readonly bytes: Buffer }[]
  /** symbolic links to add at the end: name and target */
  readonly links?: Readonly<Record<string, string>>
}

/** A complete backup file: about 91 KB of gzip, 378,880 bytes of tar, 13 members. */
export function makeBackupFile(options: BackupFileOptions = {}): Buffer {
  const tar = packTar(listMembers(options))
  switch (options.container ?? 'gzip') {
    case 'tar':
      return tar
    case 'xz':
      return packXz(tar)
    case 'gzip':
      return setGzipTime(gzipSync(tar, { level: 6 }), options.gzipTime ?? 0)
  }
}

/** Returns a copy with another time in its gzip header: other bytes, same content. */
export function setGzipTime(gzip: Buffer, unixSeconds: number): Buffer {
  const copy = Buffer.from(gzip)
  copy.writeUInt32LE(unixSeconds >>> 0, 4)
  // Node writes its own operating system; the router is a Unix
  copy[9] = 3
  return copy
}

function listMembers(options: BackupFileOptions): readonly TarMember[] {
  const random = createRandom(options.seed ?? 1)
  const files: readonly (readonly [string, Buffer])[] = [
    ['ConfigBkp/', Buffer.alloc(0)],
    [
      'ConfigBkp/_Syno_ConfBkp.db',
      makeDatabase({ random, settings: options.settings ?? {}, rowOrder: options.rowOrder ?? 'usual' }),
    ],
    ['ConfigBkp/config_info', Buffer.from(writeInfo(options))],
    ['ConfigBkp/srm/', Buffer.alloc(0)],
    ['ConfigBkp/srm/usr/syno/etc/synongfw/mark_rule.conf', Buffer.from(writeRules(random, 260))],
    ['ConfigBkp/srm/usr/syno/etc/synongfw/access_control.json', Buffer.from(writeProfiles(random))],
    ['ConfigBkp/srm/usr/syno/etc/wifi/wireless.conf', Buffer.from(writeWireless(random))],
    ['ConfigBkp/srm/usr/syno/etc/mesh/node.conf', Buffer.from(`node_id="0"\nkey="${random.hex(64)}"\n`)],
    ['ConfigBkp/srm/usr/syno/etc/certificate/server.key', Buffer.from(writePem(random, 'RSA PRIVATE KEY', 1600))],
    ['ConfigBkp/srm/usr/syno/etc/certificate/server.crt', Buffer.from(writePem(random, 'CERTIFICATE', 1200))],
    ['ConfigBkp/srm/etc/dhcpd/dhcpd-static.conf', Buffer.from(writeLeases(random))],
    ['ConfigBkp/srm/etc/ddns.conf', Buffer.from(`[Synology]\nhostname=werkstatt\nkey=${random.base64(40)}\n`)],
  ]
  const added = new Map((options.members ?? []).map((member) => [member.name, member.bytes]))
  const members = files.map(([name, bytes]) => ({ name, bytes: added.get(name) ?? bytes, mtime: MTIME }))
  const used = packTar(members).length
  // a list of blocked addresses, long on any router, fills up the usual size
  const list = Buffer.from(writeBlockList(random, Math.max(4096, WANTED_TAR_BYTES - used - 1024)))
  const all = [...members, { name: 'ConfigBkp/srm/usr/syno/etc/synongfw/threat_list.conf', bytes: list, mtime: MTIME }]
  const names = new Set(all.map((member) => member.name))
  const extra = [...added].filter(([name]) => !names.has(name)).map(([name, bytes]) => ({ name, bytes, mtime: MTIME }))
  const links = Object.entries(options.links ?? {})
  return [
    ...[...all, ...extra].filter((member) => !(options.omit ?? []).includes(member.name)),
    ...links.map(([name, link]) => ({ name, bytes: Buffer.alloc(0), mtime: MTIME, link })),
  ]
}

function writeInfo({ unique = 'synology_cypress_rt6600ax', os = 'SRM' }: BackupFileOptions): string {
  const pairs = {
    os_name: os,
    conf_version: '5',
    dsm_majorversion: '5',
    dsm_minorversion: '2',
    dsm_buildnumber: '9346',
    unique,
  }
  return Object.entries(pairs)
    .map(([key, value]) => `${key}="${value}"\n`)
    .join('')
}

function writeRules(random: SeededRandom, count: number): string {
  return writeLines(count, (index) => {
    const target = `${random.integer(224)}.${random.integer(256)}.${random.integer(256)}.0/24`
    return `-A MARK_RULE -s 192.168.1.${random.integer(256)} -d ${target} -j MARK --set-mark 0x${random.hex(4)} # ${index}`
  })
}

function writeProfiles(random: SeededRandom): string {
  const profiles = Array.from({ length: 24 }, (_, index) => ({
    id: index,
    name: random.pick(['Kids', 'Office', 'Guests', 'Things']),
    schedule: random.hex(42),
    filters: random.base64(200),
  }))
  return JSON.stringify({ profiles }, null, 2)
}

function writeWireless(random: SeededRandom): string {
  return ['radio2g', 'radio5g', 'radio5g2', 'guest', 'smarthome']
    .map(
      (radio) => `[${radio}]\nssid=Werkstatt ${radio}\nsecurity=wpa3\npassphrase=${random.base64(24)}\nchannel=auto\n`,
    )
    .join('\n')
}

function writeLeases(random: SeededRandom): string {
  return writeLines(
    120,
    (index) => `${random.hex(12).replace(/..(?!$)/g, '$&:')},192.168.1.${2 + (index % 250)},infinite`,
  )
}

function writePem(random: SeededRandom, label: string, characters: number): string {
  const lines = random.base64(characters).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function writeBlockList(random: SeededRandom, bytes: number): string {
  const list: string[] = []
  for (let size = 0; size < bytes; size += list.at(-1)?.length ?? 0) {
    const address = `${1 + random.integer(223)}.${random.integer(256)}.0.0/16`
    list.push(
      `drop;source=${address};direction=inbound;severity=${random.pick(['low', 'medium', 'high'])};policy=default;log=yes;id=${random.hex(17)}\n`,
    )
  }
  return list.join('').slice(0, bytes)
}

function writeLines(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${write(index)}\n`).join('')
}
