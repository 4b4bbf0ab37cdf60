// Setup without questions (`--yes`): every answer comes from an option, a variable or its default.

import { BackupError } from '../errors.ts'
import { variableOf } from '../settings/env-file.ts'
import { type Dialogue, type GivenAnswers, givenChoice } from './dialogue.ts'

export interface Lines {
  /** Prints a line about the progress. */
  readonly note: (line: string) => void
  readonly warn: (line: string) => void
}

/** Asking throws BackupError `input-invalid` if there is no answer. */
export function openUnattended({ note, warn }: Lines, given: GivenAnswers): Dialogue {
  const showLines = (title: string, text: string) => {
    for (const line of [title, ...text.split('\n')]) note(line)
  }
  return {
    isAttended: false,
    given: (name) => given[name],
    say: note,
    warn,
    show: showLines,
    showCommands: showLines,
    showSecret: () => {
      throw new Error('a secret is only shown to a person')
    },
    text: async ({ name, initial, check }) => {
      const answer = given[name] ?? initial
      if (answer === undefined) throw unanswered(name)
      check(answer)
      return answer
    },
    secret: async ({ name, saved, check }) => {
      const answer = given[name] ?? saved
      if (answer === undefined) throw unanswered(name)
      check(answer)
      return answer
    },
    choose: async (choice) => givenChoice(given, choice) ?? choice.initial,
    confirm: async ({ unattended }) => unattended,
    during: (_what, work) => work(),
  }
}

function unanswered(name: string): BackupError {
  return new BackupError('input-invalid', `With \`--yes\`, ${variableOf(name)} is required, but not set.`, {
    hint: `Set ${variableOf(name)}, or run \`srm-backup setup\` in a terminal to be asked.`,
  })
}
