// The account, tried at once by a check-up: a wrong password is found here, not in the first night.

import { assembleCheckup } from '../assemble.ts'
import { checkUp } from '../checkup/checkup.ts'
import type { CheckupReport } from '../checkup/checkup-rows.ts'
import { closingLineOf, renderRow, tableLines } from '../checkup/checkup-table.ts'
import { BackupError, type ErrorCode } from '../errors.ts'
import { readOtpSecret, secretsIn } from '../settings/parse-otp-secret.ts'
import type { Settings } from '../settings/settings.ts'
import type { RouterAnswers } from './ask-router.ts'
import { type Answers, settingsOf } from './inputs.ts'
import type { Means } from './means.ts'

/** Routers block an address after five to ten failed logins. */
const MAX_LOGINS = 3
/** A password, a second factor, and corrections of both. */
const MAX_CHECKS = 6
/** Failures of a moment. */
const PASSING: readonly ErrorCode[] = ['router-unreachable', 'timed-out', 'session-lost', 'export-failed']

export interface AccountAnswers {
  readonly username: string
  readonly password: string
  /** Empty if the router wants none. */
  readonly 'otp-secret': string
}

const AUTO_BLOCK =
  'Each wrong password counts: after a few of them, Auto Block on the router blocks this machine, for ever unless an expiry is set. Sign in to SRM in a browser first to be sure.'

const OWN_ACCOUNT =
  'Use an account for backups alone. To create one: SRM > Control Panel > User > Create, with administrator privilege; only administrators can export the configuration.'

/** Asks for the account and runs a check-up with it. Throws BackupError: what a backup would end with. */
export async function askAccount(
  router: RouterAnswers & Answers,
  means: Means,
  saved: Answers,
): Promise<AccountAnswers> {
  const { dialogue } = means
  if (dialogue.isAttended && saved.username === undefined) dialogue.say(OWN_ACCOUNT)
  const name = await askName(means, saved.username)
  // The password of one account is not suggested for another one.
  const isSame = name === saved.username
  let account = await askPassword(name, means, isSame ? saved.password : undefined)
  const savedOtp = isSame ? saved['otp-secret'] : undefined
  if (savedOtp !== undefined) account = { ...account, 'otp-secret': savedOtp }
  if (dialogue.given('otp-secret') !== undefined) account = { ...account, 'otp-secret': await askOtpSecret(means) }
  // Those that the router refused, or has perhaps refused.
  let failed = 0
  for (let check = 1; ; check++) {
    const report = await checkWith({ ...router, ...account }, means)
    const { failure } = report
    if (!failure) return account
    if (!dialogue.isAttended || check === MAX_CHECKS || !canContinueAfter(failure)) throw failure
    if (failure.code === 'otp-required') {
      account = { ...account, 'otp-secret': await askOtpSecret(means) }
      continue
    }
    failed += 1
    if (failed === MAX_LOGINS) throw failure
    const isRefused = isAboutAccount(failure)
    if (isRefused) dialogue.warn(AUTO_BLOCK)
    if (!(await wantsAnother(means, { isRefused }))) throw failure
    // A refused password is never sent again, unless it is typed again.
    if (isRefused) account = await askPassword(await askName(means, account.username), means)
  }
}

/** After a refusal, Enter continues: no login is sent before a password is typed, and all answers would be lost. */
async function wantsAnother({ dialogue }: Means, { isRefused }: { readonly isRefused: boolean }): Promise<boolean> {
  const label = isRefused ? 'Type the account again, and send another login' : 'Try again with the same account'
  const answer = await dialogue.choose({
    ...{ name: 'another-login', ask: 'What do you want to do?', initial: isRefused ? 'again' : 'end' },
    options: [
      { value: 'again', label },
      { value: 'end', label: 'End setup', hint: 'nothing was written' },
    ],
  })
  return answer === 'again'
}

/** Whether another answer, or another moment, may help. */
function canContinueAfter(failure: BackupError): boolean {
  return isAboutAccount(failure) || PASSING.includes(failure.code)
}

function isAboutAccount({ code }: BackupError): boolean {
  return code === 'login-refused' || code === 'otp-required' || code === 'otp-refused' || code === 'account-not-allowed'
}

async function askName({ dialogue }: Means, initial?: string): Promise<string> {
  return await dialogue.text({
    ...{ name: 'username', ask: 'An account with administrator rights on the router' },
    ...(initial === undefined ? {} : { initial }),
    check: (text) => requireLine('username', text),
  })
}

async function askPassword(username: string, { dialogue, logger }: Means, saved?: string): Promise<AccountAnswers> {
  const password = await dialogue.secret({
    ...{ name: 'password', ask: `Password of ${username}` },
    ...(saved === undefined ? {} : { saved }),
    check: (text) => requireLine('password', text),
  })
  logger.secret(password)
  return { username, password, 'otp-secret': '' }
}

async function askOtpSecret({ dialogue, logger }: Means): Promise<string> {
  dialogue.say(
    'The account uses 2-factor authentication. A backup needs the secret that its authenticator app was set up with (16 or more letters and digits, or an otpauth:// address), not a six-digit code.',
  )
  const secret = await dialogue.secret({
    ...{ name: 'otp-secret', ask: 'Secret of the authenticator app' },
    check: (text) => {
      requireLine('otp-secret', text)
      readOtpSecret('otp-secret', text)
    },
  })
  for (const form of [secret, ...secretsIn(secret)]) logger.secret(form)
  return secret
}

function requireLine(name: string, text: string): void {
  if (text.trim() === '') throw new BackupError('input-invalid', `An empty ${name} cannot work.`)
  if (/[\r\n]/.test(text)) throw new BackupError('input-invalid', `The ${name} must be one line.`)
}

/** Runs a check-up of the router alone, and shows its rows. */
async function checkWith(inputs: RouterAnswers & AccountAnswers, means: Means): Promise<CheckupReport> {
  const { dialogue, logger, signal, words, runState } = means
  const settings: Settings = { ...settingsOf({ ...inputs, mode: 'check' }, means), destinations: [] }
  const parts = await assembleCheckup(settings, { logger, signal })
  const report = await dialogue.during('Checking', () => checkUp(parts, runState))
  signal.throwIfAborted()
  const lines = tableLines(report.rows.map((row) => renderRow(row, words)))
  dialogue.show('Check of the router', [...lines, '', closingLineOf(report)].join('\n'))
  return report
}
