// The export and the download of a router, as a compatibility report describes them.
import type { ExportSwitches } from './export-switches.ts'
import {
  type Answer,
  BACKUP,
  type Changes,
  codeOf,
  contentTypeOf,
  keyTypesOf,
  numberOf,
  type Report,
  refusalOf,
} from './reported.ts'

const LONGEST_EXPORT_MS = 300

export function describeExport(report: Report): Changes<'export'> {
  const { answers, downloads = [], exportMs = 0 } = report
  const task = answers.find((answer) => answer.task !== undefined)?.task
  const quoted = downloads.some((download) => download.quoted)
  const misread = answers.find(({ call, code }) => call === `${BACKUP} status` && code !== undefined)
  const running = answers.some(({ reads }) => reads === 'running' || reads === 'unknown')
  return {
    taskId:
      task === 'number'
        ? 'number'
        : task === 'digits'
          ? 'huge-number'
          : task?.includes('digit')
            ? 'digit-string'
            : 'string',
    quotedTaskId: quoted ? numberOf(misread?.code) : undefined,
    startError: refusalOf(report, `${BACKUP} start`),
    exportMs: running ? Math.min(Math.max(exportMs, 150), LONGEST_EXPORT_MS) : 0,
    doneWord: wordOf(answers, 'finished'),
    failWord: wordOf(answers, 'failed') ?? 'fail',
    ...describeStatus(answers),
  }
}

function wordOf(answers: readonly Answer[], reads: string): string | undefined {
  const word = answers.find((answer) => answer.reads === reads)?.word
  return word === 'other' ? undefined : word
}

function describeStatus(answers: readonly Answer[]): Partial<ExportSwitches> {
  const understood = answers.filter(({ call, reads }) => call === `${BACKUP} status` && reads !== undefined)
  const shapes = understood.map(({ shape }) => keyTypesOf(shape))
  if (shapes.length === 0) return {}
  const failed = answers.findLast(({ reads }) => reads === 'failed')
  const finish = shapes.find((shape) => shape.finish !== undefined)?.finish
  if (shapes.some((shape) => shape.finished !== undefined)) return { statusShape: 'finished' }
  const word = shapes.some((shape) => shape.state !== undefined) ? 'state' : 'status'
  if (failed) return { statusShape: keyTypesOf(failed.shape).error === undefined ? 'fail-state' : 'fail-error-member' }
  if (finish !== undefined)
    return { statusShape: finish === 'string' ? 'finish-string' : finish === 'number' ? 'finish-number' : 'finish' }
  return { statusShape: shapes.some((shape) => shape[word] !== undefined) ? word : 'unknown' }
}

export function describeDownload(report: Report): Changes<'download'> {
  const { downloads = [], file } = report
  const download = downloads.at(-1)
  const container = file?.container === 'xz' ? 'xz' : file?.verdict === 'unknown' ? 'unknown-bytes' : 'good'
  if (!download) return { body: container }
  return {
    body: container,
    contentType: contentTypeOf(download.type),
    contentLength: download.headers.includes('content-length') ? 'present' : 'absent',
    postRefusal: describePostRefusal(report),
    disposition: describeDisposition(download.disposition),
  }
}

/** `undefined` is the emulator's own, with a date. */
function describeDisposition(words: readonly string[]): string | undefined {
  if (words.length === 0) return ''
  if (words.includes('date')) return undefined
  const name = words.includes('.dss') ? 'backup.dss' : 'backup'
  const parts = words.flatMap((word) => {
    if (word === 'filename in quotes') return [`filename="${name}"`]
    if (word === 'filename') return [`filename=${name}`]
    return word === 'filename*' ? [`filename*=UTF-8''${name}`] : []
  })
  return [words[0] === 'other' ? 'x-other' : words[0], ...parts].join('; ')
}

/** How a POST was refused before a GET was answered. */
function describePostRefusal(report: Report): 101 | 103 | 405 | undefined {
  const { downloads = [] } = report
  if (downloads.at(-1)?.method !== 'GET') return undefined
  if (downloads.some(({ http }) => http === 405)) return 405
  return codeOf(report, `${BACKUP} download`) === 103 ? 103 : 101
}
