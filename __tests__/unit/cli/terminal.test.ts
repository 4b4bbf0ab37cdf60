import { expect, test } from '@jest/globals'
import { createRunState } from '../../../src/backup/run-state.ts'
import { createTerminal } from '../../../src/cli/terminal.ts'

function open({ isTTY = false, wantsJson = false } = {}) {
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) > 0, isTTY }
  const terminal = createTerminal({ stdout: stream, stderr: stream }, { wantsJson, isQuiet: false })
  return { written, terminal, logger: terminal.logger(createRunState()) }
}

test('shows no private key of age, in whatever case, though nobody said that it is a secret', () => {
  const { written, terminal } = open()
  terminal.note('The key file AGE-SECRET-KEY-1QQQ cannot be read, age-secret-key-pq-1qqq neither, nor AGE-PLUGIN-X-1Q.')
  terminal.result({ text: 'AGE-SECRET-KEY-1QQQ', json: {} })
  expect(written.join('')).toBe('The key file *** cannot be read, *** neither, nor ***\n***\n')
})

test('how a private key begins is no secret', () => {
  const { written, terminal } = open()
  terminal.note('Its key begins with AGE-SECRET-KEY-. Open an encrypted key first.')
  expect(written.join('')).toBe('Its key begins with AGE-SECRET-KEY-. Open an encrypted key first.\n')
})

test('a secret that is also the name of a field takes nothing but values out of the JSON', () => {
  const { written, terminal, logger } = open({ wantsJson: true })
  logger.secret('router')
  logger.secret('4096')
  terminal.result({ text: '', json: { router: { label: 'the router', size: 4096 }, list: ['router'] } })
  expect(JSON.parse(written.join(''))).toEqual({ router: { label: 'the ***', size: 4096 }, list: ['***'] })
})

test('a line that is written while work goes on takes the sign of life away first', async () => {
  const { written, terminal, logger } = open({ isTTY: true })
  await terminal.during('Backing up', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_300))
    logger.info('Exported.')
    logger.info('Stored.')
    terminal.result({ text: 'done', json: {} })
  })
  const lines = written.slice(written.indexOf('\r\u001B[K'))
  expect(written[0]).toMatch(/^\rBacking up, \d+ s …$/)
  expect(lines).toEqual(['\r\u001B[K', 'Exported.\n', 'Stored.\n', 'done\n'])
})
