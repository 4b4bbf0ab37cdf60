import { expect, test } from '@jest/globals'
import { createRunState } from '../../../src/backup/run-state.ts'
import { createTerminal } from '../../../src/cli/terminal.ts'

function open({ isTTY = false, wantsJson = false } = {}) {
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) > 0, isTTY }
  const terminal = createTerminal({ stdout: stream, stderr: stream }, { wantsJson, isQuiet: false })
  return { written, terminal, stdout: stream, logger: terminal.logger(createRunState()) }
}

test('masks private keys of age in any case, even if not registered as secrets', async () => {
  const { written, terminal } = open()
  terminal.note('The key file AGE-SECRET-KEY-1QQQ cannot be read, age-secret-key-pq-1qqq neither, nor AGE-PLUGIN-X-1Q.')
  await terminal.result({ lines: ['AGE-SECRET-KEY-1QQQ'], json: {} })
  expect(written.join('')).toBe('The key file *** cannot be read, *** neither, nor ***\n***\n')
})

test('does not mask the prefix of a private key alone', () => {
  const { written, terminal } = open()
  terminal.note('A line that starts with AGE-SECRET-KEY-.')
  expect(written.join('')).toBe('A line that starts with AGE-SECRET-KEY-.\n')
})

test('masks values in JSON, but not a field name that equals a secret', async () => {
  const { written, terminal, logger } = open({ wantsJson: true })
  logger.secret('router')
  logger.secret('4096')
  await terminal.result({ lines: [], json: { router: { label: 'the router', size: 4096 }, list: ['router'] } })
  expect(JSON.parse(written.join(''))).toEqual({ router: { label: 'the ***', size: 4096 }, list: ['***'] })
})

test('clears the progress before it writes a line', async () => {
  const { written, terminal, logger } = open({ isTTY: true })
  await terminal.during('Backing up', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    logger.info('Exported.')
    logger.info('Stored.')
    await terminal.result({ lines: ['done'], json: {} })
  })
  const lines = written.slice(written.indexOf('\r\u001B[K'))
  expect(written[0]).toMatch(/^\rBacking up, \d+ s …$/)
  expect(lines).toEqual(['\r\u001B[K', 'Exported.\n', 'Stored.\n', 'done\n'])
})

test('does not mask words of this program after a result: a password among them would be recognized', async () => {
  const { written, terminal, logger } = open()
  logger.secret('boolean')
  await terminal.result({ lines: ['boolean'], json: {}, ownWords: '{"success":"boolean"}' })
  expect(written.join('')).toBe('***\n\n{"success":"boolean"}\n')
})

test('prints nothing that a terminal acts on, such as the name of a file', async () => {
  const { written, terminal } = open()
  terminal.note('a\u001B]0;title\u0007 b')
  terminal.warn('c\u009B d')
  await terminal.result({ lines: ['x\u202Ey', '\tz'], json: {} })
  expect(written.join('')).toBe('a ]0;title  b\nWarning: c  d\nx y\n\tz\n')
})

test('writes each line of a result as one, whatever names are in it', async () => {
  const { written, terminal } = open()
  await terminal.result({ lines: ['a\nb is valid.\n', '', 'c\r\nd'], json: {} })
  expect(written.join('')).toBe('a b is valid. \n\nc  d\n')
})

test('shows progress on one line, whatever names are in it', async () => {
  const { written, terminal } = open({ isTTY: true })
  await terminal.during('Reading a\nb', () => new Promise((resolve) => setTimeout(resolve, 1_300)))
  expect(written[0]).toMatch(/^\rReading a b, /)
})

test('keeps nobody waiting for stdout while a library may not write there', async () => {
  const { terminal, written, stdout } = open()
  await terminal.withoutChatter(async () => {
    await new Promise((resolve) => Reflect.apply(stdout.write, stdout, ['chatter', resolve]))
  })
  expect(written).toEqual([])
})

test('prints a result while a library that was left still may not write there', async () => {
  const { terminal, written } = open({ wantsJson: true })
  void terminal.withoutChatter(() => new Promise(() => {}))
  await terminal.result({ lines: [], json: { error: 'cancelled' } })
  expect(JSON.parse(written.join(''))).toEqual({ error: 'cancelled' })
})
