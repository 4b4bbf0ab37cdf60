// `npm run prove:faults`: every step of a run under every fault that makes sense, on the packaged action, judged from outside.

import { parseArgs } from 'node:util'
import { judge, outcomeOf } from '../judge.ts'
import { inPool } from '../pool.ts'
import { makeOlderCopy, type OlderCopy, openScene } from '../scene.ts'
import { reenterWithMounts } from './disks.ts'
import { playOf } from './plays.ts'
import { deadlineOf, expectedOf, FAULTS, type FaultName, lostGoodbyesOf, reasonOf, STEPS, type Step } from './table.ts'

const say = (text = '') => process.stdout.write(`${text}\n`)

interface Played {
  readonly step: Step
  readonly fault: FaultName
  readonly outcome: string
  readonly problems: readonly string[]
  readonly seconds: number
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, log: { type: 'boolean' }, entered: { type: 'boolean' } },
})

const entered = values.entered ? undefined : reenterWithMounts([...process.argv.slice(1), '--entered'])
if (entered) process.exit(entered.status)

const older = await makeOlderCopy()
const cells = STEPS.flatMap((step) => FAULTS.map((fault) => ({ step, fault })))
  .filter(({ step, fault }) => `${step} x ${fault}`.includes(values.only))
  .filter(({ step, fault }) => reasonOf(expectedOf(step, fault)) === undefined)
const played = await inPool(cells, 4, (cell) => playCell(cell, older))
for (const { step, fault, outcome, problems, seconds } of played)
  say(`${problems.length === 0 ? 'ok ' : '!! '}${step} x ${fault}: ${outcome} (${seconds} s) ${problems.join('; ')}`)
const failed = played.filter(({ problems }) => problems.length > 0).length
say(`${played.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function playCell({ step, fault }: { step: Step; fault: FaultName }, copy: OlderCopy): Promise<Played> {
  const { destinations, switches, inputs, prepare, wasMet } = playOf(step, fault)
  await using scene = await openScene({ ...(switches ? { switches } : {}), older: copy })
  const given = (await prepare?.(scene)) ?? {}
  const timeoutMs = deadlineOf(step, fault) * 1000
  const result = await scene.run(destinations, { timeoutMs, ...(inputs ? { inputs } : {}), ...given })
  const expected = { destinations, outcome: expectedOf(step, fault), lostGoodbyes: lostGoodbyesOf(step, fault) }
  const problems = [...(await judge(scene, result, expected)), ...(wasMet(scene) ? [] : ['the fault was never met'])]
  if (values.log) say(result.log)
  return { step, fault, outcome: outcomeOf(result), problems, seconds: Math.round(result.durationMs / 100) / 10 }
}
