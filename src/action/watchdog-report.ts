// Reports the watchdog's verdicts: a log line for each router, outputs, the job summary, and a failed job if anything is wrong.

import { renderHint } from '../errors.ts'
import type { WatchedVerdict, WatchResult } from '../fleet/watchdog/watchdog.ts'
import { countOf } from '../text/format.ts'
import { code, escapeText, link, prose } from '../text/markdown.ts'
import { WORKFLOW_VOCABULARY } from '../text/message.ts'
import { failWith } from './annotation.ts'
import type { Failure } from './failure.ts'
import { describeHint } from './failure-summary.ts'
import type { ActionLogger } from './logger.ts'
import { setOutput } from './set-output.ts'
import { writeSummary } from './summary-file.ts'
import { fitting } from './truncate-changes.ts'
import { routersOutput } from './watchdog-output.ts'

const HOUR_MS = 60 * 60 * 1000
/** Ages below this many hours are shown in hours. */
const MAX_HOURS = 48
/** GitHub shows no summary above 1 MiB; the rest of the page is small. */
const MAX_TABLE_BYTES = 900_000
const ICONS = { healthy: '✅', wrong: '❌', unknown: '❔' } as const

export const WATCHDOG_OUTPUTS = ['healthy', 'routers', 'routers-omitted'] as const

export interface WatchReport {
  readonly result: WatchResult | undefined
  /** Why there is no result. */
  readonly failure: Failure | undefined
  /** Unix ms. */
  readonly now: number
  /** Web address of the repository, for links to issues. */
  readonly repositoryUrl: string
  readonly logger: ActionLogger
  /** Where the job summary goes; `undefined` writes none. */
  readonly summaryFile: string | undefined
}

/** Returns whether all routers are healthy. */
export function reportWatch({
  result,
  failure: reason,
  now,
  repositoryUrl,
  logger,
  summaryFile,
}: WatchReport): boolean {
  const verdicts = result?.verdicts ?? []
  const hint = result?.hint ?? ''
  const failure = reason ?? result?.failure
  const wrong = verdicts.filter(({ state }) => state !== 'healthy')
  const isHealthy = !failure && wrong.length === 0
  setOutput('healthy', String(isHealthy))
  const { json, omitted } = routersOutput(verdicts)
  setOutput('routers', json)
  setOutput('routers-omitted', String(omitted))
  for (const verdict of verdicts) logger.info(lineOf(verdict, now))
  if (summaryFile) {
    const markdown = renderWatch({ verdicts, hint, failure, now, repositoryUrl })
    writeSummary(summaryFile, logger, markdown)
  }
  if (isHealthy) {
    logger.info(headlineOf(verdicts))
    return true
  }
  const texts = wrong.flatMap(({ router, problems }) => problems.map(({ text }) => `${router}: ${text}`))
  // Usually the same for all routers.
  const reasons = new Set(wrong.map(({ unseen }) => unseen).filter((unseen) => unseen !== ''))
  for (const reason of reasons) {
    const routers = wrong.filter(({ unseen }) => unseen === reason).map(({ router }) => router)
    texts.push(`${routers.join(', ')}: ${reason}.`)
  }
  const headline = verdicts.length > 0 ? headlineOf(verdicts) : ''
  const advice = [...(failure ? [renderHint(failure.hint, WORKFLOW_VOCABULARY)] : []), hint].filter(Boolean).join('\n')
  const message = [headline, failure?.message].filter(Boolean).join('\n')
  failWith({ message, advice, details: texts }, logger)
  return false
}

