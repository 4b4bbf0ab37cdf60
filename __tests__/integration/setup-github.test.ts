// What setup writes for GitHub Actions: workflows that GitHub accepts, and variables and secrets whose values are never arguments.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type EmulatedGitHub, startGitHub } from '../../emulator/github/github.ts'
import { EMULATED_TOKEN } from '../../emulator/github/runtime-token.ts'
import { type EmulatedRouter, startRouter } from '../../emulator/router/router.ts'
import { readRepository, repositoryIn, setSetting } from '../../src/setup/gh.ts'
import { thisMachine } from '../../src/setup/machine.ts'
import { describePlan } from '../../src/setup/plan.ts'
import { signed } from '../../src/setup/replace.ts'
import { openUnattended } from '../../src/setup/unattended.ts'
import { backupWorkflow, watchdogWorkflow } from '../../src/setup/workflows.ts'
import { failureOf } from '../fixtures/failure.ts'
import { PATH_WITH_GH, testWith } from '../fixtures/platform.ts'
import { knownMachine, knownPerson, runSetup } from '../fixtures/setup-run.ts'

const CHECKOUT = '/srv/router-backup'
const WORKFLOWS = `${CHECKOUT}/.github/workflows`

let router: EmulatedRouter
beforeEach(async () => {
  router = await startRouter()
})
afterEach(() => router.close())

function startPerson(answers: Parameters<typeof knownPerson>[0] = {}) {
  const { account } = router.switches
  return knownPerson({
    ...{ url: [router.url], compared: ['same'], username: [account.username], password: [account.password] },
    ...{ schedule: ['github'], ...answers },
  })
}

interface Known {
  readonly visibility?: string
  readonly runners?: readonly object[]
  readonly variables?: readonly string[]
  readonly secrets?: readonly string[]
  /** What GitHub answers to requests for a list that its user may not read. */
  readonly forbidden?: 'variables' | 'secrets'
  readonly remote?: string
}

/** A machine with git and, unless `known` is absent, a `gh` that is logged in. */
function startMachine(known?: Known) {
  const {
    visibility = 'private',
    runners = [],
    variables = [],
    secrets = [],
    forbidden,
    remote = 'git@github.com:octo-home/backups.git',
  } = known ?? {}
  const named = (names: readonly string[]) => names.map((name) => ({ name }))
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    ...{ runners, variables: named(variables), secrets: named(secrets) },
  }
  const answerTo = (path: string): unknown => {
    if (path === 'repos/octo-home/backups') return { private: visibility === 'private', visibility }
    const [, kind = '', size, page] = /\/actions\/(\w+)\?per_page=(\d+)&page=(\d+)$/.exec(path) ?? []
    const all = lists[kind] ?? []
    const start = Number(size) * (Number(page) - 1)
    return { total_count: all.length, [kind]: all.slice(start, start + Number(size)) }
  }
  const machine = knownMachine({
    git: (_input, args) => ({ stdout: `${args.includes('remote') ? remote : CHECKOUT}\n` }),
    ...(known
      ? {
          gh: (_input, args) => {
            const path = args.at(-1) ?? ''
            if (forbidden && path.includes(`/actions/${forbidden}?`))
              return { code: 1, stderr: 'gh: Forbidden (HTTP 403)' }
            return { stdout: JSON.stringify(answerTo(path)) }
          },
        }
      : {}),
  })
  machine.folders.add(CHECKOUT)
  return machine
}

