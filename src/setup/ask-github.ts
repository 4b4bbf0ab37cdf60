// Backups by GitHub Actions: which checkout, what GitHub knows about it, and where the workflow stores backups.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { readRepositoryName } from '../settings/parse-repository.ts'
import { askDirectory } from './ask-directory.ts'
import { fullName, type RepositoryFacts, readRepository, repositoryIn } from './gh.ts'
import type { Answers } from './inputs.ts'
import type { Machine } from './machine.ts'
import type { Means } from './means.ts'
import { pathOf, requirePlainPath } from './plain-path.ts'
import type { RepositoryId, Step } from './plan.ts'
import { isOurs, isUnedited } from './replace.ts'
import { keepInputs } from './workflow-inputs.ts'
import { BACKUP_WORKFLOW, placesIn, WATCHDOG_WORKFLOW, watchedIn } from './workflows.ts'

const MAX_CHECKOUTS = 5
const WORKFLOWS = '.github/workflows'

const DESTINATIONS = [
  { value: 'artifact', label: 'As artifacts of its runs', hint: 'GitHub deletes them after 90 days' },
  { value: 'directory', label: "In a directory on the runner's machine", hint: 'keeps the newest 30' },
  { value: 'repository', label: 'As commits in this repository', hint: 'only if something changed' },
] as const

export interface GitHubAnswers {
  /** The top folder of the checkout. */
  readonly checkout: string
  readonly repository: RepositoryId
  /** Absent if `gh` cannot be used: then the user sets variables and secrets. */
  readonly facts?: RepositoryFacts
  /** The inputs about the destination. */
  readonly answers: Answers
  /** The inputs that the workflow of an earlier setup has. */
  readonly kept: Answers
  /** The watchdog that an earlier setup has written. */
  readonly watchdog: string | undefined
  /** Creates the directory on this machine, if backups go there. */
  readonly steps: readonly Step[]
}

/** `label`: the router's name. */
export async function askGitHub(means: Means, label: string, usualDirectory: string): Promise<GitHubAnswers> {
  const { dialogue } = means
  const { checkout, repository, facts } = await choosePlace(means)
  const path = workflowFile(checkout, BACKUP_WORKFLOW)
  const workflow = (await means.machine.read(path)) ?? ''
  const kept = isOurs(workflow) ? keepInputs(path, workflow, means) : {}
  const watchdogPath = workflowFile(checkout, WATCHDOG_WORKFLOW)
  const watchdog = (await means.machine.read(watchdogPath)) ?? ''
  const watched = isOurs(watchdog) && isUnedited(watchdog) ? watchedIn(watchdog) : undefined
  if (kept.router !== undefined && kept.router !== label) await requireReplaced(kept.router, label, { path, dialogue })
  else if (watched !== undefined && watched !== label)
    await requireReplaced(watched, label, { path: watchdogPath, dialogue })
  const now = kept.destination ?? 'artifact'
  const isOffered = DESTINATIONS.some(({ value }) => value === now)
  const destination = await dialogue.choose<string>({
    ...{ name: 'destination', ask: 'Where should the workflow store backups?' },
    initial: now,
    // Somebody may have added a second place.
    options: isOffered ? DESTINATIONS : [{ value: now, label: `As it does now: ${now}` }, ...DESTINATIONS],
  })
  const directory = placesIn(destination).includes('directory')
    ? await askDirectory(means, kept.directory ?? usualDirectory)
    : undefined
  return {
    checkout,
    repository,
    kept,
    watchdog: isOurs(watchdog) ? watchdog : undefined,
    ...(facts ? { facts } : {}),
    answers: { destination, ...(directory ? { directory: directory.path } : {}) },
    steps: directory?.steps ?? [],
  }
}

/** Its workflows are all that backs it up and monitors it. Throws BackupError `input-invalid` unless a person lets it go. */
async function requireReplaced(
  other: string,
  label: string,
  { path, dialogue }: { readonly path: string; readonly dialogue: Means['dialogue'] },
): Promise<void> {
  const ask = `The workflows in this checkout are for ${other}, which would no longer be backed up or monitored. Replace them by those of ${label}?`
  if (await dialogue.confirm({ ask, initial: false, unattended: false })) return
  throw new BackupError('input-invalid', `${path} is for ${other}, and was not replaced by one for ${label}.`, {
    hint: `Nothing was written. Use another private repository for ${label}, or one workflow for both: examples/matrix.yml shows it.`,
  })
}

type Place = Pick<GitHubAnswers, 'checkout' | 'repository' | 'facts'>

