// GitHub as its own command line sees it: the repository, its runners, variables and secrets. Values go to its input only.

import { parseUntrustedJson } from '../text/json.ts'
import { printable } from '../text/sanitize.ts'
import type { Machine } from './machine.ts'
import type { RepositoryId, SettingStep } from './plan.ts'

const MAX_SHOWN = 200

/** What is known about a repository; absent facts could not be read. */
export interface RepositoryFacts {
  readonly isPrivate: boolean
  /** Names and states of its self-hosted runners. */
  readonly runners?: readonly string[]
  readonly variables: readonly string[]
  readonly secrets: readonly string[]
}

/** Reads `origin` of a checkout, in the forms of https and ssh. */
export function repositoryIn(remote: string): RepositoryId | undefined {
  const [, host, name] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote.trim().slice(0, 300),
    ) ?? []
  return host !== undefined && name !== undefined ? { host, name } : undefined
}

/** Returns `owner/name`, with its host unless it is github.com. */
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
  const tryTo = async (path: string) => await ask(path).catch(() => undefined)
  try {
    const { visibility } = fieldsOf(await ask(''))
    const runners = await tryTo('/actions/runners?per_page=100')
    return {
      isPrivate: visibility === 'private',
      ...(runners === undefined ? {} : { runners: listOf(runners, 'runners').map(describeRunner) }),
      variables: namesIn(await tryTo('/actions/variables?per_page=30'), 'variables'),
      secrets: namesIn(await tryTo('/actions/secrets?per_page=100'), 'secrets'),
    }
  } catch (error) {
    if (error instanceof Unanswered) return error.message
    throw error
  }
}

class Unanswered extends Error {}

/** Sets a variable or a secret. Returns why it failed. */
export async function setSetting(machine: Machine, step: SettingStep): Promise<string | undefined> {
  const { kind, repository, name, value, isNew } = step
  const place = `repos/${repository.name}/actions/variables`
  // Older versions of `gh` lack its command for variables.
  const call = ['api', '--hostname', repository.host, '--silent', '--input', '-']
  const args =
    kind === 'secret'
      ? ['secret', 'set', name, '--repo', fullName(repository)]
      : isNew
        ? [...call, '--method', 'POST', place]
        : [...call, '--method', 'PATCH', `${place}/${name}`]
  const input = kind === 'secret' ? value : JSON.stringify({ name, value })
  const { code, stderr } = await machine.run('gh', args, { input })
  return code === 0 ? undefined : printable(stderr, MAX_SHOWN) || '`gh` did not run or did not end'
}

function describeRunner(runner: unknown): string {
  const { name, status } = fieldsOf(runner)
  return `${printable(String(name))} (${printable(String(status))})`
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldsOf(value)[name]
  return Array.isArray(list) ? list : []
}

function namesIn(value: unknown, name: string): readonly string[] {
  return listOf(value, name).map((entry) => String(fieldsOf(entry).name))
}
