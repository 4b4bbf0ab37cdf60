// `srm-backup check`: everything up to the export, and nothing stored.

import { tableLines, verdictOf } from '../checkup-table.ts'
import { asBackupError } from '../errors.ts'
import { type Facts, noFacts } from '../facts.ts'
import { type Given, readCheckupSettings } from './inputs.ts'
import type { Terminal } from './terminal.ts'

/** The table is a result also where something is bad. Throws BackupError: what a backup would end with. */
export async function check(
  given: Given,
  { terminal, signal }: { readonly terminal: Terminal; readonly signal: AbortSignal },
): Promise<void> {
  const facts = noFacts()
  const journal = terminal.journal(facts)
  try {
    const settings = await readCheckupSettings(given, journal)
    // Not before: what was given wrong is told at once.
    const [{ assembleCheckup }, { checkUp }] = await Promise.all([import('../assemble.ts'), import('../checkup.ts')])
    await terminal.during('Checking', () => checkUp(assembleCheckup(settings, { journal, signal }), facts))
  } catch (error) {
    const { code, message, hint } = asBackupError(error)
    if (facts.checkup) tell(facts, { code, message, hint }, terminal)
    throw error
  }
  tell(facts, null, terminal)
}

function tell({ checkup = [] }: Facts, error: unknown, terminal: Terminal): void {
  const verdict = verdictOf(checkup, error)
  const rows = checkup.map(({ topic, state, found, advice }) => ({ topic, state, found, advice }))
  const text = [...tableLines(checkup), '', `Checked, and nothing stored: ${verdict}`].join('\n')
  terminal.result({ text, json: { verdict, rows, error } })
}
