// What an action reports on a Node.js that is too old. In plain Node, since the toolkit may not even load there.

import { appendFileSync, statSync } from 'node:fs'
import { EXPLANATIONS } from '../errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'

const CODE = 'runner-unsupported'

/** Reports `runner-unsupported` and sets `outputs`. */
export function refuseRunner(nodeVersion: string, outputs: Readonly<Record<string, string>>): void {
  const { what, hint } = EXPLANATIONS[CODE]
  process.stdout.write(
    `::error::${what} This is Node.js ${nodeVersion}.%0A${render(hint, WORKFLOW_VOCABULARY)}%0A(error-code: ${CODE})\n`,
  )
  // biome-ignore lint/style/noProcessEnv: nothing that reads inputs can be loaded here
  const file = process.env.GITHUB_OUTPUT
  // Writing to a pipe could wait for ever.
  if (file && statSync(file, { throwIfNoEntry: false })?.isFile() !== false)
    appendFileSync(
      file,
      Object.entries(outputs)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    )
  process.exitCode = 1
}
