// Checks what must hold after every run, however it ended; each broken promise is one line.

import { findLeaks } from '../emulator/runner/leaks.ts'
import type { RunResult } from '../emulator/runner/runner.ts'
import { filesOf, findHalves, historyOf, holds } from './copies.ts'
import { KINDS, type Kind, REPOSITORY_TOKEN, type Scene, TOKEN } from './scene.ts'

export interface Expectation {
  readonly destinations: readonly Kind[]
  /** `green`, or the error-code of a failed run. */
  readonly outcome: string
  /** Logins without a possible logout: the router never returned the session id, or is gone. */
  readonly lostGoodbyes?: number
}

export async function judge(scene: Scene, result: RunResult, expected: Expectation): Promise<readonly string[]> {
  const { outputs, exitCode, timedOut, tempFilesLeft, stderr } = result
  const outcome = outcomeOf(result)
  const problems: string[] = []
  const claim = (holdsTrue: boolean, problem: string) => void (holdsTrue || problems.push(problem))
  claim(!timedOut, `did not end within its deadline (${Math.round(result.durationMs / 1000)} s)`)
  claim(outcome === expected.outcome, `ended ${outcome}, expected ${expected.outcome}`)
  claim(
    (exitCode === 0) === (outputs['error-code'] === ''),
    `exit code ${exitCode} with error-code "${outputs['error-code']}"`,
  )
  claim(stderr === '', `wrote to stderr: ${stderr.slice(0, 200)}`)
  const annotations = result.annotations.filter(({ level }) => level === 'error').length
  claim(timedOut || annotations === (exitCode === 0 ? 0 : 1), `${annotations} error annotations`)
  claim(tempFilesLeft.length === 0, `left in temp: ${tempFilesLeft.join(', ')}`)
  problems.push(...scene.excess)
  problems.push(...judgeLogins(scene, expected.lostGoodbyes ?? 0), ...findShown(scene, result))
  problems.push(...(await judgeCopies(scene, exitCode === 0, expected.destinations)))
  return problems
}

export function outcomeOf({ exitCode, timedOut, outputs }: RunResult): string {
  if (timedOut) return 'not at all'
  return exitCode === 0 ? 'green' : outputs['error-code'] || `exit code ${exitCode}`
}

export function judgeLogins({ router }: Scene, lostGoodbyes: number): readonly string[] {
  const problems: string[] = []
  const passwords = router.requests.filter(({ method }) => method === 'login')
  const unanswered = passwords.filter(({ answered }) => answered !== 0).length
  if (unanswered > 1 || router.failedLogins > 1) problems.push(`${unanswered} logins without success`)
  const missing = router.logins - router.logouts
  if (missing !== lostGoodbyes) problems.push(`${router.logins} logins and ${router.logouts} logouts`)
  return problems
}

/** Finds secrets in everything that people see, and in URLs. */
export function findShown({ router, github }: Scene, result: RunResult): readonly string[] {
  const keys = router.requests.flatMap(({ headers, body }) => [headers.cookie?.replace(/^id=/, ''), body._sid])
  const secrets = [
    router.switches.account.password,
    TOKEN,
    REPOSITORY_TOKEN,
    github.environment.ACTIONS_RUNTIME_TOKEN,
    ...new Set(keys),
  ].filter((secret) => secret !== undefined && secret !== '')
  const shown = [
    result.stdout.replace(/^::add-mask::.*$/gm, ''),
    result.stderr,
    JSON.stringify(result.outputs),
    result.summary,
  ].join('\n')
  const addresses = [...router.requests.map(({ url }) => url), ...github.requests.map(({ path }) => path)].join('\n')
  return findLeaks(`${shown}\n${addresses}`, secrets as readonly string[]).map(
    (leak) => `shows ${leak.split(' ')[0]} of a secret`,
  )
}

/** Green: every destination has exactly the router's bytes. Failed: older copies are unchanged. Never half a pair. */
async function judgeCopies(scene: Scene, isGreen: boolean, destinations: readonly Kind[]): Promise<readonly string[]> {
  const { older, router } = scene
  const problems: string[] = []
  for (const kind of KINDS) {
    const places = await filesOf(kind, scene)
    const contents = [router.backupFile, ...(older ? [older.backup] : [])]
    if (isGreen && destinations.includes(kind) && !holds(places, router.backupFile))
      problems.push(`green, but the ${kind} does not contain what the router sent`)
    const mayBePruned = isGreen && kind !== 'artifact' && destinations.includes(kind)
    const kept = kind === 'repository' ? await historyOf(scene) : places
    if (older && !mayBePruned && !holds(kept, older.backup)) problems.push(`the older copy in the ${kind} was changed`)
    const halves = findHalves(places, contents)
    if (halves.length > 0) problems.push(`half a copy in the ${kind}: ${halves.join(', ')}`)
  }
  return problems
}
