// Names of files and tables in a compatibility report.

import { describe, expect, test } from '@jest/globals'
import { rationName, rationPath } from '../../../src/compatibility/known-words.ts'

describe('a path', () => {
  test.each([
    ['ConfigBkp/_Syno_ConfBkp.db', 'ConfigBkp/_Syno_ConfBkp.db'],
    ['ConfigBkp/srm/usr/syno/etc/mesh/node.conf', 'ConfigBkp/srm/usr/syno/etc/mesh/node.conf'],
    ['ConfigBkp/srm/', 'ConfigBkp/srm/'],
    ['ConfigBkp/srm/etc/openvpn/alice.ovpn', 'ConfigBkp/srm/etc/openvpn/…'],
    ['ConfigBkp/srm/etc/alice-server.conf', 'ConfigBkp/srm/etc/….conf'],
    ['home/alice/config', 'home/…/config'],
    ['etc/02:5a:51:00:00:ca', 'etc/…'],
    ['etc/192.168.1.1', 'etc/…'],
    ['etc/server name.conf', 'etc/….conf'],
    ['etc/\u202Econf', 'etc/…'],
  ])('shows names of system words only: %j', (path, shown) => {
    expect(rationPath(path)).toBe(shown)
  })
})

describe('the name of a table or column', () => {
  test.each([
    ['confbkp_config_tb', 'confbkp_config_tb'],
    ['confbkp_alice_tb', 'confbkp_…_tb'],
    ['confbkp_alice_bob_tb', 'confbkp_…_tb'],
    ['ShareStatus', 'ShareStatus'],
    ["alice's table", '…'],
    ['02:5a:51:00:00:ca', '…'],
    ['', '…'],
  ])('shows system words only: %j', (name, shown) => {
    expect(rationName(name)).toBe(shown)
  })
})
