import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { mountOf, readDisk } from '../../../src/system/disk.ts'
import { testWith } from '../../fixtures/platform.ts'

const MOUNTINFO = `23 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
24 23 0:22 / /proc rw shared:5 - proc proc rw
40 23 0:50 / /mnt/my\\040nas rw,relatime shared:9 master:1 - cifs //nas/back\\040ups rw,vers=3.1.1
41 23 0:51 / /mnt/twice rw - ext4 /dev/sdb1 rw
42 41 0:52 / /mnt/twice rw - nfs4 nas:/vol rw
43 23 0:53 / /broken
`

test.each([
  ['/home/x', '/', 'ext4', '/dev/sda1'],
  ['/', '/', 'ext4', '/dev/sda1'],
  ['/mnt/my nas/router', '/mnt/my nas', 'cifs', '//nas/back ups'],
  ['/mnt/my nas', '/mnt/my nas', 'cifs', '//nas/back ups'],
  ['/mnt/my nasty', '/', 'ext4', '/dev/sda1'],
  ['/mnt/twice/a', '/mnt/twice', 'nfs4', 'nas:/vol'],
  ['/broken/a', '/', 'ext4', '/dev/sda1'],
])('finds the mount that holds %s', (path, point, type, device) => {
  expect(mountOf(path, MOUNTINFO)).toEqual({ point, type, device })
})

test('finds no mount where the system lists none', () => {
  expect(mountOf('/home/x', '')).toBeUndefined()
})

testWith('findmnt')('agrees with findmnt about a real folder', async () => {
  const { execFileSync } = await import('node:child_process')
  const folder = await mkdtemp(join(tmpdir(), 'disk-'))
  try {
    const [line = ''] = execFileSync('findmnt', ['-nro', 'FSTYPE', '--target', folder], { encoding: 'utf8' }).split(
      '\n',
    )
    const disk = await readDisk(folder)
    expect([disk.type, disk.isMountPoint]).toEqual([line, false])
    expect(disk.free).toBeGreaterThan(0)
    expect((await readDisk('/')).isMountPoint).toBe(true)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('tells nothing of a folder that is gone, and does not throw', async () => {
  const { free } = await readDisk('/nowhere/at/all')
  expect(free).toBeUndefined()
})