describe('with gh', () => {
  test('variables and secrets are set by its input, and no secret is an argument', async () => {
    const machine = startMachine({})
    await runSetup(startPerson(), machine)
    const { account } = router.switches
    const sent = machine.ran.filter(({ command, input }) => command.startsWith('gh ') && input !== undefined)
    const call =
      'gh api --hostname github.com --silent --input - --method POST repos/octo-home/backups/actions/variables'
    expect(sent).toEqual([
      { command: call, input: JSON.stringify({ name: 'ROUTER_URL', value: router.url }) },
      { command: call, input: JSON.stringify({ name: 'ROUTER_USERNAME', value: account.username }) },
      { command: 'gh secret set ROUTER_PASSWORD --repo github.com/octo-home/backups', input: account.password },
      { command: call, input: JSON.stringify({ name: 'ROUTER_FINGERPRINT', value: router.fingerprint }) },
    ])
    expect(machine.ran.map(({ command }) => command).join('\n')).not.toContain(account.password)
    expect([...machine.files.keys()]).toEqual([`${WORKFLOWS}/router-backup.yml`, `${WORKFLOWS}/watchdog.yml`])
  })

  test('the workflow of an earlier setup goes on encrypting, and a schedule of this machine goes on until that one works', async () => {
    const recipients = [
      'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu',
      await identityToRecipient(await generateX25519Identity()),
    ]
    const machine = startMachine({})
    const first = {
      encryption: ['mine'],
      'encrypt-to': recipients.slice(0, 1),
      'second-recipient': recipients.slice(1),
    }
    await runSetup(startPerson(first), machine)
    const before = machine.files.get(`${WORKFLOWS}/router-backup.yml`)?.content ?? ''
    for (const recipient of recipients) expect(before).toContain(recipient)
    machine.files.set('/boot/config/plugins/user.scripts/scripts/srm-backup-home/script', { content: '', mode: 0o700 })
    const { plan } = await runSetup(startPerson({ Replace: [true] }), machine)
    expect(machine.files.get(`${WORKFLOWS}/router-backup.yml`)?.content).toBe(before)
    const task = plan.find((step) => step.kind === 'task' && step.title.startsWith('Once the new schedule'))
    expect(task).toMatchObject({ text: expect.stringContaining('choose Schedule Disabled') })
  })

  describe('a second setup without a person', () => {
    const recipient = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'
    const path = `${WORKFLOWS}/router-backup.yml`
    const unattended = (given: Readonly<Record<string, string>>, machine: ReturnType<typeof startMachine>) => {
      const { account } = router.switches
      const usual = { url: router.url, username: account.username, password: account.password, router: 'home' }
      const answers = { ...usual, 'tls-fingerprint': router.fingerprint, schedule: 'github', ...given }
      return runSetup(openUnattended({ note: () => {}, warn: () => {} }, answers), machine)
    }
    const first = { 'encrypt-to': recipient, keep: '7', name: 'Home_{date}', destination: 'repository' }

    test.each(['\n', '\r\n'])(
      'keeps the destination, encryption and whatever else the first was given: %j',
      async (end) => {
        const machine = startMachine({})
        await unattended(first, machine)
        const before = machine.files.get(path)?.content ?? ''
        expect(before).toContain('destination: repository')
        machine.files.set(path, { content: before.replaceAll('\n', end), mode: 0o644 })
        await unattended({}, machine)
        expect(machine.files.get(path)?.content).toBe(before)
        await unattended({ keep: '9' }, machine)
        const unsigned = (text = '') => text.replace(/^# Setup replaces .*\n/m, '')
        expect(unsigned(machine.files.get(path)?.content)).toBe(unsigned(before).replace('keep: 7', 'keep: 9'))
      },
    )

    test('refuses to replace a workflow of a setup that signed nothing, and says so before in a dry run', async () => {
      const machine = startMachine({})
      await unattended(first, machine)
      const old = (machine.files.get(path)?.content ?? '').replace(/# Setup replaces .*\n$/, '')
      machine.files.set(path, { content: old, mode: 0o644 })
      const problem = `${path} was written by an older setup, or edited since`
      expect((await failureOf(unattended({ keep: '9' }, machine))).message).toBe(`${problem}, and was not replaced.`)
      const person = startPerson({ router: ['home'] })
      await runSetup(person, machine, { isDryRun: true })
      expect(person.seen).toContain(`Warning: ${problem}. Setup asks before it replaces it, and with --yes it refuses.`)
      expect(machine.files.get(path)?.content).toBe(old)
    })

    test.each([
      ['both workflows', []],
      ['the backup alone', ['watchdog.yml']],
      ['the watchdog alone', ['router-backup.yml']],
    ])('does not end the backups of another router: %s', async (_, missing) => {
      const machine = startMachine({})
      await unattended(first, machine)
      for (const name of missing) machine.files.delete(`${WORKFLOWS}/${name}`)
      const before = new Map(machine.files)
      machine.ran.length = 0
      const { code, message, hint } = await failureOf(unattended({ router: 'cabin' }, machine))
      const file = missing.includes('router-backup.yml') ? `${WORKFLOWS}/watchdog.yml` : path
      expect([code, message]).toEqual(['input-invalid', `${file} is for home, and was not replaced by one for cabin.`])
      expect(hint).toContain('another private repository for cabin')
      expect(machine.files).toEqual(before)
      expect(machine.ran.filter(({ input }) => input !== undefined)).toEqual([])
    })

    test('ends the backups of another router if a person agrees', async () => {
      const machine = startMachine({})
      await unattended(first, machine)
      const agreed = {
        router: ['cabin'],
        'would no longer be backed up': [true],
        'Do this?': [true],
        Replace: [true, true],
      }
      await runSetup(startPerson(agreed), machine)
      expect(machine.files.get(path)?.content).toContain('router: cabin')
      expect(await failureOf(runSetup(startPerson({ router: ['home'] }), machine))).toMatchObject({
        message: `${path} is for cabin, and was not replaced by one for home.`,
      })
    })

    test('keeps the fingerprint key, unless it is given another one', async () => {
      const machine = startMachine({ secrets: ['FINGERPRINT_KEY'] })
      const keys = () => machine.ran.filter(({ command }) => command.includes('secret set FINGERPRINT_KEY'))
      await unattended(first, machine)
      expect(keys()).toHaveLength(1)
      await unattended({}, machine)
      expect(keys()).toHaveLength(1)
      const key = '0123456789abcdef1032547698badcfe'
      await unattended({ 'fingerprint-key': key }, machine)
      expect(keys().map(({ input }) => input)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), key])
    })

    test('refuses to end encryption that it cannot read', async () => {
      const machine = startMachine({})
      await unattended(first, machine)
      const before = machine.files.get(path)?.content ?? ''
      const edited = before.replace(/encrypt-to: \|\n.*/, `encrypt-to: \${{ vars.RECIPIENTS }}`)
      machine.files.set(path, { content: edited, mode: 0o644 })
      const { code, message, hint } = await failureOf(unattended({}, machine))
      expect([code, message]).toEqual(['input-invalid', `\`encrypt-to\` in ${path} cannot be read, and would be lost.`])
      expect(hint).toContain('Nothing was written.')
      expect(machine.files.get(path)?.content).toBe(edited)
    })

    test.each<[string, string, (text: string) => string]>([
      ['an input in capitals', 'router-backup.yml', (text) => text.replace('encrypt-to: |', 'Encrypt-To: |')],
      ['another time of day', 'router-backup.yml', (text) => text.replace('17 3 * * *', '17 1 * * *')],
      ['a matrix', 'router-backup.yml', (text) => text.replace('router: home', `router: \${{ matrix.router }}`)],
      ['another job', 'router-backup.yml', (text) => `${text}  other:\n    uses: ./.github/workflows/other.yml\n`],
      ['another router', 'watchdog.yml', (text) => text.replace('"home"', '"home cabin"')],
    ])('refuses to replace a workflow that somebody has edited: %s', async (_, name, edit) => {
      const machine = startMachine({})
      await unattended(first, machine)
      const file = `${WORKFLOWS}/${name}`
      const edited = edit(machine.files.get(file)?.content ?? '')
      machine.files.set(file, { content: edited, mode: 0o644 })
      machine.ran.length = 0
      const { code, message, hint } = await failureOf(unattended({ 'encrypt-to': recipient }, machine))
      expect([code, message]).toEqual([
        'input-invalid',
        `${file} was edited since setup wrote it, and was not replaced.`,
      ])
      expect(hint).toContain('Move the file away')
      expect(machine.files.get(file)?.content).toBe(edited)
      expect(machine.ran.filter(({ input }) => input !== undefined)).toEqual([])
    })

    test.each([
      ['if its secrets cannot be listed', () => startMachine({ forbidden: 'secrets' })],
      ['in the commands for a machine without gh', () => startMachine()],
    ])('keeps the fingerprint key also %s', async (_, start) => {
      const earlier = startMachine({})
      await unattended(first, earlier)
      const machine = start()
      for (const [name, file] of earlier.files) machine.files.set(name, file)
      const { plan, text } = await unattended({}, machine)
      expect(plan.flatMap((step) => (step.kind === 'secret' ? [step.name] : []))).not.toContain('FINGERPRINT_KEY')
      expect(text).not.toContain('gh secret set FINGERPRINT_KEY')
    })

    test('refuses to replace inputs that it cannot read at all', async () => {
      const machine = startMachine({})
      const content = `# Written by srm-backup setup.\njobs: { a: { steps: [{ with: { encrypt-to: ${recipient} } }] } }\n`
      machine.files.set(path, { content, mode: 0o644 })
      expect((await failureOf(unattended({}, machine))).message).toBe(
        `The inputs in ${path} cannot be read, and would be lost.`,
      )
    })
  })

  test('variables that exist are replaced only if the user agrees', async () => {
    for (const agrees of [true, false]) {
      const machine = startMachine({ variables: ['ROUTER_URL'] })
      const person = startPerson({ 'The repository already has ROUTER_URL. Replace it?': [agrees] })
      await runSetup(person, machine)
      const commands = machine.ran.map(({ command }) => command)
      expect(commands.some((command) => command.includes('PATCH') && command.endsWith('/ROUTER_URL'))).toBe(agrees)
      expect(commands).toContain('gh secret set ROUTER_PASSWORD --repo github.com/octo-home/backups')
    }
  })

  test('what exists is known on every page of a list', async () => {
    const others = Array.from({ length: 65 }, (_, index) => `OTHER_${index}`)
    const machine = startMachine({ variables: [...others, 'ROUTER_URL'], secrets: [...others, 'ROUTER_PASSWORD'] })
    const person = startPerson()
    await runSetup(person, machine)
    expect(person.asked).toContain('The repository already has ROUTER_URL, ROUTER_PASSWORD. Replace them?')
    expect(machine.ran.map(({ command }) => command)).not.toContain(
      'gh secret set ROUTER_PASSWORD --repo github.com/octo-home/backups',
    )
  })

  test.each(['variables', 'secrets'] as const)(
    'a list of %s that cannot be read is said to be one, and nothing of it is replaced without asking',
    async (forbidden) => {
      const names = { variables: 'ROUTER_URL, ROUTER_USERNAME, ROUTER_FINGERPRINT', secrets: 'ROUTER_PASSWORD' }
      const these = forbidden === 'secrets' ? 'it' : 'them'
      const ask = `The repository may already have ${names[forbidden]}, which setup cannot see. Set or replace ${these}?`
      for (const agrees of [false, true]) {
        const machine = startMachine({ forbidden })
        const person = startPerson({ [ask]: [agrees] })
        const { plan } = await runSetup(person, machine)
        expect(person.seen.join('\n')).toContain(`cannot list its ${forbidden} (gh: Forbidden (HTTP 403))`)
        expect(person.asked).toContain(ask)
        const kind = forbidden === 'secrets' ? 'secret' : 'variable'
        expect(describePlan(plan).includes(`Set or replace the ${kind} `)).toBe(agrees)
        expect(plan.some((step) => step.kind === kind)).toBe(agrees)
      }
    },
  )

  test('a variable that may exist is replaced, or else set', async () => {
    const commands = async (fails: boolean) => {
      const ran: string[] = []
      const gh = (_input: string, args: readonly string[]) => {
        ran.push(args.slice(-2).join(' '))
        return fails && args.includes('PATCH') ? { code: 1, stderr: 'gh: Not Found (HTTP 404)' } : {}
      }
      const repository = { host: 'github.com', name: 'o/r' }
      const step = { kind: 'variable', repository, name: 'ROUTER_URL', value: 'x', known: 'unknown' } as const
      expect(await setSetting(knownMachine({ gh }), step)).toBeUndefined()
      return ran
    }
    const [patch, post] = ['PATCH repos/o/r/actions/variables/ROUTER_URL', 'POST repos/o/r/actions/variables']
    expect([await commands(false), await commands(true)]).toEqual([[patch], [patch, post]])
  })

  test.each([
    ['ends early', { total_count: 2, secrets: [{ name: 'OTHER' }] }, 'it is not complete'],
    ['is none', { message: 'x' }, 'it is not a list'],
  ])('a list that %s is not taken for a complete one', async (_, list, reason) => {
    const gh = (_input: string, args: readonly string[]) => {
      const isFirst = args.at(-1)?.endsWith('secrets?per_page=30&page=1')
      const others = { visibility: 'private', total_count: 2, secrets: [], variables: [{}, {}], runners: [{}, {}] }
      return { stdout: JSON.stringify(isFirst ? list : others) }
    }
    const facts = await readRepository(knownMachine({ gh }), { host: 'github.com', name: 'o/r' })
    expect(facts).toMatchObject({ unlisted: [`its secrets (${reason})`] })
    expect(facts).not.toHaveProperty('secrets')
  })

  test.each(['.github', '.github/workflows'])('workflows do not go through a link: %s', async (link) => {
    const machine = startMachine({})
    for (const folder of ['.github', '.github/workflows']) machine.folders.add(`${CHECKOUT}/${folder}`)
    machine.links.add(`${CHECKOUT}/${link}`)
    const failure = await failureOf(runSetup(startPerson(), machine))
    expect(failure.message).toBe(`${CHECKOUT}/${link} is a link, so that workflows would go elsewhere.`)
    expect(machine.files.size).toBe(0)
  })

  test('a repository that is not private is refused unless the user insists', async () => {
    const machine = startMachine({ visibility: 'public' })
    const person = startPerson()
    const failure = await failureOf(runSetup(person, machine))
    expect(failure.code).toBe('destination-refused')
    expect(person.seen.join('\n')).toContain('Anyone can read what a public repository stores')
    expect(machine.files.size).toBe(0)
  })

  test('the checkout of another repository can be chosen in place of one that is not private', async () => {
    const machine = startMachine({ visibility: 'public' })
    const { run } = machine
    machine.folders.add('/srv/private')
    const other: typeof run = async (program, args, options) => {
      if (args.includes('/srv/private'))
        return {
          code: 0,
          stdout: args.includes('remote') ? 'git@github.com:octo-home/private.git\n' : '/srv/private\n',
          stderr: '',
        }
      const isOther = args.some((word) => word.includes('octo-home/private'))
      return isOther
        ? { code: 0, stdout: JSON.stringify({ visibility: 'private' }), stderr: '' }
        : await run(program, args, options)
    }
    const person = startPerson({ checkout: [CHECKOUT, '/srv/private'] })
    await runSetup(person, { ...machine, run: other })
    expect(person.seen.join('\n')).toContain('octo-home/backups is not private.')
    expect([...machine.files.keys()].every((path) => path.startsWith('/srv/private/.github/'))).toBe(true)
  })

  test('it says which runners are registered, and how to add the first one', async () => {
    const missing = startPerson()
    await runSetup(missing, startMachine({}))
    expect(missing.seen.join('\n')).toContain('It has no self-hosted runner of its own yet.')
    expect(missing.seen.join('\n')).toContain('https://github.com/octo-home/backups/settings/actions/runners/new')
    const person = startPerson()
    await runSetup(person, startMachine({ runners: [{ name: 'nas', status: 'online' }] }))
    expect(person.seen.join('\n')).toContain('octo-home/backups is private. Its self-hosted runners: nas (online).')
    expect(person.seen.join('\n')).not.toContain('runners/new')
  })
})

