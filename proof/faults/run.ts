// `npm run prove:faults`: every step of a run of the packaged action under every applicable fault, judged from outside.
// `-- --write` writes the matrix into docs/reliability.md; `-- --only 'login x hang' --log` shows one cell.

import { parseArgs } from 'node:util'
import { judge, outcomeOf } from '../judge.ts'
import { inPool } from '../pool.ts'
import { makeOlderCopy, type OlderCopy, openScene } from '../scene.ts'
import { say, writeTable } from '../table.ts'
import { reenterWithMounts, whyNot } from './disks.ts'
import { writeMatrix } from './document.ts'
import {
  cellOf,
  codeOf,
  DISK_FAULTS,
  deadlineOf,
  FAULTS,
  type FaultName,
  isAtRouter,
  lostGoodbyesOf,
  type Outcome,
  REASONS,
  STEPS,
  type Step,
  TABLES,
  wordOf,
} from './matrix.ts'
import { playOf } from './plays.ts'

/** Concurrent cells: runs that wait for GitHub cost nothing. */
const WIDTHS = { router: 2, github: 14 }

interface Planned {
  readonly step: Step
  readonly fault: FaultName
  readonly outcome: Outcome
}

interface Played extends Planned {
  /** What the cell shows. */
  readonly shown: string
  readonly problems: readonly string[]
  readonly log: string
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    log: { type: 'boolean' },
    write: { type: 'boolean' },
    entered: { type: 'boolean' },
  },
})
const entered = values.entered ? undefined : reenterWithMounts([...process.argv.slice(1), '--entered'])
if (entered) process.exit(entered.status)

const cells = STEPS.flatMap((step) =>
  FAULTS.flatMap((fault): Planned[] => {
    const cell = cellOf(step, fault)
    return 'outcome' in cell && `${step} x ${fault}`.includes(values.only) ? [{ step, fault, ...cell }] : []
  }),
)
const notRun = new Map(
  DISK_FAULTS.flatMap((fault) => {
    const reason = whyNot(fault)
    return reason === undefined ? [] : [[fault as FaultName, reason] as const]
  }),
)
const playable = cells.filter(({ fault }) => !notRun.has(fault))
const older = await makeOlderCopy()
// Cells with the longest waits start first.
const atGitHub = playable
  .filter(({ step }) => !isAtRouter(step))
  .sort((a, b) => deadlineOf(b.step, b.fault) - deadlineOf(a.step, a.fault))
const atRouter = playable.filter(({ step }) => isAtRouter(step))
const played = (
  await Promise.all([
    inPool(atGitHub, WIDTHS.github, (cell) => playCell(cell, older)),
    inPool(atRouter, WIDTHS.router, (cell) => playCell(cell, older)),
  ])
).flat()

for (const faults of TABLES) report(faults)
say('green: the run passed, and every destination contains the exact bytes that the router sent. Other words are the')
say(
  `error-code of a failed run: ${[...new Set(cells.map(({ outcome }) => outcome))]
    .filter((word) => word !== 'green')
    .map((word) => `${word} = ${codeOf(word)}`)
    .join(', ')}.`,
)
for (const [letter, reason] of Object.entries(REASONS)) say(`${letter}: not applicable: ${reason}`)
for (const [fault, reason] of notRun) say(`NOT RUN: ${fault}: ${reason}`)
const failed = played.filter(({ problems }) => problems.length > 0)
for (const { step, fault, problems, log } of failed) say(`\n!! ${step} x ${fault}: ${problems.join('; ')}\n${log}`)
if (values.log) for (const { log } of played) say(log)
if (values.write) writeMatrix()
const skipped = cells.length - playable.length
say(`\n${played.length - failed.length} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} NOT RUN` : ''}`)
process.exitCode = failed.length === 0 ? 0 : 1

async function playCell({ step, fault, outcome }: Planned, copy: OlderCopy): Promise<Played> {
  const { destinations, switches, inputs, branch, isFirst, isProxied, prepare, wasMet, mustSay } = playOf(step, fault)
  const older = isFirst ? undefined : copy
  await using scene = await openScene({ ...(switches ? { switches } : {}), branch, older, isProxied })
  const given = (await prepare?.(scene)) ?? {}
  const timeoutMs = deadlineOf(step, fault) * 1000
  const result = await scene.run(destinations, { timeoutMs, ...(inputs ? { inputs } : {}), ...given })
  const expected = { destinations, outcome: codeOf(outcome), lostGoodbyes: lostGoodbyesOf(step, fault) }
  const problems = [...(await judge(scene, result, expected)), ...(wasMet(scene) ? [] : ['the fault never occurred'])]
  if (
    mustSay &&
    outcome !== 'green' &&
    !result.annotations.some(({ level, message }) => level === 'error' && mustSay.test(message))
  )
    problems.push(`does not say ${mustSay.source}`)
  const shown = `${problems.length === 0 ? '' : '!! '}${wordOf(outcomeOf(result))}`
  return { step, fault, outcome, shown, problems, log: result.log }
}

function report(faults: readonly FaultName[]): void {
  const show = (step: Step, fault: FaultName): string => {
    const cell = cellOf(step, fault)
    if ('reason' in cell) return `- ${cell.reason}`
    if (notRun.has(fault)) return 'NOT RUN'
    return played.find((other) => other.step === step && other.fault === fault)?.shown ?? ''
  }
  const rows = STEPS.filter((step) => faults.some((fault) => 'outcome' in cellOf(step, fault)))
  const all = rows.map((step) => [step, ...faults.map((fault) => show(step, fault))])
  const lines = all.filter((cells) => cells.slice(1).some((cell) => !/^(- .)?$/.test(cell)))
  if (lines.length === 0) return
  writeTable(['step', ...faults], lines)
  say()
}
