import { describe, expect, test } from '@jest/globals'
import { Damage } from '../../../src/dss/findings.ts'
import { fileItem, ignoring, rowItem, tableItem } from '../../../src/dss/items.ts'
import { baseLabel, LABEL_COLUMNS, labelColumn, labelOf, SECRET_PARTS } from '../../../src/dss/row-labels.ts'
import { RowList } from '../../../src/dss/rows.ts'
import { sectionOf } from '../../../src/dss/sections.ts'

describe('the label column', () => {
  test.each([
    [['id', 'name', 'local'], 'name'],
    [['share_name', 'id', 'privilege'], 'share_name'],
    [['NAME', 'x'], 'NAME'],
    [['key', 'value'], 'key'],
    [['key', 'value', 'name'], 'key'],
    [['ssid', 'key'], 'ssid'],
    [['id', 'json_config'], 'id'],
  ])('is, of %j, %s', (columns, name) => {
    expect(columns[labelColumn(columns)]).toBe(name)
  })

  test.each([
    [['key']],
    [['key', 'comment']],
    [['password', 'secret']],
    [['x', 'y']],
    [[]],
    [['hostname_hash', 'name_pw']],
  ])('is none of %j', (columns) => {
    expect(labelColumn(columns)).toBe(-1)
  })

  test('is never a column whose name suggests a secret', () => {
    for (const part of SECRET_PARTS)
      for (const name of LABEL_COLUMNS) expect(labelColumn([`${name}_${part}`, part])).toBe(-1)
  })
})

describe('a label', () => {
  test.each([
    ['Gäste', 'Gäste'],
    ['a\r\nb\u202ec', 'a b c'],
    [42n, '42'],
    ['', ''],
    [4.2, ''],
    [null, ''],
    [undefined, ''],
    [new Uint8Array([65]), ''],
  ])('of %p is %j', (value, label) => {
    expect(labelOf(value)).toBe(label)
  })

  test('has at most 64 characters', () => {
    expect(labelOf('x'.repeat(64))).toBe('x'.repeat(64))
    expect(labelOf('x'.repeat(65))).toBe(`${'x'.repeat(63)}…`)
  })

  test.each([
    ['storage', 'storage'],
    ['storage #2', 'storage'],
    ['#7', ''],
    ['#7 #2', '#7'],
    ['a#2', 'a#2'],
  ])('%j without its ordinal is %j', (label, base) => {
    expect(baseLabel(label)).toBe(base)
  })
})

describe('rows', () => {
  const digest = (letter: string) => letter.repeat(32)
  const listed = (...rows: readonly (readonly [string, string])[]) => {
    const list = new RowList()
    for (const [label, hex] of rows) list.add(label, hex)
    return [...list]
  }

  test('are sorted by label and digest, with ordinals for equal and missing labels', () => {
    const rows = [
      ['storage', digest('b')],
      ['', digest('f')],
      ['admin', digest('c')],
      ['storage', digest('a')],
      ['', digest('e')],
      ['storage', digest('b')],
    ] as const
    const expected = [
      ['#1', digest('e')],
      ['#2', digest('f')],
      ['admin', digest('c')],
      ['storage', digest('a')],
      ['storage #2', digest('b')],
      ['storage #3', digest('b')],
    ]
    expect(listed(...rows)).toEqual(expected)
    expect(listed(...[...rows].reverse())).toEqual(expected)
  })

  test('may be many, and can be read repeatedly', () => {
    const list = new RowList()
    for (let index = 9_999; index >= 0; index--) list.add(`gerät ${String(index).padStart(4, '0')}`, digest('d'))
    expect(list.length).toBe(10_000)
    expect([...list][123]).toEqual(['gerät 0123', digest('d')])
    expect([...list].at(-1)).toEqual(['gerät 9999', digest('d')])
    list.add('admin', `${digest('9')}ffff`)
    expect([...list][0]).toEqual(['admin', digest('9')])
  })

  test('may be empty', () => {
    expect(listed()).toEqual([])
  })
})

describe('an item', () => {
  test.each([
    ['ConfigBkp/config_info', '/ConfigBkp/config_info'],
    ['./ConfigBkp/x', '/ConfigBkp/x'],
    ['.//x', '/x'],
    ['.x', '/.x'],
  ])('for the file %s is %s', (path, item) => {
    expect(fileItem(path)).toBe(item)
  })

  test('for a row is its table and label without ordinal', () => {
    expect(rowItem('confbkp_share_tb', 'storage #2')).toBe('confbkp_share_tb/storage')
    expect(tableItem('confbkp_share_tb')).toBe('confbkp_share_tb/')
    // Neither can be taken for a file, nor for the row of another table.
    expect([tableItem('/etc'), tableItem(''), rowItem('a/b', 'c/d')]).toEqual(['\\x2fetc/', '""/', 'a\\x2fb/c/d'])
  })

  test.each([
    ['/ConfigBkp/srm/run/x.pid', true],
    ['/ConfigBkp/srm/etc/dhcpd.leases', true],
    ['confbkp_auto_config_backup_table/', true],
    ['confbkp_auto_config_backup_table/last', true],
    ['confbkp_user_tb/kid.log', false],
    ['/ConfigBkp/srm/etc/x.logd', false],
    ['x/confbkp_auto_config_backup_table/', false],
  ])('that changes without a change of settings is ignored by default: %s, %p', (item, isIgnored) => {
    expect(ignoring([])(item)).toBe(isIgnored)
  })

  test.each([
    ['users/*', 'users/kid', true],
    ['users/*', 'users/', true],
    ['users/*', 'admin_users/kid', false],
    ['*/kid', 'users/kid', true],
    ['users/k?d', 'users/kid', true],
    ['users/k?d', 'users/kd', false],
    ['/a.conf', '/aXconf', false],
    ['/a(b)[c]+$', '/a(b)[c]+$', true],
    ['*', 'anything/at all', true],
    ['/*.conf', '/a/b\nc.conf', true],
    [`${'*a'.repeat(70)}b`, `${'a'.repeat(4000)}`, false],
  ])('is ignored by the pattern %s: %s, %p', (glob, item, isIgnored) => {
    expect(ignoring([glob])(item)).toBe(isIgnored)
  })
})

test.each([
  ['confbkp_user_tb', 'Users'],
  ['confbkp_group_member_list_tb', 'Groups'],
  ['confbkp_share_privilege_id_tb', 'Shared folders'],
  ['confbkp_scheduler_table', 'Task scheduler'],
  ['confbkp_config_tb', 'General settings'],
  ['/ConfigBkp/srm/etc/dhcpd/dhcpd-static.conf', 'DHCP'],
  ['/ConfigBkp/srm/usr/syno/etc/wifi/wireless.conf', 'Wi-Fi'],
  ['/ConfigBkp/srm/usr/syno/etc/certificate/server.key', 'Certificates'],
  ['/ConfigBkp/srm/usr/syno/etc/synongfw/mark_rule.conf', 'Firewall and traffic control'],
  ['port_forwarding_rule', 'Port forwarding'],
  ['/ConfigBkp/config_info', 'Backup information'],
  ['something_else_tb', 'something_else_tb'],
])('%s belongs to %s', (name, section) => {
  expect(sectionOf(name)).toBe(section)
})

test('takes no more rows than fit into a manifest, whatever the table', () => {
  const budget = { bytesLeft: 200 }
  const fill = (list: RowList) => {
    for (let index = 0; index < 2; index++) list.add('a', '0'.repeat(32))
  }
  fill(new RowList(budget))
  fill(new RowList(budget))
  expect(() => fill(new RowList(budget))).toThrow(Damage)
})
