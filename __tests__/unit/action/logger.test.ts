import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createJournal } from '../../../src/action/logger.ts'
import { noFacts } from '../../../src/backup/run-state.ts'

let stdout = ''
const debug = process.env.RUNNER_DEBUG
beforeEach(() => {
  stdout = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    stdout += chunk
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  if (debug === undefined) delete process.env.RUNNER_DEBUG
})

describe('a step', () => {
  test('is a group of the log with its duration, which is kept', async () => {
    const facts = noFacts()
    const journal = createJournal(facts)
    expect(await journal.step('Connect', () => Promise.resolve(journal.info('Hello.')))).toBeUndefined()
    expect(stdout).toMatch(/^::group::Connect\nHello\.\n\([\d.]+ m?s\)\n::endgroup::\n$/)
    expect(facts.durations.get('Connect')).toBeGreaterThanOrEqual(0)
  })

  test('ends its group also when it fails, and hands the error on', async () => {
    const facts = noFacts()
    const reason = new Error('no')
    await expect(createJournal(facts).step('Log in', () => Promise.reject(reason))).rejects.toBe(reason)
    expect(stdout).toMatch(/::endgroup::\n$/)
    expect(facts.durations.has('Log in')).toBe(true)
  })

  test('that comes twice adds up', async () => {
    const facts = noFacts()
    facts.durations.set('Log in', 5_000)
    await createJournal(facts).step('Log in', () => Promise.resolve())
    expect(facts.durations.get('Log in')).toBeGreaterThanOrEqual(5_000)
  })
})

describe('a line', () => {
  test('is shown by its level', () => {
    const journal = createJournal(noFacts())
    journal.info('one')
    journal.warning('two')
    journal.debug('three')
    expect(stdout).toBe('one\n::warning::two\n::debug::three\n')
  })

  test('stays one line: what follows a line break could be a workflow command', () => {
    createJournal(noFacts()).info('model\r\n::stop-commands::x\n\n::error::y')
    expect(stdout).toBe('model ::stop-commands::x ::error::y\n')
  })
})

test("a line holds no command in the runner's old form, which counts anywhere in it", () => {
  createJournal(noFacts()).info('Router: x ##[error]pwned.')
  expect(stdout).toBe('Router: x # #[error]pwned.\n')
})

describe('a secret', () => {
  test('is masked by the runner as soon as it is told, and never shown by any level', () => {
    const journal = createJournal(noFacts())
    journal.secret('hunter2')
    expect(stdout).toMatch(/^::add-mask::hunter2\n(?:::add-mask::.*\n)+$/)
    stdout = ''
    journal.info('a hunter2 b hunter2')
    journal.warning('hunter2')
    journal.debug('hunter2')
    expect(stdout).toBe('a *** b ***\n::warning::***\n::debug::***\n')
    expect(journal.redact('x hunter2')).toBe('x ***')
  })

  test('is hidden in its other forms too, wherever it begins in a text of base64', () => {
    const journal = createJournal(noFacts())
    journal.secret('hunter2 and more')
    for (const before of ['', 'x', 'xx', 'user:']) {
      const text = Buffer.from(`${before}hunter2 and more, of course`).toString('base64')
      expect(journal.redact(text)).toContain('***')
    }
    expect(journal.redact(`p=${encodeURIComponent('hunter2 and more')}`)).toBe('p=***')
  })

  test('that begins with another one is hidden whole', () => {
    const journal = createJournal(noFacts())
    journal.secret('hunter2')
    journal.secret('hunter2-and-more')
    expect(journal.redact('hunter2-and-more, hunter2')).toBe('***, ***')
  })

  test('is found in text that spells it in another way', () => {
    const journal = createJournal(noFacts())
    journal.secret('a&b')
    expect(journal.redact('a&amp;b', (secret) => secret.replace('&', '&amp;'))).toBe('***')
  })

  test('of one or two characters is left to the runner, since it would blank half the log', () => {
    const journal = createJournal(noFacts())
    journal.secret('ab')
    journal.secret('')
    expect(journal.redact('about')).toBe('about')
    expect(stdout).toBe('::add-mask::ab\n')
  })

  test('with what looks like a pattern is taken literally', () => {
    const journal = createJournal(noFacts())
    journal.secret('a.c$&')
    expect(journal.redact('abc$& a.c$&')).toBe('abc$& ***')
  })
})
