import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createLogger } from '../../../src/action/logger.ts'
import { createRunState } from '../../../src/backup/run-state.ts'

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
  test('is a group in the log, and its duration is recorded', async () => {
    const runState = createRunState()
    const logger = createLogger(runState)
    const startedAt = performance.now()
    expect(await logger.step('Connect', () => Promise.resolve(logger.info('Hello.')))).toBeUndefined()
    const elapsed = performance.now() - startedAt
    expect(stdout).toMatch(/^::group::Connect\nHello\.\n\([\d.]+ m?s\)\n::endgroup::\n$/)
    expect(runState.durations.get('Connect')).toBeGreaterThanOrEqual(0)
    expect(runState.durations.get('Connect')).toBeLessThanOrEqual(elapsed)
  })

  test('ends its group when it fails, and rethrows the error', async () => {
    const runState = createRunState()
    const reason = new Error('no')
    await expect(createLogger(runState).step('Log in', () => Promise.reject(reason))).rejects.toBe(reason)
    expect(stdout).toMatch(/::endgroup::\n$/)
    expect(runState.durations.has('Log in')).toBe(true)
  })

  test('adds up its durations if it runs twice', async () => {
    const runState = createRunState()
    runState.durations.set('Log in', 5_000)
    await createLogger(runState).step('Log in', () => Promise.resolve())
    expect(runState.durations.get('Log in')).toBeGreaterThanOrEqual(5_000)
  })
})

describe('a line', () => {
  test('is shown at its level', () => {
    const logger = createLogger(createRunState())
    logger.info('one')
    logger.warning('two')
    logger.debug('three')
    expect(stdout).toBe('one\n::warning::two\n::debug::three\n')
  })

  test('names the router in warnings, once it is known', () => {
    const logger = createLogger(createRunState())
    logger.nameRouter({ label: 'home', address: 'https://192.168.1.1:8001' })
    logger.warning('Two.')
    logger.info(logger.named('Three.'))
    expect(stdout).toBe('::warning::home (https://192.168.1.1:8001): Two.\nhome (https://192.168.1.1:8001): Three.\n')
  })

  test('stays a single line: a second one could be a workflow command', () => {
    createLogger(createRunState()).info('model\r\n::stop-commands::x\n\n::error::y')
    expect(stdout).toBe('model ::stop-commands::x ::error::y\n')
  })

  test.each(['::stop-commands::x', ' \u00a0\u200b::warning::x'])(
    'is never a command of the runner, whatever it begins with: %j',
    (line) => {
      createLogger(createRunState()).info(line)
      expect(stdout).toBe(`${line.replace('::', ': :')}\n`)
    },
  )
})

test("escapes the runner's old command syntax, which works anywhere in a line", () => {
  createLogger(createRunState()).info('Router: x ##[error]pwned.')
  expect(stdout).toBe('Router: x # #[error]pwned.\n')
})

describe('a secret', () => {
  test('is masked by the runner as soon as it is registered, and never shown at any level', () => {
    const logger = createLogger(createRunState())
    logger.secret('hunter2')
    expect(stdout).toMatch(/^::add-mask::hunter2\n(?:::add-mask::.*\n)+$/)
    stdout = ''
    logger.info('a hunter2 b hunter2')
    logger.warning('hunter2')
    logger.debug('hunter2')
    expect(stdout).toBe('a *** b ***\n::warning::***\n::debug::***\n')
    expect(logger.redact('x hunter2')).toBe('x ***')
  })

  test('is given to the runner once, however often it is registered', () => {
    const logger = createLogger(createRunState())
    logger.secret('hunter2')
    stdout = ''
    logger.secret('hunter2')
    expect(stdout).toBe('')
  })

  test('is hidden in its other forms too, at any position in base64', () => {
    const logger = createLogger(createRunState())
    logger.secret('hunter2 and more')
    for (const before of ['', 'x', 'xx', 'user:']) {
      const text = Buffer.from(`${before}hunter2 and more, of course`).toString('base64')
      expect(logger.redact(text)).toContain('***')
    }
    expect(logger.redact(`p=${encodeURIComponent('hunter2 and more')}`)).toBe('p=***')
  })

  test('that starts with another one is hidden completely', () => {
    const logger = createLogger(createRunState())
    logger.secret('hunter2')
    logger.secret('hunter2-and-more')
    expect(logger.redact('hunter2-and-more, hunter2')).toBe('***, ***')
  })

  test('is found in text that encodes it differently', () => {
    const logger = createLogger(createRunState())
    logger.secret('a&b')
    expect(logger.redact('a&amp;b', (secret) => secret.replace('&', '&amp;'))).toBe('***')
  })

  test('of one or two characters is left to the runner, since redacting it would blank half the log', () => {
    const logger = createLogger(createRunState())
    logger.secret('ab')
    logger.secret('')
    expect(logger.redact('about')).toBe('about')
    expect(stdout).toBe('::add-mask::ab\n')
  })

  test('is taken literally even if it looks like a pattern', () => {
    const logger = createLogger(createRunState())
    logger.secret('a.c$&')
    expect(logger.redact('abc$& a.c$&')).toBe('abc$& ***')
  })
})