test('an earlier setup of this machine moves to GitHub with its saved account', async () => {
  const machine = startMachine({})
  await runSetup(startPerson({ schedule: ['print'] }), machine)
  const person = startPerson({ part: ['schedule'], url: [], password: [] })
  await runSetup(person, machine)
  expect(person.asked).not.toContain('password')
  expect(person.seen.join('\n')).toContain(
    'For you: Once the workflow has made a backup, delete the files with secrets that are no longer used\n/etc/srm-backup/home.env',
  )
  const { account } = router.switches
  const inputs = machine.ran.map(({ input }) => input)
  expect(inputs).toContain(account.password)
  expect(inputs).toContain(JSON.stringify({ name: 'ROUTER_URL', value: router.url }))
  const workflow = machine.files.get(`${WORKFLOWS}/router-backup.yml`)?.content
  expect(workflow).toContain('destination: artifact')
  expect(workflow).not.toContain('directory:')
})

describe('the watchdog', () => {
  const without = (text = '') => text.replace(/^# Setup replaces .*\n/m, '')
  const unattended = (given: Readonly<Record<string, string>>) => {
    const { account } = router.switches
    const usual = { url: router.url, username: account.username, password: account.password, router: 'home' }
    const answers = { ...usual, 'tls-fingerprint': router.fingerprint, schedule: 'github', ...given }
    return openUnattended({ note: () => {}, warn: () => {} }, answers)
  }

  test('searches where the backup stores, by the same names', async () => {
    const machine = startMachine({})
    const path = `${WORKFLOWS}/router-backup.yml`
    await runSetup(unattended({ name: 'Home_{date}', destination: 'repository' }), machine)
    // What setup does not ask for is kept, if a person has added it.
    const added = `${without(machine.files.get(path)?.content)}          path: "nights/{router}"\n          branch: backups\n`
    machine.files.set(path, { content: added, mode: 0o644 })
    await runSetup(startPerson({ Replace: [true, true, true], router: ['home'] }), machine)
    const where = ['name: "Home_{date}"', 'branch: backups', 'path: "nights/{router}"']
    for (const file of ['router-backup.yml', 'watchdog.yml'])
      for (const line of where) expect(machine.files.get(`${WORKFLOWS}/${file}`)?.content).toContain(`${line}\n`)
  })

  const directory = { destination: 'directory', directory: '/srv/backups' }
  const RECIPIENT = 'age1eymx0qr52ht0hpvchexq6td3et657ngxz8g3tn7ke24ekzjp0euq8x2wgu'

  test('is not written for a directory, which GitHub cannot see: a drill on its machine is shown', async () => {
    const machine = startMachine({})
    const { plan } = await runSetup(unattended({ ...directory, name: 'Home_{date}' }), machine)
    expect([...machine.files.keys()]).toEqual([`${WORKFLOWS}/router-backup.yml`])
    const shown = describePlan(plan)
    expect(shown).toContain(
      "srm-backup drill --quiet --directory /srv/backups --router home --name 'Home_{date}' --max-age 36h",
    )
    expect(shown).not.toContain('watchdog.yml')
  })

  test('runs elsewhere than a directory, whose folder is private, and whose path the user of the runner can reach', async () => {
    const { plan } = await runSetup(unattended({ ...directory, directory: '/srv/b/router/home' }), startMachine({}))
    const folders = plan.flatMap((step) => (step.kind === 'folder' ? [[step.path, step.mode]] : []))
    expect(folders.filter(([path]) => `${path}`.startsWith('/srv/b'))).toEqual([
      ['/srv/b', 0o755],
      ['/srv/b/router', 0o755],
      ['/srv/b/router/home', 0o700],
    ])
  })

  test('knows the place that GitHub can see of two that somebody has written into the workflow, and both stay', async () => {
    const machine = startMachine({})
    const path = `${WORKFLOWS}/router-backup.yml`
    await runSetup(unattended({}), machine)
    const first = without(machine.files.get(path)?.content)
    const two = first.replace(
      'destination: artifact',
      'destination: "artifact, directory"\n          directory: /srv/b',
    )
    machine.files.set(path, { content: two, mode: 0o644 })
    await runSetup(startPerson({ Replace: [true, true, true], router: ['home'] }), machine)
    const written = machine.files.get(path)?.content
    for (const line of ['destination: "artifact, directory"', 'directory: /srv/b', 'actions: read'])
      expect(written).toContain(line)
    expect(machine.files.get(`${WORKFLOWS}/watchdog.yml`)?.content).toContain('destination: artifact\n')
  })

  test('of an earlier setup leaves its issues open if it searched elsewhere, which the plan says', async () => {
    const machine = startMachine({})
    const task = 'Close the issues of the earlier watchdog'
    const planWith = async (given: Readonly<Record<string, string>>) =>
      describePlan((await runSetup(unattended(given), machine)).plan)
    expect(await planWith({})).not.toContain(task)
    expect(await planWith({})).not.toContain(task)
    const path = `${WORKFLOWS}/watchdog.yml`
    const change = (edit: (text: string) => string) =>
      machine.files.set(path, { content: edit(machine.files.get(path)?.content ?? ''), mode: 0o644 })
    // As git writes it on Windows.
    change((text) => text.replaceAll('\n', '\r\n'))
    expect(await planWith({})).not.toContain(task)
    expect(await planWith({ destination: 'repository' })).toContain(task)
    change((text) => signed(without(text).replace(/^ +destination: .*\n/m, '')))
    expect(await planWith({ destination: 'repository' })).toContain(task)
    expect(await planWith({ ...directory, 'encrypt-to': RECIPIENT })).toContain(task)
  })

  test('of an earlier setup must be removed when backups move to a directory', async () => {
    const machine = startMachine({})
    await runSetup(unattended({}), machine)
    const { plan } = await runSetup(unattended({ ...directory, 'encrypt-to': RECIPIENT }), machine)
    const shown = describePlan(plan)
    expect(shown).toContain(`git -C ${CHECKOUT} rm .github/workflows/watchdog.yml`)
    expect(shown).toContain(`git -C ${CHECKOUT} add .github/workflows/router-backup.yml\n`)
    // Its key is not on that machine.
    expect(shown).not.toContain('drill')
  })
})

test('without gh, the exact commands are printed, and none has a secret', async () => {
  const machine = startMachine()
  const person = startPerson()
  await runSetup(person, machine)
  const seen = person.seen.join('\n')
  expect(seen).toContain('`gh` cannot read octo-home/backups (it is not installed). Setup will print the commands')
  expect(seen).toContain('Check that the repository is private')
  expect(seen).toContain(`gh variable set ROUTER_URL --repo github.com/octo-home/backups --body ${router.url}`)
  expect(seen).toContain('gh secret set ROUTER_PASSWORD --repo github.com/octo-home/backups\n')
  expect(seen).not.toContain(router.switches.account.password)
})

test.each([
  ['https://github.com/octo-home/backups.git', 'github.com', 'octo-home/backups'],
  ['https://me@github.com/octo-home/backups', 'github.com', 'octo-home/backups'],
  ['git@github.com:octo-home/backups.git', 'github.com', 'octo-home/backups'],
  ['ssh://git@ssh.example.ghe.com:22/octo-home/backups.git', 'ssh.example.ghe.com', 'octo-home/backups'],
])('the remote %s is recognized', (remote, host, name) => {
  expect(repositoryIn(`${remote}\n`)).toEqual({ host, name })
})

test('a remote on this disk is not taken for a repository on GitHub', () => {
  expect([repositoryIn('/srv/git/backups.git'), repositoryIn('')]).toEqual([undefined, undefined])
})

describe('the workflows', () => {
  const router = { url: 'https://192.168.1.1:8001', username: 'backup', password: 'x', 'tls-fingerprint': 'ab' }
  const about = { timeZone: 'Europe/Berlin' }
  const encryption = { 'encrypt-to': 'age1first\nage1second', 'fingerprint-key': 'k' }
  const documents = [
    ['artifact', backupWorkflow({ ...router, destination: 'artifact', router: 'home' }, about)],
    [
      'directory',
      backupWorkflow({ ...router, destination: 'directory', directory: "C:\\it's: #1", router: '1' }, about),
    ],
    ['two places', backupWorkflow({ ...router, destination: 'artifact, repository', router: '1' }, about)],
    ['repository', backupWorkflow({ ...router, ...encryption, 'otp-secret': 'y', destination: 'repository' }, about)],
    [
      'watchdog',
      watchdogWorkflow({ router: 'home', name: "it's_{date}", path: 'a b/{router}', branch: 'main' }, about),
    ],
  ].map(([name = '', text = '']) => ({ name, kind: 'workflow', text }))

  test("are accepted by GitHub's language service", () => {
    const script = join(import.meta.dirname, '../contract/language-service.ts')
    const input = JSON.stringify(documents)
    const env = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' }
    const complaints: Record<string, unknown> = JSON.parse(
      execFileSync(process.execPath, [script], { input, env }).toString(),
    )
    expect(complaints).toEqual({ artifact: [], directory: [], 'two places': [], repository: [], watchdog: [] })
  })

  test('contain no value of a secret or of a variable', () => {
    const all = documents.map(({ text }) => text).join('\n')
    for (const value of ['192.168.1.1', 'password: x', 'fingerprint-key: k', 'otp-secret: y'])
      expect(all).not.toContain(value)
  })
})

describe('with the real gh, against the emulated GitHub', () => {
  let github: EmulatedGitHub
  let folder: string
  beforeEach(async () => {
    github = await startGitHub({ permissions: { administration: 'read' } })
    folder = mkdtempSync(join(tmpdir(), 'setup-gh-'))
  })
  afterEach(async () => {
    await github.close()
    rmSync(folder, { recursive: true })
  })

  testWith('gh')('sets variables and secrets, and replaces them in a second run', async () => {
    execFileSync('git', ['init', '--quiet', folder])
    const remote = 'https://github.localhost/octo-home/router-backup.git'
    execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', remote])
    github.runners.push({ name: 'nas', labels: ['self-hosted'], status: 'online', busy: false })
    const env = {
      ...{ PATH: PATH_WITH_GH, HOME: folder, GH_TOKEN: EMULATED_TOKEN, GH_ENTERPRISE_TOKEN: EMULATED_TOKEN },
      // Where the user usually works: neither is the repository of this checkout.
      ...{
        GH_HOST: 'ghe.example',
        GIT_DIR: join(folder, 'another'),
        http_proxy: github.origin,
        NO_PROXY: '127.0.0.1',
        no_proxy: '127.0.0.1',
      },
    }
    const machine = { ...(await thisMachine(env, new AbortController().signal)), workingFolder: folder }
    const person = startPerson()
    await runSetup(person, machine)
    const { account } = router.switches
    expect(person.seen.join('\n')).toContain('router-backup is private. Its self-hosted runners: nas (online).')
    const { variables, secrets } = github.settings
    expect(Object.fromEntries(variables)).toEqual({
      ...{ ROUTER_URL: router.url, ROUTER_FINGERPRINT: router.fingerprint, ROUTER_USERNAME: account.username },
    })
    expect(Object.fromEntries(secrets)).toEqual({ ROUTER_PASSWORD: Buffer.byteLength(account.password) })
    expect(readFileSync(join(folder, '.github/workflows/router-backup.yml'), 'utf8')).toContain('runs-on: self-hosted')
    // It is on the second page of a list.
    variables.clear()
    for (let index = 0; index < 30; index++) variables.set(`OTHER_${index}`, 'x')
    variables.set('ROUTER_URL', 'https://old')
    secrets.set('ROUTER_PASSWORD', 1)
    const again = startPerson({ 'The repository already has': [true] })
    await runSetup(again, machine)
    expect([variables.get('ROUTER_URL'), secrets.get('ROUTER_PASSWORD')]).toEqual([
      router.url,
      Buffer.byteLength(account.password),
    ])
  })
})
