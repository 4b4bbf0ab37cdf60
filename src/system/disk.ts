// Which file system a folder is on: its device and type on Linux, and its free space.

import { readFile, realpath, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface Disk {
  /** Like `/dev/sda1`, `//nas/backups` or `C:\`; absent if the system does not tell. */
  readonly device?: string
  /** Like `ext4` or `cifs`; absent if the system does not tell. */
  readonly type?: string
  /** Bytes that this user may write; absent if the file system does not tell. */
  readonly free?: number
  /** Whether the folder is where the file system is mounted. */
  readonly isMountPoint: boolean
}

/** Returns what the system tells about the file system of an existing folder. Never throws. */
export async function readDisk(folder: string): Promise<Disk> {
  const path = await realpath(folder).catch(() => folder)
  const space = await statfs(path).catch(() => undefined)
  const mounted = mountOf(path, await readFile('/proc/self/mountinfo', 'utf8').catch(() => ''))
  return {
    isMountPoint: mounted ? mounted.point === path : await isOtherDevice(path),
    ...(mounted ? { device: mounted.device, type: mounted.type } : {}),
    ...(space ? { free: space.bavail * space.bsize } : {}),
  }
}

async function isOtherDevice(path: string): Promise<boolean> {
  const [own, above] = await Promise.all([path, dirname(path)].map((one) => stat(one).catch(() => undefined)))
  return own !== undefined && above !== undefined && own.dev !== above.dev
}

interface Mount {
  readonly point: string
  readonly type: string
  readonly device: string
}

/** Returns the mount that holds a path, given the lines of Linux' `/proc/self/mountinfo` (proc(5)). */
export function mountOf(path: string, mountinfo: string): Mount | undefined {
  const mounts = mountinfo.split('\n').flatMap((line): readonly Mount[] => {
    const [before = '', after = ''] = line.split(' - ')
    const [point, [type, device]] = [before.split(' ')[4], after.split(' ')]
    return point && type && device ? [{ point: readable(point), type, device: readable(device) }] : []
  })
  const holds = ({ point }: Mount) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`)
  // Of two on the same point, the later one hides the earlier.
  return mounts.filter(holds).reduce<Mount | undefined>((best, mount) => {
    return best && best.point.length > mount.point.length ? best : mount
  }, undefined)
}

/** Spaces and line breaks are octal there. */
function readable(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}
