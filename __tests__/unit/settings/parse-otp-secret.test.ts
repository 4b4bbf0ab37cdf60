import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import { readOtpSecret, secretsIn } from '../../../src/settings/parse-otp-secret.ts'

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const PLAIN = { secret: SECRET, algorithm: 'SHA1', digits: 6, periodSeconds: 30 }
const read = (given: string) => readOtpSecret('otp-secret', given)

function refusalOf(given: string): string {
  try {
    read(given)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return error.message
  }
  throw new Error('it was not refused')
}

describe('a secret', () => {
  test.each([
    SECRET,
    SECRET.toLowerCase(),
    ` ${SECRET}\n`,
    SECRET.replace(/.{4}/g, '$& ').toLowerCase(),
    SECRET.replace(/.{4}/g, '$&-'),
    `${SECRET}====`,
  ])('is taken as apps print it: %j', (given) => {
    expect(read(given)).toEqual(PLAIN)
  })

  test.each(['', '  ', '\n'])('is absent if it is blank: %j', (given) => {
    expect(read(given)).toBeUndefined()
  })

  test.each([
    ['JBSWY3DPEHPK3PX1', 'must be a base32 secret (letters, and digits from 2 to 7)'],
    ['geheim!geheim!geheim', 'must be a base32 secret'],
    [`${SECRET}=A`, 'must be a base32 secret'],
    ['https://example.org/qr', 'must be a base32 secret'],
    ['JBSWY3DPEHPK3PX', 'is not a complete base32 secret: it has 15 characters'],
    [`${SECRET}A`, 'is not a complete base32 secret: it has 33 characters'],
    [`${SECRET}AAA`, 'is not a complete base32 secret: it has 35 characters'],
    [`${SECRET}AAAAAA`, 'is not a complete base32 secret: it has 38 characters'],
    ['A'.repeat(258), 'is too long'],
    ['123456', 'is a one-time or recovery code, which works only once'],
    ['123 456', 'is a one-time or recovery code'],
    ['1234-5678', 'is a one-time or recovery code'],
  ])('is refused in one sentence if it is invalid: %s', (given, problem) => {
    expect(refusalOf(given)).toContain(`Input \`otp-secret\` ${problem}`)
  })
})

describe('an otpauth URL', () => {
  const address = (parameters: string, kind = 'totp') => `otpauth://${kind}/SRM:backup%40router?${parameters}`

  test('defaults to SHA1, 6 digits and 30 s', () => {
    expect(read(address(`secret=${SECRET}&issuer=SRM`))).toEqual(PLAIN)
    expect(read(address(`secret=${SECRET}&algorithm=SHA512&digits=8&period=60`))).toEqual({
      secret: SECRET,
      algorithm: 'SHA512',
      digits: 8,
      periodSeconds: 60,
    })
  })

  test.each([
    address(`secret=${SECRET.toLowerCase()}`),
    address(`secret=${SECRET}%3D%3D`),
    address(`secret=${SECRET}&algorithm=hmac-sha-1`.replace('hmac-', 'Hmac')),
    address(`secret=${SECRET}`, 'TOTP').replace('otpauth', 'OTPAuth'),
  ])('may be written in many ways: %s', (given) => {
    expect(read(given)).toEqual(PLAIN)
  })

  test.each([
    [address(`secret=${SECRET}&counter=1`, 'hotp'), 'is for counter-based codes'],
    [address(`secret=${SECRET}`, 'steam'), 'must start with `otpauth://totp/`'],
    [`otpauth:totp/x?secret=${SECRET}`, 'must start with `otpauth://totp/`'],
    [`otpauthx://totp/x?secret=${SECRET}`, 'must start with `otpauth://totp/`'],
    ['otpauth://', 'must start with `otpauth://totp/`'],
    ['otpauth-migration://offline?data=Q2VoZWlt', 'is an export of several accounts'],
    [address('issuer=SRM'), 'is an `otpauth://` URL without exactly one `secret=`'],
    [address(`secret=${SECRET}&secret=${SECRET}`), 'without exactly one `secret=`'],
    [address('secret='), 'is not a complete base32 secret: it has 0 characters'],
    [address('secret=geheim1geheim1geheim1'), 'must be a base32 secret'],
    [address(`secret=${SECRET}&algorithm=MD5`), 'whose `algorithm` is not SHA1, SHA256 or SHA512'],
    [address(`secret=${SECRET}&digits=5`), 'whose `digits` is not a whole number from 6 to 8'],
    [address(`secret=${SECRET}&digits=9`), 'whose `digits` is not a whole number from 6 to 8'],
    [address(`secret=${SECRET}&digits=`), 'whose `digits` is not a whole number from 6 to 8'],
    [address(`secret=${SECRET}&period=0`), 'whose `period` is not a whole number from 15 to 300'],
    [address(`secret=${SECRET}&period=301`), 'whose `period` is not a whole number from 15 to 300'],
    [address(`secret=${SECRET}&period=3e1`), 'whose `period` is not a whole number from 15 to 300'],
  ])('that is of no use is refused by what is wrong with it: %s', (given, problem) => {
    const message = refusalOf(given)
    expect(message).toContain('Input `otp-secret` ')
    expect(message).toContain(problem)
    for (const part of [SECRET, 'geheim', 'Q2VoZWlt', 'SRM:', 'router'])
      expect(message.replace('SRM takes', '')).not.toContain(part)
  })
})

describe('masked text', () => {
  test('includes the secret as given, as used, and as apps print it', () => {
    const grouped = SECRET.replace(/.{4}/g, '$& ').trim().toLowerCase()
    expect(secretsIn(grouped)).toEqual([grouped, SECRET, SECRET.toLowerCase()])
    expect(secretsIn(`otpauth://totp/x?secret=${SECRET}%3D&issuer=y`)).toEqual([
      `${SECRET}%3D`,
      `${SECRET}=`,
      SECRET,
      SECRET.toLowerCase(),
    ])
  })

  test.each(['', 'a', 'otpauth://totp/x?secret=a%', '%'])('never includes one or two characters: %j', (given) => {
    expect(secretsIn(given)).toEqual([])
  })
})
