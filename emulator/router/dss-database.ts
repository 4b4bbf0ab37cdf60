// The SQLite database inside a backup file: the tables known from DSM exports, since SRM's own are not public
// (protocol.md 6), with plausible rows.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SeededRandom } from './seeded-random.ts'

/** 45 pages of 4096 bytes were seen in a real file (protocol.md 6). */
const WANTED_PAGES = 45

const SCHEMA = `
  PRAGMA page_size = 4096;
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  CREATE TABLE confbkp_config_tb (key TEXT PRIMARY KEY, value TEXT);
  CREATE TABLE confbkp_volume_tb (volume TEXT PRIMARY KEY, fs_type TEXT, size INTEGER);
  CREATE TABLE confbkp_share_tb (share_name TEXT PRIMARY KEY, path TEXT, description TEXT, ShareStatus INTEGER, fType TEXT, quota INTEGER);
  CREATE TABLE confbkp_share_nfs_rule_tb (share_name TEXT, host TEXT, privilege TEXT);
  CREATE TABLE confbkp_share_privilege_id_tb (share_name TEXT, id INTEGER, privilege TEXT);
  CREATE TABLE confbkp_group_tb (name TEXT PRIMARY KEY, gid INTEGER, description TEXT);
  CREATE TABLE confbkp_group_member_list_tb (group_name TEXT, member TEXT);
  CREATE TABLE confbkp_user_tb (name TEXT PRIMARY KEY, uid INTEGER, description TEXT, mail TEXT, password TEXT, expired INTEGER);
  CREATE TABLE confbkp_user_bandwidth_tb (name TEXT, protocol TEXT, upload INTEGER, download INTEGER);
  CREATE TABLE confbkp_nfs_idmap_tb (id INTEGER PRIMARY KEY, name TEXT, local TEXT);
  CREATE TABLE confbkp_scheduler_table (id INTEGER PRIMARY KEY, json_config TEXT);
  CREATE TABLE confbkp_smartblock_table (key TEXT PRIMARY KEY, value TEXT);
  CREATE TABLE confbkp_app_advanced_privilege_tb (app TEXT, name TEXT, rule TEXT);
`

export interface DatabaseOptions {
  readonly random: SeededRandom
  /** rows of confbkp_config_tb to add or replace */
  readonly settings: Readonly<Record<string, string>>
  /** `turned`: the last rows of tables without a key come first */
  readonly rowOrder: 'usual' | 'turned'
}

/** Returns the bytes of a new database; leaves no file behind. */
export function makeDatabase(options: DatabaseOptions): Buffer {
  return writeDatabase((database) => {
    insertRows(database, options)
    if (options.rowOrder === 'turned') turnRows(database)
    fillPages(database, options.random)
  })
}

/** Returns the bytes of a database with the same tables, and no rows. */
export function makeEmptyDatabase(): Buffer {
  return writeDatabase(() => undefined)
}

function writeDatabase(fill: (database: DatabaseSync) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'emulated-router-'))
  try {
    const path = join(folder, '_Syno_ConfBkp.db')
    const database = new DatabaseSync(path)
    database.exec(SCHEMA)
    database.exec('BEGIN')
    fill(database)
    database.exec('COMMIT')
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function insertRows(database: DatabaseSync, { random, settings }: DatabaseOptions): void {
  const config: Record<string, string> = {
    'network.hostname': 'SynologyRouter',
    'network.lan.address': '192.168.1.1',
    'network.lan.mask': '255.255.255.0',
    'network.wan.type': 'pppoe',
    'network.wan.pppoe.user': 'kunde-4711@provider.example',
    'network.wan.pppoe.password': random.base64(16),
    'wifi.radio.2g.ssid': 'Werkstatt',
    'wifi.radio.2g.passphrase': random.base64(20),
    'wifi.radio.5g.ssid': 'Werkstatt 5G',
    'wifi.radio.5g.passphrase': random.base64(20),
    'wifi.guest.ssid': 'Gäste',
    'wifi.guest.enabled': 'yes',
    'security.autoblock.attempts': '10',
    'security.autoblock.attempt_min': '5',
    'time.zone': 'Amsterdam',
    'time.ntp.server': 'time.google.com',
    ...settings,
  }
  insert(database, 'confbkp_config_tb', Object.entries(config))
  insert(database, 'confbkp_volume_tb', [['/volume1', 'ext4', 30_000_000_000]])
  insert(database, 'confbkp_share_tb', [['storage', '/volume1/storage', 'USB disk', 0, 'ext4', 0]])
  insert(database, 'confbkp_share_privilege_id_tb', [['storage', 1024, 'RW']])
  insert(database, 'confbkp_group_tb', [
    ['administrators', 101, 'System default admin group'],
    ['users', 100, 'System default group'],
  ])
  insert(database, 'confbkp_group_member_list_tb', [
    ['administrators', 'admin'],
    ['administrators', 'backup'],
  ])
  insert(database, 'confbkp_user_tb', [
    ['admin', 1024, 'System default user', '', `$6$${random.base64(16)}$${random.base64(86)}`, 0],
    ['backup', 1026, 'Nightly backup', 'it@firm.example', `$6$${random.base64(16)}$${random.base64(86)}`, 0],
  ])
  insert(database, 'confbkp_scheduler_table', [[1, '{"app":"reboot","day":"0","hour":4,"minute":30}']])
  insert(database, 'confbkp_smartblock_table', [
    ['enabled', 'true'],
    ['trusted', random.hex(32)],
  ])
  insert(database, 'confbkp_app_advanced_privilege_tb', [['SYNO.Desktop', 'backup', 'allow 0.0.0.0/0']])
}

function turnRows(database: DatabaseSync): void {
  for (const table of ['confbkp_group_member_list_tb', 'confbkp_share_privilege_id_tb', 'confbkp_share_nfs_rule_tb']) {
    database.exec(`CREATE TEMP TABLE turned AS SELECT * FROM ${table} ORDER BY rowid DESC`)
    database.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM turned; DROP TABLE turned`)
  }
}

/** Known devices make up most of a home's settings; rows are added until the file has its usual size. */
function fillPages(database: DatabaseSync, random: SeededRandom): void {
  const row = database.prepare('INSERT INTO confbkp_config_tb VALUES (?, ?)')
  const countPages = (): number => Number(database.prepare('PRAGMA page_count').get()?.page_count)
  for (let device = 0; countPages() < WANTED_PAGES; device++) {
    const mac = random.hex(12).replace(/..(?!$)/g, '$&:')
    const value = JSON.stringify({
      mac,
      name: `${random.pick(['phone', 'laptop', 'printer', 'camera', 'tv', 'sensor'])}-${random.hex(4)}`,
      reserved_ip: `192.168.1.${2 + random.integer(250)}`,
      profile: random.pick(['default', 'kids', 'iot', 'office']),
      banned: random.integer(20) === 0,
      fingerprint: random.base64(172),
    })
    row.run(`network.nsm.device.${device.toString().padStart(4, '0')}`, value)
  }
}

function insert(database: DatabaseSync, table: string, rows: readonly (readonly (string | number)[])[]): void {
  for (const row of rows) {
    database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row)
  }
}
