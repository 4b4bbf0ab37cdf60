// Disks that are really full, read-only or forbidden: small in-memory file systems, and no right to override modes.

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunOptions } from '../../emulator/runner/runner.ts'
import { plantInDirectory, type Scene } from '../scene.ts'
import type { DISK_FAULTS, Step } from './matrix.ts'
import type { Play } from './play.ts'

type DiskFault = (typeof DISK_FAULTS)[number]

const ROOMY_BYTES = 16 * 1024 * 1024
/** Less than a backup, more than everything else that is written; and enough for a backup, but not to open it, too. */
const SPARE_BYTES = { usual: 48 * 1024, check: 100 * 1024 }
/** The request during which a disk fills up or turns read-only. */
const MOMENTS: Readonly<Partial<Record<Step, RegExp>>> = {
  download: /^status$/,
  // It is opened as soon as it is there.
  check: /^download$/,
  'artifact read back': /\/FinalizeArtifact$/,
  'directory write': /^logout$/,
}
/** Forbidden before the process that opens backups starts to rehearse in it: what it has created there could not be removed. */
const CLOSES_TEMP = /^login$/

/** Returns why this machine cannot play cells of this fault; `undefined` if it can. */
export function whyNot(fault: string): string | undefined {
  if (fault === 'permission')
    return isRoot() && spawnSync('setpriv', [...OBEY, 'true']).status !== 0
      ? 'root overrides modes, and setpriv cannot prevent that here'
      : undefined
  return canMount() ? undefined : 'no file system can be mounted here, not even in a private namespace (unshare -rm)'
}

/** Restarts this program in a namespace where it may mount; the mounts disappear with it. */
export function reenterWithMounts(args: readonly string[]): { readonly status: number } | undefined {
  const how = isRoot() ? ['-m'] : ['-rm']
  if (spawnSync('unshare', [...how, 'true']).status !== 0) return undefined
  const { status } = spawnSync('unshare', [...how, process.execPath, ...args], { stdio: 'inherit' })
  return { status: status ?? 1 }
}

export function playDisk(step: Step, fault: DiskFault): Play {
  let wasMet = false
  return {
    destinations: [step === 'artifact read back' ? 'artifact' : 'directory'],
    wasMet: () => wasMet,
    prepare: (scene) => {
      const isTemp = step !== 'directory write'
      const path = isTemp ? makeTemp(scene) : scene.directory
      const spoil = () => {
        if (fault === 'disk full') fill(path, step === 'check' ? SPARE_BYTES.check : SPARE_BYTES.usual)
        if (fault === 'read-only') remount(path, 'ro')
        if (fault === 'permission') close(path, { scene, isTemp })
        wasMet = true
      }
      if (fault !== 'permission') mount(path, scene)
      if (!isTemp && scene.older) plantInDirectory(path, scene.older)
      // A temporary folder that turns read-only later cannot be removed.
      if (isTemp && fault === 'read-only') spoil()
      else {
        const moment = isTemp && fault === 'permission' ? CLOSES_TEMP : MOMENTS[step]
        const once = (what: string) => !wasMet && moment?.test(what) && spoil()
        scene.watchers.push(once)
      }
      return { ...(isTemp ? { env: { RUNNER_TEMP: path } } : {}), ...(fault === 'permission' ? obeying(scene) : {}) }
    },
  }
}

/** Leaves room for this only. */
function fill(path: string, spare: number): void {
  const { blocks, bfree, bsize } = statfsSync(path)
  remount(path, `size=${(blocks - bfree) * bsize + spare}`)
}

/** Passes all options: those that `mount` would add from its own records are refused in a namespace. */
function remount(path: string, how: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `remount,${how}`, 'tmpfs', path])
}

/** Forbids creating files in the directory, or in the run's own temporary folder. */
function close(path: string, { scene, isTemp }: { readonly scene: Scene; readonly isTemp: boolean }): void {
  for (const folder of isTemp ? readdirSync(path).map((name) => join(path, name)) : [path]) {
    chmodSync(folder, 0o500)
    scene.onClose.unshift(() => existsSync(folder) && chmodSync(folder, 0o700))
  }
}

function makeTemp(scene: Scene): string {
  const path = mkdtempSync(join(tmpdir(), 'proof-temp-'))
  scene.onClose.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

function mount(path: string, scene: Scene): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOMY_BYTES},mode=700`, 'tmpfs', path])
  scene.onClose.unshift(() => execFileSync('umount', [path]))
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

function isRoot(): boolean {
  return process.getuid?.() === 0
}

const OBEY = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search']

/** Runs Node without root's right to override modes. With bash: other shells drop variables such as INPUT_TLS-VERIFY. */
function obeying(scene: Scene): Partial<RunOptions> {
  if (!isRoot()) return {}
  const folder = mkdtempSync(join(tmpdir(), 'proof-node-'))
  scene.onClose.push(() => rmSync(folder, { recursive: true }))
  const nodePath = join(folder, 'node')
  writeFileSync(nodePath, `#!/usr/bin/env bash\nexec setpriv ${OBEY.join(' ')} "${process.execPath}" "$@"\n`, {
    mode: 0o755,
  })
  return { nodePath }
}
