// The questions in their order, and the plan for the answers. Settings of an earlier setup stay unless they are changed.

import { join } from 'node:path'
import { readLabel } from '../settings/parse-values.ts'
import { INPUT_NAMES } from '../settings/settings.ts'
import { sharedSettingsWarning } from '../system/temp-folder.ts'
import { askAccount } from './ask-account.ts'
import { askDirectory, usualDirectory } from './ask-directory.ts'
import { askEncryption } from './ask-encryption.ts'
import { askGitHub } from './ask-github.ts'
import { askRouter } from './ask-router.ts'
import { foldersAbove } from './carry-out.ts'
import { commandsFor } from './command-line.ts'
import { type Answers, settingsOf } from './inputs.ts'
import type { Means } from './means.ts'
import type { Step } from './plan.ts'
import { planGitHub } from './plan-github.ts'
import { askSchedule, findSchedules, planEnds, planSchedules, refuseTemporaryProgram } from './schedule.ts'
import { answersIn, settingsFiles, settingsFolder, sharedFolderAbove } from './settings-file.ts'

export interface Planned {
  readonly steps: readonly Step[]
  /** The settings file; absent if GitHub has the settings. */
  readonly settings?: string
}

/** The parts that can be changed one by one. */
type Part = 'all' | 'router' | 'directory' | 'encryption' | 'schedule'

/** Writes nothing. `wantedFile` is for the settings, if they do not go to the usual place. Throws BackupError. */
export async function planAnswers(means: Means, wantedFile: string | undefined): Promise<Planned> {
  const { dialogue, machine, words } = means
  const label = await askLabel(means)
  const file = wantedFile ?? join(await settingsFolder(machine), `${label}.env`)
  const before = await machine.read(file)
  const saved = before === undefined ? {} : answersIn(before, INPUT_NAMES)
  const passed = passedOn(saved, means)
  const part = before === undefined ? 'all' : await askPart(label, means)
  const changes = (wanted: Part) => part === 'all' || part === wanted
  const router = changes('router') ? await askRouterAndAccount(saved, passed, means) : {}
  const schedule = changes('schedule') ? await askSchedule(means) : undefined
  if (schedule === 'github') {
    const github = await askGitHub(means, await usualDirectory(machine))
    const encryption = await askEncryption(means)
    // The workflow is committed: tokens of an earlier schedule must not get there.
    const { token: _, 'repository-token': __, ...known } = { ...saved, ...passed }
    const answers = { ...known, directory: '', router: label, ...router, ...github.answers, ...encryption }
    checkAnswers(answers, means)
    const ends = planEnds(await findSchedules(label, machine), label, machine)
    return { steps: [...(await planGitHub(github, answers, machine)), ...ends] }
  }
  if (schedule !== undefined) await refuseTemporaryProgram(means)
  const shared = await sharedFolderAbove(file, machine)
  if (shared !== undefined) dialogue.warn(words.say(sharedSettingsWarning(shared)))
  const directory = changes('directory')
    ? await askDirectory(means, saved.directory ?? (await usualDirectory(machine)))
    : undefined
  const encryption = changes('encryption') ? await askEncryption(means) : {}
  const answers = {
    ...saved,
    ...passed,
    ...router,
    router: label,
    ...(directory ? { directory: directory.path } : {}),
    ...encryption,
  }
  checkAnswers({ ...answers, destination: 'directory' }, means)
  const path = answers.directory ?? ''
  const commands = commandsFor(machine.program, {
    ...{ envFile: file, label, directory: path, isEncrypted: (answers['encrypt-to'] ?? '') !== '' },
  })
  const scheduled = await planSchedules(schedule, { commands, label, directory: path }, machine)
  const folders = await foldersAbove(file, machine)
  return {
    steps: [...(directory?.steps ?? []), ...folders, ...settingsFiles(file, answers, before), ...scheduled],
    settings: file,
  }
}

/** Inputs that setup does not ask for, but passes on if a variable has them or an earlier setup kept them. */
const PASSED_ON = [
  ...(['login-encryption', 'timeout', 'name', 'keep', 'skip-unchanged', 'ignore-changes', 'require-verified'] as const),
]

function passedOn(saved: Answers, { dialogue }: Means): Answers {
  const values = PASSED_ON.map((name) => [name, dialogue.given(name) ?? saved[name] ?? ''] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}

/** Finds contradictions that no single question shows. Throws BackupError `input-invalid`. */
function checkAnswers(answers: Answers, means: Means): void {
  // A workflow has a token without being asked for one.
  const workflow =
    answers.destination === 'repository' ? { repository: 'owner/name', 'repository-token': 'a token' } : {}
  settingsOf({ ...answers, ...workflow }, means)
}

async function askLabel({ dialogue }: Means): Promise<string> {
  return await dialogue.text({
    ...{ name: 'router', ask: 'A short name for this router, for file names and messages', initial: 'home' },
    check: (text) => void readLabel('router', text),
  })
}

async function askPart(label: string, { dialogue }: Means): Promise<Part> {
  return await dialogue.choose<Part>({
    ...{ name: 'part', ask: `${label} is set up already. What do you want to change?`, initial: 'all' },
    options: [
      { value: 'all', label: 'Everything', hint: 'with the saved answers as suggestions' },
      { value: 'router', label: 'The router or its account' },
      { value: 'directory', label: 'Where backups go' },
      { value: 'encryption', label: 'Encryption' },
      { value: 'schedule', label: 'What starts the backups' },
    ],
  })
}

async function askRouterAndAccount(saved: Answers, passed: Answers, means: Means): Promise<Answers> {
  const router = await askRouter(means, saved)
  // A pin of another router or of an earlier certificate must not stay.
  return { 'tls-fingerprint': '', ...router, ...(await askAccount({ ...passed, ...router }, means, saved)) }
}
