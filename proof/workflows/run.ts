// `npm run prove:workflows`: real workflow files in a third-party workflow engine, against the emulators. Prints a table and
// the problems. `-- --only TEXT` runs those whose line contains the text.

import { parseArgs } from 'node:util'
import { say, writeTable } from '../table.ts'
import { installAct } from './engine.ts'
import { FLEET } from './fleet.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { openStage } from './stage.ts'

/** More would only block each other. */
const AT_ONCE = 2

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const chosen = [...SCENARIOS, FLEET].filter(({ workflow, what }) => `${workflow} ${what}`.includes(values.only))
const obstacles = new Map(chosen.map((scenario) => [scenario, scenario.obstacle?.()]))
const wanted = chosen.filter((scenario) => obstacles.get(scenario) === undefined)
const results = new Map<Scenario, readonly string[]>()

const obstacle = installAct()
if (obstacle !== undefined) {
  say(`NOT RUN: ${obstacle}`)
  // Counted by .ci/run as neither failed nor passed.
  process.exitCode = 3
} else {
  const waiting = [...wanted]
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  writeTable(
    ['workflow', 'what', 'result'],
    chosen.map((scenario) => {
      const obstacle = obstacles.get(scenario)
      const result = results.get(scenario)?.length === 0 ? 'ok' : 'FAILED'
      return [scenario.workflow, scenario.what, obstacle === undefined ? result : `not run: ${obstacle}`]
    }),
  )
  for (const [{ workflow, what }, problems] of results)
    for (const problem of problems) say(`\nFAILED ${workflow}, ${what}: ${problem}`)
  const failed = wanted.filter((scenario) => results.get(scenario)?.length !== 0).length
  say(`\n${wanted.length - failed} passed, ${failed} failed`)
  if (failed > 0 || wanted.length === 0) process.exitCode = 1

  async function work(): Promise<void> {
    for (let scenario = waiting.shift(); scenario; scenario = waiting.shift()) {
      const stage = await openStage()
      try {
        results.set(scenario, await scenario.run(stage))
      } catch (error) {
        results.set(scenario, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
      } finally {
        await stage.close()
      }
    }
  }
}
