// Answers as the inputs that they are, so that setup accepts exactly what a backup accepts.

import { tmpdir } from 'node:os'
import { checkInputs } from '../settings/parse-settings.ts'
import { INPUT_NAMES, type InputName, type Inputs, type Settings } from '../settings/settings.ts'

/** Answers so far, by input name; an absent one is empty. */
export type Answers = Readonly<Partial<Record<InputName, string>>>

/** Returns the answers that are not empty, in the order of the action's inputs. */
export function inOrder(answers: Answers): readonly (readonly [InputName, string])[] {
  return INPUT_NAMES.flatMap((name) => (answers[name] ? [[name, answers[name]] as const] : []))
}

const NO_WORKFLOW = {
  ...{ serverUrl: '', apiUrl: '', graphqlUrl: '', repository: '', runId: '', workflowRef: '', branch: '' },
  artifactService: false,
}

/** Throws BackupError `input-invalid`. */
export function settingsOf(answers: Answers, { startedAt }: { readonly startedAt: Date }): Settings {
  const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, '']))
  const inputs = { ...empty, ...answers } as Inputs
  return checkInputs(inputs, { startedAt, tempDirectory: tmpdir(), workflow: NO_WORKFLOW })
}
