// Disks that are full, read-only or closed to us, for real: small file systems in memory, and no right to overrule modes.

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunOptions } from '../../emulator/runner/runner.ts'
import { plantInDirectory, type Scene } from '../scene.ts'
import type { Play } from './plays.ts'
import type { FaultName, Step } from './table.ts'

const PAGE_BYTES = 4096
/** Less than a backup, more than what else is written. */
const SPARE_BYTES = 12 * PAGE_BYTES

/** Why disk cells of this kind cannot be played on this machine; `undefined` if they can. */
export function whyNot(fault: FaultName): string | undefined {
  if (fault === 'permission')
    return isOverruling() && !canObey() ? 'root overrules modes, and setpriv cannot take that away' : undefined
  return canMount() ? undefined : 'no file system can be mounted here, not even in a namespace of our own (unshare -rm)'
}

/** Starts this program anew where it may mount, and what it mounts goes away with it. False where that is not possible. */
export function reenterWithMounts(args: readonly string[]): { readonly status: number } | undefined {
  const how = process.getuid?.() === 0 ? ['-m'] : ['-rm']
  if (process.platform !== 'linux' || spawnSync('unshare', [...how, 'true']).status !== 0) return undefined
  const { status } = spawnSync('unshare', [...how, process.execPath, ...args], { stdio: 'inherit' })
  return { status: status ?? 1 }
}

export function playDisk(step: Step, fault: FaultName): Play {
  if (step === 'directory write') return playDirectory(fault)
  const destinations = step === 'artifact read back' ? (['artifact'] as const) : (['directory'] as const)
  const temp = (scene: Scene): string => {
    const path = mkdtempSync(join(tmpdir(), 'proof-temp-'))
    scene.onClose.push(() => rmSync(path, { recursive: true, force: true }))
    return path
  }
  return {
    destinations,
    wasMet: () => true,
    prepare: (scene): Partial<RunOptions> => {
      const path = temp(scene)
      const env = { RUNNER_TEMP: path }
      if (fault === 'disk full') {
        mount(path, { scene, bytes: step === 'download' ? SPARE_BYTES : tempOfOneRun(scene) + SPARE_BYTES })
        return { env }
      }
      if (fault === 'read-only') {
        mount(path, { scene, bytes: SPARE_BYTES })
        execFileSync('mount', ['-o', 'remount,ro', path])
        return { env }
      }
      scene.watchers.push(({ method }) => {
        if (method === 'status') for (const folder of readdirSync(path)) chmodSync(join(path, folder), 0o500)
      })
      return { env, ...obeying(scene) }
    },
  }
}

/** The directory changes after the preflight has found it good. */
function playDirectory(fault: FaultName): Play {
  return {
    destinations: ['directory'],
    wasMet: () => true,
    prepare: (scene) => {
      const { directory, older, watchers } = scene
      if (fault !== 'permission') {
        const bytes =
          sizeOf(older?.backup) + sizeOf(older?.manifest) + (fault === 'disk full' ? SPARE_BYTES : 1_048_576)
        mount(directory, { scene, bytes })
        if (older) plantInDirectory(directory, older)
      }
      watchers.push(({ method }) => {
        if (method !== 'download') return
        if (fault === 'read-only') execFileSync('mount', ['-o', 'remount,ro', directory])
        if (fault === 'permission') chmodSync(directory, 0o500)
      })
      return fault === 'permission' ? obeying(scene) : undefined
    },
  }
}

function mount(path: string, { scene, bytes }: { readonly scene: Scene; readonly bytes: number }): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', path])
  scene.onClose.unshift(() => execFileSync('umount', [path]))
}

/** The backup, its manifest, and the older artifact that it is compared with. */
function tempOfOneRun({ older }: Scene): number {
  return 2 * (sizeOf(older?.backup) + sizeOf(older?.manifest))
}

function sizeOf(content: Buffer | undefined): number {
  return Math.ceil((content?.length ?? 0) / PAGE_BYTES) * PAGE_BYTES
}

function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'proof-mount-'))
  try {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'tmpfs', path]).status === 0
    if (mounted) spawnSync('umount', [path])
    return mounted
  } finally {
    rmSync(path, { recursive: true })
  }
}

function isOverruling(): boolean {
  return process.getuid?.() === 0
}

const OBEY = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search']

function canObey(): boolean {
  return spawnSync('setpriv', [...OBEY, 'true']).status === 0
}

/** Node without root's right to overrule the modes of files. Bash, since other shells drop variables like INPUT_KEEP-ALL. */
function obeying(scene: Scene): Partial<RunOptions> {
  if (!isOverruling()) return {}
  const folder = mkdtempSync(join(tmpdir(), 'proof-node-'))
  scene.onClose.push(() => rmSync(folder, { recursive: true }))
  const nodePath = join(folder, 'node')
  writeFileSync(nodePath, `#!/usr/bin/env bash\nexec setpriv ${OBEY.join(' ')} "${process.execPath}" "$@"\n`, { mode: 0o755 })
  return { nodePath }
}
