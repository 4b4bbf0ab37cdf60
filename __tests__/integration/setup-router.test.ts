// `srm-backup setup` and the router: its address, its certificate and its account, before anything is written.

import { afterEach, describe, expect, test } from '@jest/globals'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { parseEnvFile } from '../../src/settings/env-file.ts'
import { problemOf } from '../../src/setup/dialogue.ts'
import { failureOf } from '../fixtures/failure.ts'
import { knownMachine, knownPerson, runSetup } from '../fixtures/setup-run.ts'

let router: EmulatedRouter
afterEach(() => router.close())

const ENV_FILE = '/etc/srm-backup/home.env'

async function startPerson(
  changes: Parameters<typeof startRouter>[0] = {},
  answers: Parameters<typeof knownPerson>[0] = {},
) {
  router = await startRouter(changes)
  const { account } = router.switches
  return knownPerson({
    ...{ url: [router.url], compared: ['same'], username: [account.username], password: [account.password] },
    schedule: ['print'],
    ...answers,
  })
}

describe('setup', () => {
  test('has the certificate compared before any password is asked for or anything is sent', async () => {
    const person = await startPerson({}, { compared: ['other'] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.code).toBe('tls-untrusted')
    expect(person.asked).toEqual(['router', 'url', 'compared'])
    const shown = person.seen.join('\n').replace(/\s+/g, '')
    expect(shown).toContain(router.fingerprint)
    expect([router.logins, router.applicationBytes]).toEqual([0, 0])
  })

  test('refuses a pasted fingerprint that differs, and sends nothing', async () => {
    const other = 'AB'.repeat(32)
    const person = await startPerson({}, { compared: [], 'tls-fingerprint': [other, other, other] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.message).toContain('The fingerprints differ')
    expect(person.asked.filter((name) => name === 'tls-fingerprint')).toHaveLength(3)
    expect(router.applicationBytes).toBe(0)
  })

  test('asks again for a mistyped fingerprint, and then no longer takes a yes for an answer', async () => {
    const person = await startPerson({}, { compared: [], 'tls-fingerprint': ['AB'.repeat(32)] })
    const { text } = person
    const correct: typeof text = async (question) =>
      question.name === 'tls-fingerprint' && person.asked.includes('tls-fingerprint')
        ? router.fingerprint
        : await text(question)
    await runSetup({ ...person, text: correct }, knownMachine())
    expect(person.seen.join('\n')).toContain('You typed:    AB:AB:')
    expect(router.logins).toBe(1)
    await router.close()
    const insisting = await startPerson({}, { compared: ['paste', 'same'], 'tls-fingerprint': ['AB'.repeat(32)] })
    await expect(runSetup(insisting, knownMachine())).rejects.toThrow('same is not an answer to compared')
    expect(router.applicationBytes).toBe(0)
  })

  test('shows the command that shows the fingerprint as one line, to be copied', async () => {
    const person = await startPerson({}, { compared: ['other'] })
    const commands: string[] = []
    const dialogue = { ...person, showCommands: (_: string, text: string) => void commands.push(text) }
    await failureOf(runSetup(dialogue, knownMachine()))
    const { host } = new URL(router.url)
    expect(commands).toEqual([
      `openssl s_client -connect ${host} < /dev/null 2> /dev/null | openssl x509 -noout -fingerprint -sha256`,
    ])
  })

  test('completes an address without its scheme, and says so', async () => {
    const person = await startPerson()
    const { host } = new URL(router.url)
    const { text } = person
    const machine = knownMachine()
    const short: typeof text = async (question) => {
      if (question.name !== 'url') return await text(question)
      for (const [typed, isAccepted] of [
        ['192.168.1.1', true],
        ['fe80::1', true],
        ['ftp://192.168.1.1', false],
        ['admin:x@192.168.1.1', false],
        ['my router', false],
        ['', false],
      ] as const)
        expect([typed, problemOf(() => question.check(typed)) === undefined]).toEqual([typed, isAccepted])
      return host
    }
    await runSetup({ ...person, text: short }, machine)
    expect(person.seen).toContain(`The address in full is https://${host}.`)
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '').SRM_BACKUP_URL).toBe(router.url)
  })

  test('sends a wrong password once, and another one only after the user agrees', async () => {
    const person = await startPerson({}, { password: ['wrong', 'wrong too'], 'another-login': ['again', 'end'] })
    const failure = await failureOf(runSetup(person, knownMachine()))
    expect(failure.code).toBe('login-refused')
    expect(router.failedLogins).toBe(2)
    expect(person.seen.filter((line) => line.includes('Auto Block on the router blocks this machine'))).toHaveLength(2)
  })

  test('never sends more than three wrong passwords', async () => {
    const person = await startPerson({}, { password: ['a', 'b', 'c', 'd'] })
    await failureOf(runSetup(person, knownMachine()))
    expect(router.failedLogins).toBe(3)
  })

  test('advises about a refused login in its own words, not by options that it lacks', async () => {
    const person = await startPerson({}, { password: ['wrong'], 'another-login': ['end'] })
    await failureOf(runSetup(person, knownMachine()))
    const seen = person.seen.join('\n')
    expect(seen).toContain('a typo in the username or the password')
    expect(seen).toContain('add `SRM_BACKUP_LOGIN_ENCRYPTION=never`')
    expect(seen).not.toMatch(/--[a-z]/)
  })

  test('asks for the secret of the second factor only if the router wants it', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    const person = await startPerson({ otp: { mode: 'required', secret } }, { 'otp-secret': ['123456', secret] })
    const machine = knownMachine()
    const { secrets } = await runSetup(person, machine)
    expect(person.asked.filter((name) => name === 'otp-secret')).toHaveLength(2)
    expect(person.seen.join('\n')).toContain('is a one-time or recovery code')
    expect(parseEnvFile(machine.files.get(ENV_FILE)?.content ?? '').SRM_BACKUP_OTP_SECRET).toBe(secret)
    expect(secrets).toContain(secret)
  })

  test('suggests the saved password for the same account only', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    for (const [username, hasSaved] of [
      [router.switches.account.username, true],
      ['other', false],
    ] as const) {
      const person = knownPerson({
        part: ['router'],
        username: [username],
        'Do this': ['quit'],
        'another-login': ['quit'],
      })
      const suggested: (string | undefined)[] = []
      const secret: typeof person.secret = (question) => {
        suggested.push(question.saved)
        return person.secret(question)
      }
      await runSetup({ ...person, secret }, machine).catch(() => {})
      expect(suggested).toEqual([hasSaved ? router.switches.account.password : undefined])
    }
  })

  test('compares the certificate again if it changed, or if the saved fingerprint is not one', async () => {
    const machine = knownMachine()
    await runSetup(await startPerson(), machine)
    const { content = '' } = machine.files.get(ENV_FILE) ?? {}
    for (const [saved, asks] of [
      [router.fingerprint, false],
      ['AB'.repeat(32), true],
      ['nonsense', true],
    ] as const) {
      machine.files.set(ENV_FILE, { content: content.replace(router.fingerprint, saved), mode: 0o600 })
      const person = knownPerson({ part: ['router'], compared: ['same'] })
      await runSetup(person, machine)
      expect(person.asked.includes('compared')).toBe(asks)
    }
  })

  test('asks again after a failure of the moment, but sends nothing without being told to', async () => {
    const lost = { faults: [{ call: 'login' as const, on: 1, kind: 'reset-after' as const }] }
    const patient = await startPerson(lost, { 'another-login': ['again'] })
    await runSetup(patient, knownMachine())
    expect(patient.asked.filter((name) => name === 'password')).toHaveLength(1)
    expect(router.logins).toBe(2)
    await router.close()
    const failure = await failureOf(runSetup(await startPerson(lost), knownMachine()))
    expect([failure.code, router.logins]).toEqual(['router-unreachable', 1])
  })
})