/** Asks for another checkout if this one belongs to a repository that is not private. */
async function choosePlace(means: Means): Promise<Place> {
  const { dialogue, machine } = means
  for (let attempt = 1; ; attempt++) {
    const checkout = await askCheckout(means)
    const repository = await askRepository(checkout, means)
    const found = await dialogue.during('Asking GitHub', () => readRepository(machine, repository))
    if (typeof found === 'string') {
      dialogue.warn(`\`gh\` cannot read ${fullName(repository)} (${found}). Setup will print the commands instead.`)
      return { checkout, repository }
    }
    describe(found, repository, means)
    if (found.isPrivate || (await wantsPublic(means))) {
      if (found.unlisted.length > 0)
        dialogue.warn(
          `\`gh\` cannot list ${found.unlisted.join(' and ')}, so setup cannot see whether it would replace something there.`,
        )
      return { checkout, repository, facts: found }
    }
    const problem = `${fullName(repository)} is not private.`
    if (!dialogue.isAttended || attempt === MAX_CHECKOUTS)
      throw new BackupError('destination-refused', problem, {
        hint: 'Nothing was written. Make it private, or create a private repository and clone it.',
      })
    dialogue.warn(`${problem} Make it private, or use the checkout of another repository.`)
  }
}

async function askCheckout({ dialogue, machine }: Means): Promise<string> {
  const topOf = async (folder: string) => {
    const { code, stdout } = await machine.run('git', ['-C', folder, 'rev-parse', '--show-toplevel'])
    return code === 0 ? stdout.trim() : undefined
  }
  let initial = (await topOf(machine.workingFolder)) ?? machine.workingFolder
  for (let attempt = 1; ; attempt++) {
    const ask = 'The checkout of your private repository (git clone it first)'
    const answer = await dialogue.text({ name: 'checkout', ask, initial, check: requirePlainPath })
    const folder = pathOf(answer, machine)
    const top = (await machine.look(folder)) && (await topOf(folder))
    const link = top ? await linkIn(top, machine) : undefined
    if (top && link === undefined) return top
    const problem =
      link === undefined
        ? `${folder} is not a checkout of git.`
        : `${link} is a link, so that workflows would go elsewhere.`
    if (!dialogue.isAttended || attempt === MAX_CHECKOUTS)
      throw new BackupError('input-invalid', problem, {
        hint: 'Nothing was written. Clone your private repository, and pass its folder as `--checkout`.',
      })
    dialogue.warn(problem)
    initial = folder
  }
}

async function askRepository(checkout: string, { dialogue, machine }: Means): Promise<RepositoryId> {
  const { stdout } = await machine.run('git', ['-C', checkout, 'remote', 'get-url', 'origin'])
  const known = repositoryIn(stdout)
  if (known) return known
  const name = await dialogue.text({
    ...{ name: 'repository', ask: 'The repository on GitHub (owner/name)' },
    check: (text) => void repositoryOf(text),
  })
  return repositoryOf(name)
}

/** An address names its server, too. */
function repositoryOf(text: string): RepositoryId {
  const usual = { isRequired: true, serverUrl: 'https://github.com' }
  return repositoryIn(text) ?? { host: 'github.com', name: readRepositoryName('repository', text, usual) }
}

function describe({ isPrivate, runners }: RepositoryFacts, repository: RepositoryId, { dialogue }: Means): void {
  const registered =
    runners === undefined
      ? 'Its runners cannot be read with this login of `gh`.'
      : runners.length === 0
        ? 'It has no self-hosted runner of its own yet.'
        : `Its self-hosted runners: ${runners.join(', ')}.`
  dialogue.say(`${fullName(repository)} is ${isPrivate ? 'private' : 'public or internal'}. ${registered}`)
}

async function wantsPublic({ dialogue }: Means): Promise<boolean> {
  dialogue.warn(
    'A backup contains every password of the router. Anyone can read what a public repository stores, and can propose workflows that run on its runner, inside your network.',
  )
  const ask = 'Use a repository that is not private?'
  return await dialogue.confirm({ ask, initial: false, unattended: false })
}

/** Returns a folder on the way to the workflows that is a link. */
async function linkIn(checkout: string, machine: Machine): Promise<string | undefined> {
  for (const folder of ['.github', WORKFLOWS])
    if ((await machine.look(join(checkout, folder)))?.isLink) return join(checkout, folder)
  return undefined
}

/** Returns the workflows' folder in a checkout. */
export function workflowFile(checkout: string, name: string): string {
  return join(checkout, WORKFLOWS, name)
}
