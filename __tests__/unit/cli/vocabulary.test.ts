import { describe, expect, test } from '@jest/globals'
import { describeFailure, inTerminal } from '../../../src/cli/vocabulary.ts'
import { BackupError } from '../../../src/errors.ts'
import { loginError } from '../../../src/router/login-errors.ts'
import { code, input, message, subject, term } from '../../../src/text/message.ts'

describe('a message at the terminal', () => {
  test.each([
    [message`${subject('url')} must be an address.`, 'Option `--url` must be an address.'],
    [message`${subject('password')} must not contain a line break.`, 'The password must not contain a line break.'],
    [message`Use https: ${input('url', 'https://<router>:8001')}.`, 'Use https: `--url https://<router>:8001`.'],
    [message`Check ${input('username')} and ${input('password')}.`, 'Check `--username` and the password.'],
    [message`Check ${input('otp-secret')}.`, 'Check the secret of the second factor.'],
    [message`Check the DNS of ${term('runner')}.`, 'Check the DNS of this machine.'],
    [message`${term('Temp-folder')} is full.`, 'The folder for temporary files is full.'],
    [message`Run ${code('age-keygen')}.`, 'Run `age-keygen`.'],
    ['Literal text stays as it is.', 'Literal text stays as it is.'],
  ])('renders %j as %j', (text, expected) => {
    expect(inTerminal(text)).toBe(expected)
  })

  test('leaves interpolated text as it is', () => {
    expect(inTerminal(message`${'/tmp/the runner/`url`'} is missing.`)).toBe('/tmp/the runner/`url` is missing.')
  })
})

describe('a failure at the terminal', () => {
  test('has a line for what happened, whatever names are in it', () => {
    const failure = new BackupError('input-invalid', 'a\nb is missing.', {
      hint: message`Look for ${'a\r\nb'}.\nOr give ${code('c\nd')}.`,
    })
    expect(describeFailure(failure)).toMatchObject({
      message: 'a b is missing.',
      hint: 'Look for a b.\nOr give `c d`.',
    })
  })

  test('shows the option that would trust a certificate', () => {
    const failure = new BackupError('tls-untrusted', 'Unknown.', { first: 'Check it.', hint: 'Compare.', pin: '3A:5B' })
    expect(describeFailure(failure)).toEqual({
      code: 'tls-untrusted',
      message: 'Unknown.',
      hint: 'Check it.\nCompare.\nOnly if they match, trust it: --tls-fingerprint 3A:5B',
    })
  })

  test('has its own advice only if the error has none', () => {
    expect(describeFailure(new BackupError('otp-required', 'x')).hint).toContain('--otp-secret-file')
    expect(describeFailure(new BackupError('otp-required', 'x', { hint: 'Wait.' })).hint).toBe('Wait.')
    expect(describeFailure(loginError(403, 'envelope')).hint).toContain('--otp-secret-file')
  })

  test.each([403, 404, 406])('says how to pass the secret of the second factor, after code %i', (code) => {
    const { hint } = describeFailure(loginError(code, 'envelope'))
    expect(hint).toContain("Put the secret of the account's authenticator app into a file for `--otp-secret-file`")
    expect(hint).not.toContain('Set the secret')
  })
})
