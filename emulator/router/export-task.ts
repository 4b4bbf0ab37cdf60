// SYNO.Backup.Config.Backup: start, status and the way to the file (protocol.md 5).
import type { Call } from './call.ts'
import { buildDownload } from './download.ts'
import type { ExportSwitches } from './export-switches.ts'
import { buildPage, pause, type Reply } from './reply.ts'
import type { Session } from './session.ts'
import type { ExportTask, RouterState } from './state.ts'

const BUSY = 118
const BAD_PARAMETER = 120

/** Answers start with a new task. */
export async function answerStart(state: RouterState, session: Session): Promise<Reply> {
  const switches = state.switches.export
  if (switches.startDelayMs > 0) await pause(switches.startDelayMs)
  if (switches.startError !== undefined) return { kind: 'error', code: switches.startError }
  const isRunning = [...state.tasks.values()].some((task) => isKnown(task, switches) && !isDone(task, switches))
  if (switches.secondStart === 'busy' && isRunning) return { kind: 'error', code: BUSY }
  const id = createTaskId(switches, state.tasks.size)
  state.tasks.set(String(id), { id, session, startedAt: performance.now(), fileGone: false })
  return { kind: 'data', data: switches.startWithoutTaskId ? undefined : { task_id: id } }
}

/** Answers status in the shape that the switches select (9.4). */
export function answerStatus(state: RouterState, call: Call, session: Session): Reply {
  const task = findTask(state, call, session)
  return typeof task === 'number' ? refuseTask(call, task) : describeTask(task, state.switches.export)
}

/** Answers download with the file, once it is ready. */
export function answerDownload(state: RouterState, call: Call, session: Session): Reply {
  const switches = state.switches.export
  const { postRefusal } = state.switches.download
  if (postRefusal !== undefined && call.httpMethod === 'POST') return refusePost(postRefusal)
  const task = findTask(state, call, session)
  if (typeof task === 'number') return refuseTask(call, task)
  if (!isDone(task, switches)) return { kind: 'error', code: switches.earlyDownloadCode }
  if (switches.statusShape.startsWith('fail-')) return { kind: 'error', code: switches.failCode }
  if (task.fileGone) return refuseTask(call, BAD_PARAMETER)
  return buildDownload(state, () => {
    task.fileGone = !switches.keepFile
  })
}

function refusePost(how: 101 | 103 | 405): Reply {
  if (how !== 405) return { kind: 'error', code: how }
  return buildPage(405, 'Method Not Allowed', 'The requested method POST is not allowed for this URL.')
}

/** A task belongs to the session that started it; unknown, foreign and expired tasks look the same (5.5). */
function findTask(state: RouterState, call: Call, session: Session): ExportTask | number {
  const switches = state.switches.export
  const given = call.params.task_id
  if (given === undefined) return BAD_PARAMETER
  const quoted = readQuoted(given)
  if (switches.quotedTaskId !== undefined && quoted === undefined) return switches.quotedTaskId
  const task = state.tasks.get(quoted ?? given)
  return task && task.session === session && isKnown(task, switches) ? task : BAD_PARAMETER
}

function refuseTask(call: Call, code: number): Reply {
  const reason = call.params.task_id === undefined ? 'required' : 'invalid'
  return { kind: 'error', code, errors: code === BAD_PARAMETER ? { name: 'task_id', reason } : undefined }
}

function describeTask(task: ExportTask, switches: ExportSwitches): Reply {
  const done = isDone(task, switches)
  const answer = (data: object): Reply => ({ kind: 'data', data: { ...data, task_id: task.id } })
  switch (switches.statusShape) {
    case 'finish':
      return answer({ finish: done })
    case 'finish-string':
      return answer({ finish: String(done) })
    case 'finish-number':
      return answer({ finish: done ? 1 : 0 })
    case 'state':
      return answer({ state: done ? (switches.doneWord ?? 'finish') : 'running' })
    case 'status':
      return answer({ status: done ? (switches.doneWord ?? 'FINISHED') : 'RUNNING' })
    case 'finished':
      return answer({ finished: done, state: done ? 'EXPORT_COMPLETE' : 'EXPORTING_SETTINGS' })
    case 'fading':
      return answer(done ? { phase: 'packing', progress: 99 } : { finish: false })
    case 'unknown':
      return answer({ phase: 'collecting', progress: done ? 100 : 50 })
    case 'fail-state':
      return answer({ state: done ? switches.failWord : 'running' })
    case 'fail-error-member':
      return answer(done ? { finish: true, error: { code: switches.failCode } } : { finish: false })
    case 'fail-code':
      return done ? { kind: 'error', code: switches.failCode } : answer({ finish: false })
  }
}

function isDone(task: ExportTask, switches: ExportSwitches): boolean {
  return !switches.endless && performance.now() - task.startedAt >= switches.exportMs
}

function isKnown(task: ExportTask, switches: ExportSwitches): boolean {
  return performance.now() - task.startedAt < switches.taskLifetimeMs
}

function createTaskId(switches: ExportSwitches, count: number): string | number | bigint {
  const seconds = Math.floor(Date.now() / 1000)
  switch (switches.taskId) {
    case 'string':
      return `@administrators/SYNO_CONFBKP_${seconds}${count}`
    case 'number':
      return 1000 + count
    case 'digit-string':
      return `${seconds}_confbkp_${count}`
    case 'huge-number':
      return 9_007_199_254_740_993_000n + BigInt(count * 2 + 1)
  }
}

function readQuoted(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'string' ? parsed : undefined
  } catch {
    return undefined
  }
}
