// GitHub as its own command line sees it: the repository, its runners, variables and secrets. Values go to its input only.

import { parseUntrustedJson } from '../text/json.ts'
import { printable } from '../text/sanitize.ts'
import type { Machine } from './machine.ts'
import type { RepositoryId, SettingStep } from './plan.ts'

const MAX_SHOWN = 200
/** As many variables as GitHub lists at once. */
const PAGE_ITEMS = 30
/** A repository has 500 variables at most. */
const MAX_PAGES = 20

/** What is known about a repository; absent facts could not be read. */
export interface RepositoryFacts {
  readonly isPrivate: boolean
  /** Names and states of its self-hosted runners. */
  readonly runners?: readonly string[]
  readonly variables?: readonly string[]
  readonly secrets?: readonly string[]
  /** Why variables or secrets are absent. */
  readonly unlisted: readonly string[]
}

/** Reads `origin` of a checkout, in the forms of https and ssh. */
export function repositoryIn(remote: string): RepositoryId | undefined {
  const [, host, name] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote.trim().slice(0, 300),
    ) ?? []
  return host !== undefined && name !== undefined ? { host, name } : undefined
}

/** Returns what `--repo` of `gh` takes. Without a host, `gh` would take that of GH_HOST. */
export function repoOf({ host, name }: RepositoryId): string {
  return `${host}/${name}`
}

/** Returns `owner/name` for people, with its host unless it is github.com. */
export function fullName({ host, name }: RepositoryId): string {
  return host === 'github.com' ? name : `${host}/${name}`
}

/** Reads what `gh` can see, or returns why it cannot. */
export async function readRepository(machine: Machine, repository: RepositoryId): Promise<RepositoryFacts | string> {
  const ask = async (path: string): Promise<unknown> => {
    const args = ['api', '--hostname', repository.host, `repos/${repository.name}${path}`]
    const { code, isMissing, stdout, stderr } = await machine.run('gh', args)
    if (code === 0) return parseUntrustedJson(stdout)
    if (isMissing) throw new Unanswered('it is not installed')
    throw new Unanswered(printable(stderr.split('\n')[0] ?? '', MAX_SHOWN) || 'it did not answer')
  }
  /** Returns what is in all pages of a list. */
  const listAll = async (kind: 'runners' | 'variables' | 'secrets'): Promise<readonly unknown[]> => {
    let found: readonly unknown[] = []
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = fieldsOf(await ask(`/actions/${kind}?per_page=${PAGE_ITEMS}&page=${page}`))
      const items: unknown = answer[kind]
      if (!Array.isArray(items) || typeof answer.total_count !== 'number') throw new Unanswered('it is not a list')
      found = [...found, ...items]
      if (found.length >= answer.total_count) return found
      if (items.length === 0) break
    }
    throw new Unanswered('it is not complete')
  }
  const unlisted: string[] = []
  const namesOf = async (kind: 'variables' | 'secrets'): Promise<readonly string[] | undefined> => {
    const found = await listAll(kind).catch(reasonOf)
    if (typeof found !== 'string') return found.map((item) => String(fieldsOf(item).name))
    unlisted.push(`its ${kind} (${found})`)
    return undefined
  }
  try {
    const { visibility } = fieldsOf(await ask(''))
    const runners = await listAll('runners').catch(reasonOf)
    const [variables, secrets] = [await namesOf('variables'), await namesOf('secrets')]
    return {
      ...{ isPrivate: visibility === 'private', unlisted },
      ...(typeof runners === 'string' ? {} : { runners: runners.map(describeRunner) }),
      ...(variables ? { variables } : {}),
      ...(secrets ? { secrets } : {}),
    }
  } catch (error) {
    return reasonOf(error)
  }
}

/** Returns why `gh` cannot read something. Throws any other error. */
function reasonOf(error: unknown): string {
  if (error instanceof Unanswered) return error.message
  throw error
}

class Unanswered extends Error {}

/** Sets a variable or a secret. Returns why it failed. */
export async function setSetting(machine: Machine, step: SettingStep): Promise<string | undefined> {
  const { kind, repository, name, value, known } = step
  const send = async (args: readonly string[], input: string): Promise<string | undefined> => {
    const { code, stderr } = await machine.run('gh', args, { input })
    return code === 0 ? undefined : printable(stderr, MAX_SHOWN) || '`gh` did not run or did not end'
  }
  if (kind === 'secret') return await send(['secret', 'set', name, '--repo', repoOf(repository)], value)
  const place = `repos/${repository.name}/actions/variables`
  // Older versions of `gh` lack its command for variables.
  const call = ['api', '--hostname', repository.host, '--silent', '--input', '-', '--method']
  const input = JSON.stringify({ name, value })
  const replace = () => send([...call, 'PATCH', `${place}/${name}`], input)
  if (known === 'present') return await replace()
  if (known === 'unknown' && (await replace()) === undefined) return undefined
  return await send([...call, 'POST', place], input)
}

function describeRunner(runner: unknown): string {
  const { name, status } = fieldsOf(runner)
  return `${printable(String(name))} (${printable(String(status))})`
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
