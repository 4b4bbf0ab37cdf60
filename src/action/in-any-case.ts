// The end of all three actions: nobody may take silence for success.

import { describeThrown, EXPLANATIONS } from '../errors.ts'
import { render, WORKFLOW_VOCABULARY } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { failWith } from './annotation.ts'
import { debugCauses } from './failure.ts'
import type { ActionLogger } from './logger.ts'
import { setOutput } from './set-output.ts'

const CODE = 'internal-error'
const MAX_REASON = 300

/**
 * Calls `report`, which returns whether the run succeeded. If it throws, the step fails, and `outputs` replace those that were set.
 * Returns the exit code.
 */
export async function reportInAnyCase(
  report: () => boolean | Promise<boolean>,
  { outputs, logger }: { readonly outputs: Readonly<Record<string, string>>; readonly logger: ActionLogger },
): Promise<number> {
  try {
    return (await report()) ? 0 : 1
  } catch (error) {
    debugCauses(error, logger)
    const message = `The run could not be reported: ${printable(describeThrown(error), MAX_REASON)}. The log above says what was stored.`
    const advice = render(EXPLANATIONS[CODE].hint, WORKFLOW_VOCABULARY)
    failWith({ message, advice, code: `(error-code: ${CODE})` }, logger)
    try {
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
    } catch (also) {
      debugCauses(also, logger)
    }
    return 1
  }
}
