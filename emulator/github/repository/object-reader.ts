// Reads git objects: those written lately from memory, others through one long-lived `git cat-file`, so that a folder of 5,000
// files costs one process, not 5,000.
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { startGit } from './git-process.ts'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

export interface ObjectInfo {
  readonly oid: string
  readonly type: ObjectType
  /** Bytes. */
  readonly size: number
}

export interface GitObject extends ObjectInfo {
  readonly content: Buffer
}

export interface ObjectReader {
  /** The object that a revision (`refs/heads/main`, `OID:path`) names; undefined if it does not exist. */
  find(revision: string): Promise<ObjectInfo | undefined>
  read(revision: string): Promise<GitObject | undefined>
  close(): Promise<void>
}

/** Answers without git. */
export interface Memory {
  /** Returns what a revision names, `undefined` for no object; and `undefined` instead if only git can tell. */
  find(revision: string): { readonly object: GitObject | undefined } | undefined
}

const NEWLINE = 0x0a

interface Waiting {
  readonly withContent: boolean
  readonly resolve: (found: GitObject | undefined) => void
  readonly reject: (error: Error) => void
}

export function createObjectReader(directory: string, memory: Memory): ObjectReader {
  const waiting: Waiting[] = []
  let child: ChildProcessWithoutNullStreams | undefined
  let lines = ''
  let chunks: Buffer[] = []
  let received = 0
  // Joining the chunks of a large object one by one would take quadratic time.
  let needed = 0

  function start(): ChildProcessWithoutNullStreams {
    const started = startGit(directory, ['cat-file', '--batch-command'])
    const fail = (error: Error) => {
      for (const { reject } of waiting.splice(0)) reject(error)
    }
    started.once('error', (cause) => fail(new Error('The emulated repository needs git in PATH', { cause })))
    started.once('close', () => fail(new Error('git cat-file ended: git 2.36 or newer is needed')))
    started.stdin.on('error', () => undefined)
    started.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      received += chunk.length
      if (received < needed) return
      const bytes = Buffer.concat(chunks)
      const { used, missing } = answerWaiting(bytes, waiting)
      chunks = [bytes.subarray(used)]
      received = bytes.length - used
      needed = received + missing
    })
    return started
  }

  /** Requests made together are written together: 5,000 small writes would take longer than git does. */
  function send(): void {
    child?.stdin.write(lines)
    lines = ''
  }

  function ask(command: 'info' | 'contents', revision: string): Promise<GitObject | undefined> {
    // One line is one command, and no git revision contains a newline.
    if (/[\n\0]/.test(revision)) return Promise.resolve(undefined)
    const known = memory.find(revision)
    if (known !== undefined) return Promise.resolve(known.object)
    child ??= start()
    const { promise, resolve, reject } = Promise.withResolvers<GitObject | undefined>()
    waiting.push({ withContent: command === 'contents', resolve, reject })
    if (lines === '') queueMicrotask(send)
    lines += `${command} ${revision}\n`
    return promise
  }

  return {
    find: (revision) => ask('info', revision),
    read: (revision) => ask('contents', revision),
    async close() {
      if (child === undefined || child.exitCode !== null) return
      const ended = Promise.withResolvers<void>()
      child.once('close', () => ended.resolve())
      child.stdin.end()
      await ended.promise
    },
  }
}

/** Delivers every complete answer to its caller; returns how many bytes were consumed, and how many are missing at least. */
function answerWaiting(bytes: Buffer, waiting: Waiting[]): { readonly used: number; readonly missing: number } {
  let used = 0
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const lineEnd = bytes.indexOf(NEWLINE, used)
    if (lineEnd === -1) break
    const info = parseInfo(bytes.toString('utf8', used, lineEnd))
    const start = lineEnd + 1
    const end = info !== undefined && first.withContent ? start + info.size + 1 : start
    if (bytes.length < end) return { used, missing: end - bytes.length }
    waiting.shift()
    // A copy: the joined buffer is large and would live as long as the object.
    first.resolve(info && { ...info, content: Buffer.from(bytes.subarray(start, Math.max(start, end - 1))) })
    used = end
  }
  return { used, missing: 1 }
}

/** `OID TYPE SIZE`; anything else means that there is no such object. */
function parseInfo(line: string): ObjectInfo | undefined {
  const [, oid, type, size] = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? []
  return oid !== undefined && isObjectType(type) ? { oid, type, size: Number(size) } : undefined
}

function isObjectType(type: string | undefined): type is ObjectType {
  return type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag'
}
