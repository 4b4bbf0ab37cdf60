// `npm run bench`: all parts, or those that are named (`-- race`), into docs/benchmarks.md, the fleet into docs/fleet.md. Not a test: machines vary.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { measureCosts } from './costs.ts'
import { measureFleet } from './fleet.ts'
import { measureGrowth } from './growth.ts'
import { describeMachine, readLoad, writePart } from './page.ts'
import { race } from './race.ts'
import { describeRace } from './race-table.ts'

const RACE_ROUNDS = 3
const INSTALL = join(import.meta.dirname, '../emulator/clients/install.sh')

type Say = (line: string) => void

const PARTS: Readonly<Record<string, (say: Say) => Promise<readonly string[]>>> = {
  race: async (say) => {
    execFileSync('bash', [INSTALL], { stdio: 'inherit' })
    return describeRace(await race(RACE_ROUNDS, say))
  },
  costs: measureCosts,
  fleet: measureFleet,
  growth: measureGrowth, // last: its many runs at once leave a busy machine behind
}

const say: Say = (line) => void process.stdout.write(`${line}\n`)
const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  say(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
for (const [name, measure] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue
  say(`\n── ${name}`)
  const load = readLoad()
  try {
    const lines = [...(await measure(say)), '', describeMachine(load)]
    say(`\n${lines.join('\n')}`)
    writePart(name, lines)
  } catch (error) {
    say(`NOT RUN: ${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
