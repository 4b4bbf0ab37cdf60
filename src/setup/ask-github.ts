// Backups by GitHub Actions: which checkout, what GitHub knows about it, and where the workflow stores backups.

import { join } from 'node:path'
import { BackupError } from '../errors.ts'
import { readRepositoryName } from '../settings/parse-repository.ts'
import { askDirectory } from './ask-directory.ts'
import { fullName, type RepositoryFacts, readRepository, repositoryIn } from './gh.ts'
import type { Answers } from './inputs.ts'
import type { Means } from './means.ts'
import { pathOf, requirePlainPath } from './plain-path.ts'
import type { RepositoryId, Step } from './plan.ts'

const MAX_CHECKOUTS = 5

export interface GitHubAnswers {
  /** The top folder of the checkout. */
  readonly checkout: string
  readonly repository: RepositoryId
  /** Absent if `gh` cannot be used: then the user sets variables and secrets. */
  readonly facts?: RepositoryFacts
  /** The inputs about the destination. */
  readonly answers: Answers
  /** Creates the directory on this machine, if backups go there. */
  readonly steps: readonly Step[]
}

export async function askGitHub(means: Means, usualDirectory: string): Promise<GitHubAnswers> {
  const { dialogue, machine } = means
  const checkout = await askCheckout(means)
  const repository = await askRepository(checkout, means)
  const found = await dialogue.during('Asking GitHub', () => readRepository(machine, repository))
  if (typeof found === 'string')
    dialogue.warn(`\`gh\` cannot read ${fullName(repository)} (${found}). Setup will print the commands instead.`)
  else describe(found, repository, means)
  if (typeof found !== 'string' && !found.isPrivate) await refusePublic(repository, means)
  const destination = await dialogue.choose({
    ...{ name: 'destination', ask: 'Where should the workflow store backups?', initial: 'artifact' },
    options: [
      { value: 'artifact', label: 'As artifacts of its runs', hint: 'GitHub deletes them after 90 days' },
      { value: 'directory', label: "In a directory on the runner's machine", hint: 'keeps the newest 30' },
      { value: 'repository', label: 'As commits in this repository', hint: 'only if something changed' },
    ],
  })
  const directory = destination === 'directory' ? await askDirectory(means, usualDirectory) : undefined
  return {
    checkout,
    repository,
    ...(typeof found === 'string' ? {} : { facts: found }),
    answers: { destination, ...(directory ? { directory: directory.path } : {}) },
    steps: directory?.steps ?? [],
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
    if (top) return top
    const problem = `${folder} is not a checkout of git.`
    if (!dialogue.isAttended || attempt === MAX_CHECKOUTS)
      throw new BackupError('input-invalid', problem, {
        hint: 'Clone your private repository, and pass its folder as `--checkout`.',
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
    check: (text) => void readRepositoryName('repository', text, true),
  })
  return { host: 'github.com', name: readRepositoryName('repository', name, true) }
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

async function refusePublic(repository: RepositoryId, { dialogue }: Means): Promise<void> {
  dialogue.warn(
    'A backup contains every password of the router. Anyone can read what a public repository stores, and can propose workflows that run on its runner, inside your network.',
  )
  const ask = 'Use a repository that is not private?'
  if (await dialogue.confirm({ ask, initial: false, unattended: false })) return
  throw new BackupError('destination-refused', `${fullName(repository)} is not private.`, {
    hint: 'Nothing was written. Make it private, or create a private repository and clone it.',
  })
}

/** Returns the workflows' folder in a checkout. */
export function workflowFile(checkout: string, name: string): string {
  return join(checkout, '.github/workflows', name)
}
