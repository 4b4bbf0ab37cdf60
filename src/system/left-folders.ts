// Folders that must not outlive the process, even if it ends before the work in them does.
// Imports nothing slow: the entry loads it before everything else.

import { rmSync } from 'node:fs'

const folders = new Set<string>()

/** From now on, the folder is removed when the process has to end at once. */
export function removeAtEnd(folder: string): void {
  folders.add(folder)
}

/** The folder is gone, or its removal has failed and was reported. */
export function forgetFolder(folder: string): void {
  folders.delete(folder)
}

/** Synchronously: the process ends next. Never throws. */
export function removeLeftFolders(): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // There is nobody left to tell; the next command removes it a day later.
    }
  }
}
