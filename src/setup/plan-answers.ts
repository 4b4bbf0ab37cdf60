// The questions in their order, and the plan for the answers. Settings of an earlier setup stay unless they are changed.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { asksForEncryption } from '../settings/parse-encryption.ts'
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
import { refuseTemporaryProgram, warnOfSharedProgram, warnOfTemporaryProgram, warnOfVersion } from './program.ts'
import { agreesToReplace, isOurs, notReplaced } from './replace.ts'
import { askSchedule, findSchedules, keepsSchedule, planSchedules, tellEnds } from './schedule.ts'
import {
  answersIn,
  readSecretFiles,
  settingsFiles,
  settingsFolder,
  sharedFolderAbove,
  tellLeft,
} from './settings-file.ts'
import { placesIn, STORED_AS } from './workflows.ts'

export interface SetupOptions {
  /** Show the plan, and write nothing. */
  readonly isDryRun: boolean
  /** Where the settings go, if not to the usual place. */
  readonly settingsFile?: string | undefined
}

export interface Planned {
  readonly steps: readonly Step[]
  /** The settings file; absent if GitHub has the settings. */
  readonly settings?: string
}

const MAX_NAMES = 5

/** The parts that can be changed one by one. */
type Part = 'all' | 'router' | 'directory' | 'encryption' | 'schedule'

/** Writes nothing. Throws BackupError. */
export async function planAnswers(means: Means, options: SetupOptions): Promise<Planned> {
  const { dialogue, machine, words } = means
  warnOfTemporaryProgram(means)
  const { label, file, before } = await askPlace(means, options)
  if (before === undefined && (await keepsSchedule(label, means))) throw otherSettings(label, file)
  const { saved, inFiles } = await readEarlier({ file, before }, means)
  const passed = passedOn(saved, means)
  const part = before === undefined ? 'all' : await askPart(label, means)
  const changes = (wanted: Part) => part === 'all' || part === wanted
  const router = changes('router') ? await askRouterAndAccount(saved, passed, means) : {}
  const schedule = changes('schedule') ? await askSchedule(label, means) : undefined
  if (schedule === 'github') {
    const github = await askGitHub(means, label, saved.directory ?? (await usualDirectory(machine, label)))
    const earlier = { ...saved, ...github.kept }
    const encryption = await askEncryption(means, earlier)
    // The workflow is committed: tokens of an earlier schedule must not get there.
    const { token: _, 'repository-token': __, ...known } = { ...earlier, ...passedOn(earlier, means) }
    const answers = { ...known, directory: '', router: label, ...router, ...github.answers, ...encryption }
    checkAnswers(answers, means)
    // With a new key, the next backup could not be compared with the last one.
    const isNewKey = !saved['fingerprint-key'] && dialogue.given('fingerprint-key') === undefined
    const keepsKey = isNewKey && asksForEncryption(github.kept['encrypt-to'])
    if (keepsKey) dialogue.say(`An earlier setup has set ${STORED_AS['fingerprint-key']}. If GitHub has it, it stays.`)
    const steps = await planGitHub(github, answers, { machine, keepsKey })
    const ends = tellEnds(await findSchedules(label, machine), label, machine)
    return { steps: [...steps, ...ends, ...tellLeft(file, before, [])] }
  }
  if (schedule !== undefined) {
    await refuseTemporaryProgram(means)
    warnOfVersion(means)
  }
  const shared = await sharedFolderAbove(file, machine)
  if (shared !== undefined) dialogue.warn(words.say(sharedSettingsWarning(shared)))
  await warnOfSharedProgram(means)
  const directory = changes('directory')
    ? await askDirectory(means, saved.directory ?? (await usualDirectory(machine, label)))
    : undefined
  const encryption = changes('encryption') ? await askEncryption(means, saved) : {}
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
  const commands = commandsFor(machine.program, { envFile: file, label, answers })
  const scheduled = await planSchedules(schedule, { commands, label, directory: path }, machine)
  const folders = await foldersAbove(file, machine)
  const files = settingsFiles(file, answers, { before, inFiles })
  return {
    steps: [...(directory?.steps ?? []), ...folders, ...files, ...scheduled, ...tellLeft(file, before, files)],
    settings: file,
  }
}

/** Reads the settings of an earlier setup. Throws BackupError. */
async function readEarlier(
  { file, before }: Pick<Place, 'file' | 'before'>,
  { machine, dialogue, logger }: Means,
): Promise<{ readonly saved: Answers; readonly inFiles: Answers }> {
  if (before === undefined) return { saved: {}, inFiles: {} }
  const inLines = answersIn(before, { path: file, names: INPUT_NAMES })
  const inFiles = await readSecretFiles(before, { path: file, machine, given: dialogue.given })
  for (const secret of Object.values(inFiles)) logger.secret(secret)
  // As in a backup, the file wins.
  return { saved: { ...inLines, ...inFiles }, inFiles }
}

/** Without a person, a schedule that is there stays: with other settings, it might stop to encrypt. */
function otherSettings(label: string, file: string): BackupError {
  return new BackupError(
    'input-invalid',
    `${file} does not exist, but a schedule of ${label} does, with another settings file.`,
    {
      hint: 'Give that file as `--settings`, or choose a `--schedule` for the new one.',
    },
  )
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
  const workflow = placesIn(answers.destination).includes('repository')
    ? { repository: 'owner/name', 'repository-token': 'a token' }
    : {}
  settingsOf({ ...answers, ...workflow }, means)
}

interface Place {
  readonly label: string
  /** For the settings. */
  readonly file: string
  /** What it contains; absent if it does not exist. */
  readonly before: string | undefined
}

/** Asks for the router's name and, before any other question, whether a file of another origin may be replaced. */
async function askPlace(means: Means, { isDryRun, settingsFile }: SetupOptions): Promise<Place> {
  const { dialogue, machine } = means
  for (let attempt = 1; ; attempt++) {
    const label = await askLabel(means)
    const file = settingsFile ?? join(await settingsFolder(machine), `${label}.env`)
    const before = await machine.read(file)
    const isFree = before === undefined || isOurs(before) || isDryRun
    if (isFree || (await agreesToReplace(file, before, means))) return { label, file, before }
    if (!dialogue.isAttended || settingsFile !== undefined || attempt === MAX_NAMES) throw notReplaced(file, before)
    dialogue.say('Choose another name, since the settings go to a file of that name.')
  }
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