/** Returns `2 of 3 routers are backed up; not backed up: cabin.` */
function headlineOf(verdicts: readonly WatchedVerdict[]): string {
  const labelsOf = (wanted: string) => verdicts.filter(({ state }) => state === wanted).map(({ router }) => router)
  const [healthy, wrong, unknown] = [labelsOf('healthy'), labelsOf('wrong'), labelsOf('unknown')]
  const all = verdicts.length
  const count = `${healthy.length} of ${all} ${all === 1 ? 'router is' : 'routers are'} backed up`
  const parts = [
    count,
    ...(wrong.length > 0 ? [`not backed up: ${wrong.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`could not be checked: ${unknown.join(', ')}`] : []),
  ]
  return `${parts.join('; ')}.`
}

function lineOf({ router, state, lastGreen, copy, problems, unseen }: WatchedVerdict, now: number): string {
  const green = lastGreen?.endedAt === undefined ? 'no green job' : `green ${ageOf(lastGreen.endedAt, now)}`
  const kept = copy && copy.time > 0 ? `copy from ${ageOf(copy.time, now)} in the ${copy.place}` : 'no copy'
  const signs = { healthy: '✓', wrong: '✗', unknown: '?' } as const
  const why = [...problems.map((problem) => problem.code), ...(unseen ? ['could not be checked'] : [])].join(', ')
  return `${signs[state]} ${router}: ${green}, ${kept}${why === '' ? '' : ` (${why})`}`
}

interface Page {
  readonly verdicts: readonly WatchedVerdict[]
  /** Shown once above the table; may be empty. */
  readonly hint: string
  readonly failure: Failure | undefined
  readonly now: number
  readonly repositoryUrl: string
}

/** Renders one row for each router. All untrusted text is escaped. */
export function renderWatch({ verdicts, hint, failure, now, repositoryUrl }: Page): string {
  const all = verdicts.map(({ router, state, lastGreen, copy, problems, unseen, issue }) => {
    const green =
      lastGreen?.endedAt === undefined ? 'none' : `[${ageOf(lastGreen.endedAt, now)}](${link(lastGreen.url)})`
    const kept = copy ? `${code(copy.file)}<br>${describeCopy(copy, now)}` : 'none'
    const why = [...problems.map(({ text }) => text), ...(unseen ? [unseen] : [])].map(prose).join('<br>')
    const report = issue === undefined ? '' : `<br>[issue ${issue}](${link(repositoryUrl)}/issues/${issue})`
    return { state, text: `| ${ICONS[state]} | ${escapeText(router)} | ${green} | ${kept} | ${why}${report} |` }
  })
  const limits = {
    maxCount: all.length,
    maxBytes: MAX_TABLE_BYTES,
    textOf: ({ text }: { readonly text: string }) => text,
  }
  // What does not fit is rather a healthy one.
  const sorted = [...all].sort((a, b) => Number(a.state === 'healthy') - Number(b.state === 'healthy'))
  const shown = fitting(all, limits).length === all.length ? all : fitting(sorted, limits)
  const rows = shown.map(({ text }) => text)
  const others = all.length - rows.length
  return [
    `## Router backups: ${verdicts.length > 0 ? headlineOf(verdicts).slice(0, -1) : 'nothing could be checked'}`,
    '',
    ...(failure ? [`**${prose(failure.message)}**`, '', ...describeHint(failure.hint), ''] : []),
    ...(hint === '' ? [] : [prose(hint), '']),
    ...(rows.length > 0
      ? ['| | Router | Last green job | Newest copy | What is wrong |', '|:--|:--|:--|:--|:--|', ...rows, '']
      : []),
    ...(others > 0 ? [`And ${countOf(others, 'more router')}: see the log.`, ''] : []),
  ].join('\n')
}

function describeCopy({ place, time, lifetime }: NonNullable<WatchedVerdict['copy']>, now: number): string {
  const age = time > 0 ? `, ${ageOf(time, now)}` : ''
  const end = lifetime ? `, until ${new Date(lifetime.until).toISOString().slice(0, 10)}` : ''
  return `${place}${age}${end}`
}

/** Formats an age: `5 h ago`, `3 days ago`. */
function ageOf(time: number, now: number): string {
  const hours = Math.max(0, Math.floor((now - time) / HOUR_MS))
  return hours < MAX_HOURS ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`
}
