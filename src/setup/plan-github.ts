// The plan for GitHub Actions: two workflows in the checkout, variables and secrets, and what is left for the user.

import { quote, shellCommand } from '../text/shell.ts'
import { REPOSITORY } from '../version.ts'
import { type GitHubAnswers, workflowFile } from './ask-github.ts'
import { foldersAbove } from './carry-out.ts'
import { commandsFor } from './command-line.ts'
import { repoOf } from './gh.ts'
import { type Answers, inOrder } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { FileStep, SettingStep, Step } from './plan.ts'
import { signed } from './replace.ts'
import {
  BACKUP_WORKFLOW,
  backupWorkflow,
  isSecret,
  isStored,
  placesIn,
  placesWatchedBy,
  STORED_AS,
  WATCHDOG_WORKFLOW,
  watchdogWorkflow,
} from './workflows.ts'

const FILE_MODE = 0o644
const FOLDER_MODE = 0o755

/**
 * Plans everything. `answers` has all inputs of the workflow, with their values. `keepsKey`: unless GitHub surely has none, its fingerprint
 * key stays, which is unreadable there.
 */
export async function planGitHub(
  github: GitHubAnswers,
  answers: Answers,
  { machine, keepsKey }: { readonly machine: Machine; readonly keepsKey: boolean },
): Promise<readonly Step[]> {
  const { checkout, facts, steps } = github
  const about = { timeZone: machine.timeZone }
  const file = (name: string, content: string): FileStep => {
    return { kind: 'file', path: workflowFile(checkout, name), mode: FILE_MODE, content: signed(content) }
  }
  const backup = file(BACKUP_WORKFLOW, backupWorkflow(answers, about))
  const files = isWatched(github) ? [backup, file(WATCHDOG_WORKFLOW, watchdogWorkflow(answers, about))] : [backup]
  const key = STORED_AS['fingerprint-key']
  const settings = settingsOf(github, answers).filter(
    ({ name, known }) => !(keepsKey && name === key && known !== 'absent'),
  )
  const folders = await foldersAbove(backup.path, machine, FOLDER_MODE)
  return [...steps, ...folders, ...files, ...(facts ? settings : [printed(settings)]), ...tasksFor(github, answers)]
}

function settingsOf({ repository, facts }: GitHubAnswers, answers: Answers): readonly SettingStep[] {
  return inOrder(answers).flatMap(([name, value]) => {
    if (!isStored(name)) return []
    const stored = STORED_AS[name]
    const kind = isSecret(name) ? 'secret' : 'variable'
    const known = kind === 'secret' ? facts?.secrets : facts?.variables
    const state = known === undefined ? 'unknown' : known.includes(stored) ? 'present' : 'absent'
    return [{ kind, repository, name: stored, value, known: state }]
  })
}

/** The commands for a machine that has `gh`. Each asks for its secret, so that none is in a history of commands. */
function printed(settings: readonly SettingStep[]): Step {
  const commands = settings.map(({ kind, name, value, repository }) => {
    const place = `${name} --repo ${repoOf(repository)}`
    return kind === 'secret' ? `gh secret set ${place}` : `gh variable set ${place} --body ${quote(value)}`
  })
  return {
    kind: 'task',
    title: 'Set the variables and secrets',
    text: [
      ...commands,
      '',
      'Each command for a secret asks for its value. Or do it in a browser: Settings > Secrets and variables > Actions.',
    ].join('\n'),
  }
}

/** GitHub does not see a directory: a watchdog would report every morning that there is no backup. */
function isWatched({ answers }: GitHubAnswers): boolean {
  return placesIn(answers.destination).some((place) => place !== 'directory')
}

/** An issue names the places that its watchdog looks in, and only that watchdog closes it. */
function leavesIssues({ watchdog, answers }: GitHubAnswers): boolean {
  if (watchdog === undefined) return false
  const places = placesIn(answers.destination).filter((place) => place !== 'directory')
  return placesWatchedBy(watchdog).join() !== places.toSorted().join()
}

/** `inputs`: all of the workflow. */
function tasksFor(github: GitHubAnswers, inputs: Answers): readonly Step[] {
  const { checkout, repository, facts, answers, watchdog } = github
  const place = quote(checkout)
  const workflow = (name: string) => `.github/workflows/${name}`
  const { drill } = commandsFor(['srm-backup'], { envFile: '', answers: inputs, label: inputs.router ?? '' })
  const added = [BACKUP_WORKFLOW, ...(isWatched(github) ? [WATCHDOG_WORKFLOW] : [])].map(workflow)
  const task = (title: string, lines: readonly string[]): Step => ({ kind: 'task', title, text: lines.join('\n') })
  const isPlaceholder = REPOSITORY.startsWith('OWNER/')
  return [
    ...(isPlaceholder
      ? [task('Name the publisher', ['Replace OWNER in both workflows by the publisher of the copy that you use.'])]
      : []),
    ...(facts
      ? []
      : [
          task('Check that the repository is private', [
            `https://${repository.host}/${repository.name}/settings: a backup contains every password of the router.`,
          ]),
        ]),
    ...(facts?.runners?.length
      ? []
      : [
          task('Add a self-hosted runner on the network of the router', [
            `https://${repository.host}/${repository.name}/settings/actions/runners/new`,
          ]),
        ]),
    ...(placesIn(answers.destination).includes('directory')
      ? [
          task("Let the runner's user write to the directory", [
            `Its owner must be the runner's user: ${answers.directory}`,
          ]),
        ]
      : []),
    ...(isWatched(github)
      ? []
      : [
          task('Watch the directory on its own machine', [
            'GitHub cannot see the directory, only whether a run fails.',
            ...(drill ? [`Run this every morning, with cron for example: ${shellCommand(drill)}`] : []),
            ...(watchdog !== undefined
              ? [`Remove the watchdog, which would find no new copy: git -C ${place} rm ${workflow(WATCHDOG_WORKFLOW)}`]
              : []),
          ]),
        ]),
    ...(leavesIssues(github)
      ? [
          task('Close the issues of the earlier watchdog', [
            'It searched in other places, so the new one does not know them. Until they are closed, they say that there is no backup:',
            `https://${repository.host}/${repository.name}/issues`,
          ]),
        ]
      : []),
    task('Commit the workflows, and run a check', [
      `git -C ${place} add ${added.join(' ')}`,
      `git -C ${place} commit -m "Back up the router" && git -C ${place} push`,
      `gh workflow run router-backup.yml --repo ${repoOf(repository)} -f mode=check`,
    ]),
  ]
}
