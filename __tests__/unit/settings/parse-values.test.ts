import { describe, expect, test } from '@jest/globals'
import { BackupError } from '../../../src/errors.ts'
import {
  checkName,
  invalidInput,
  parseInteger,
  readBoolean,
  readChoice,
  readChoices,
  readFingerprint,
  readLabel,
  readNameTemplate,
  readRouterUrl,
} from '../../../src/settings/parse-values.ts'

const FINGERPRINT = 'AB:CD:EF:01:23:45:67:89'.repeat(4).replace(/(?<=89)(?=AB)/g, ':')
const PLACEHOLDERS = ['date', 'time', 'router']

/** Returns the message that a reader throws. */
function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    expect(error.code).toBe('input-invalid')
    return error.message
  }
  throw new Error('nothing was refused')
}

describe('an invalid input', () => {
  test('is named, with the given value', () => {
    expect(invalidInput('keep', 'must be more', '3').message).toBe('Input `keep` must be more, but `3` was given.')
  })

  test('is not shown if no value is passed to be shown', () => {
    expect(invalidInput('password', 'is required').message).toBe('Input `password` is required.')
  })

  test('gets the general hint, without mentioning unset secrets', () => {
    expect(invalidInput('keep', 'must be more', '3').hint).toBe(
      'Correct the input that the message names, or the secret or variable behind it.',
    )
  })

  test('is shortened if it is long', () => {
    expect(invalidInput('name', 'is wrong', 'x'.repeat(61)).message).toBe(
      `Input \`name\` is wrong, but \`${'x'.repeat(60)}…\` was given.`,
    )
    expect(invalidInput('name', 'is wrong', 'x'.repeat(60)).message).not.toContain('…')
  })
})

describe('a boolean', () => {
  test.each(['true', 'True', 'TRUE'])('is true for %s', (given) => expect(readBoolean('summary', given)).toBe(true))
  test.each(['false', 'False', 'FALSE'])('is false for %s', (given) =>
    expect(readBoolean('summary', given)).toBe(false),
  )
  test.each(['', '1', '0', 'yes', 'no', 'on', 'tRue', ' true', 'true '])('is refused as %j', (given) => {
    expect(refusalOf(() => readBoolean('tls-verify', given))).toBe(
      `Input \`tls-verify\` must be \`true\` or \`false\`, but \`${given}\` was given.`,
    )
  })
})

describe('an integer', () => {
  test.each([
    ['5', 5],
    ['007', 7],
    ['3600', 3600],
  ])('is read from %s', (given, value) => expect(parseInteger('timeout', given, { min: 5, max: 3600 })).toBe(value))

  test.each([
    '4',
    '3601',
    '-5',
    '+5',
    '5.0',
    '5e1',
    '0x10',
    '1_000',
    '1,000',
    ' 5',
    '5 s',
    '',
    'NaN',
    '٥',
    '9'.repeat(20),
  ])('is refused as %j', (given) => {
    expect(refusalOf(() => parseInteger('timeout', given, { min: 5, max: 3600 }))).toBe(
      `Input \`timeout\` must be a whole number from 5 to 3600, but \`${given}\` was given.`,
    )
  })
})

describe('a choice', () => {
  test('is one of the words, spelled exactly', () => {
    expect(readChoice('login-encryption', 'never', ['auto', 'never'])).toBe('never')
    expect(refusalOf(() => readChoice('login-encryption', 'Never', ['auto', 'never']))).toBe(
      'Input `login-encryption` must be `auto` or `never`, but `Never` was given.',
    )
  })

  test('may have several words, separated by lines or commas, in order and without duplicates', () => {
    const read = (given: string) => readChoices('destination', given, ['artifact', 'directory'])
    expect(read('artifact')).toEqual(['artifact'])
    expect(read(' directory ,artifact,directory')).toEqual(['directory', 'artifact'])
    expect(read('artifact\r\ndirectory\n\n')).toEqual(['artifact', 'directory'])
  })

  test('must have at least one word, and no unknown one', () => {
    const read = (given: string) => () => readChoices('destination', given, ['artifact', 'directory'])
    expect(refusalOf(read(' ,\n'))).toBe('Input `destination` must contain at least one of `artifact`, `directory`.')
    expect(refusalOf(read('artifact directory'))).toBe(
      'Input `destination` must be `artifact` or `directory`, but `artifact directory` was given.',
    )
    expect(refusalOf(read('artifact,repository'))).toContain('but `repository` was given')
  })
})

describe("the router's address", () => {
  test.each([
    ['https://192.168.1.1', 'https://192.168.1.1:8001'],
    ['http://192.168.1.1', 'http://192.168.1.1:8000'],
    ['https://192.168.1.1:8001', 'https://192.168.1.1:8001'],
    ['https://192.168.1.1:5001', 'https://192.168.1.1:5001'],
    ['https://router.example:443', 'https://router.example'],
    ['http://router.example:80', 'http://router.example'],
    ['https://router.example:80', 'https://router.example:80'],
    ['HTTPS://Router.Example', 'https://router.example:8001'],
    ['https://[fe80::1]', 'https://[fe80::1]:8001'],
    ['https://[2001:db8::1]:5001', 'https://[2001:db8::1]:5001'],
    ['https://[::1]:443', 'https://[::1]'],
    ['https://192.168.1.1:8001/webman/index.cgi', 'https://192.168.1.1:8001'],
    ['https://192.168.1.1/', 'https://192.168.1.1:8001'],
    ['https://192.168.1.1:8001/?launchApp=x&SynoToken=abc#/signin', 'https://192.168.1.1:8001'],
    ['https://192.168.1.1#signin', 'https://192.168.1.1:8001'],
    ['https://192.168.1.1\\webman', 'https://192.168.1.1:8001'],
    ['https://müller.example', 'https://xn--mller-kva.example:8001'],
  ])('%s means %s', (given, origin) => {
    expect(readRouterUrl('url', given).origin).toBe(origin)
  })

  test.each([
    ['192.168.1.1:8001', 'must start with https:// or http://,'],
    ['router.local', 'must start with https:// or http://,'],
    ['ftp://192.168.1.1', 'must start with https:// or http://,'],
    ['https:/192.168.1.1', 'must start with https:// or http://,'],
    ['//192.168.1.1', 'must start with https:// or http://,'],
    ['https://', 'must be an address'],
    ['https:///path', 'must be an address'],
    ['https://:8001', 'must be an address'],
    ['https://192.168.1.1:', 'must be an address'],
    ['https://192.168.1.1:0', 'must be an address'],
    ['https://192.168.1.1:65536', 'must be an address'],
    ['https://192.168.1.256', 'must be an address'],
    ['https://[::1', 'must be an address'],
    ['https://my router', 'must be an address'],
  ])('%s is refused with an example', (given, problem) => {
    expect(refusalOf(() => readRouterUrl('url', given))).toBe(
      `Input \`url\` ${problem} like \`https://192.168.1.1:8001\`, but \`${given}\` was given.`,
    )
  })

  test.each([
    'https://admin:hunter2@192.168.1.1:8001',
    'https://hunter2@192.168.1.1',
    'admin:hunter2@192.168.1.1',
    'https://192.168.1.1/?password=hunter2@home',
  ])('%s is refused, and not shown, because of its credentials', (given) => {
    const message = refusalOf(() => readRouterUrl('url', given))
    expect(message).toContain('must not contain credentials')
    expect(message).not.toContain('hunter2')
    expect(message).not.toContain('was given')
  })

  test.each([
    'https://admin:hunter2',
    'https://admin:hunter2/',
    'https://192.168.1.1:hunter2',
    'https://admin:8001hunter2:8001',
    'http://[::1]:hunter2',
    'admin:hunter2',
    'ftp://admin:hunter2',
    'https:/admin:hunter2/webman',
    'admin:hunter2:8001',
  ])('%s is refused, and not shown, since what stands for a port may be a password', (given) => {
    const message = refusalOf(() => readRouterUrl('url', given))
    expect(message).toMatch(/^Input `url` must (?:be an address|start with https:\/\/ or http:\/\/,) like `[^`]+`\.$/)
    expect(message).not.toContain('hunter2')
  })

  test('is shown without query and fragment, which may contain a session id', () => {
    expect(refusalOf(() => readRouterUrl('url', '192.168.1.1/?SynoToken=hunter2\n#hunter2'))).not.toContain('hunter2')
  })
})

describe('a fingerprint', () => {
  const digits = FINGERPRINT.replaceAll(':', '').toLowerCase()

  test.each([
    ['colons', FINGERPRINT],
    ['lower case', FINGERPRINT.toLowerCase()],
    ['nothing between', digits],
    ['blanks', FINGERPRINT.replaceAll(':', ' ')],
    ['line breaks', FINGERPRINT.replaceAll(':', '\n')],
    ['dashes', FINGERPRINT.replaceAll(':', '-')],
    ['what openssl writes before it', `sha256 Fingerprint=${FINGERPRINT}`],
    ['a name before it', `SHA-256: ${FINGERPRINT}`],
  ])('is read with %s', (_, given) => {
    expect(readFingerprint('tls-fingerprint', given)).toBe(digits)
  })

  test.each([
    ['too short', digits.slice(1)],
    ['too long', `${digits}0`],
    ['no hexadecimal', `${digits.slice(1)}g`],
    ['another algorithm in its name', `SHA1:${digits}`],
  ])('is refused if it is %s', (_, given) => {
    expect(refusalOf(() => readFingerprint('tls-fingerprint', given))).toContain(
      'Input `tls-fingerprint` must be a SHA-256 fingerprint, 64 hexadecimal digits with or without colons, but `',
    )
  })

  test('is recognized as SHA-1 if it has that length', () => {
    expect(refusalOf(() => readFingerprint('tls-fingerprint', 'ab:'.repeat(19).concat('ab')))).toContain(
      'this is a SHA-1 fingerprint',
    )
  })
})

describe('a label', () => {
  test.each(['home', '192.168.1.1', 'a-b_c.d', 'x'.repeat(64)])('may be %s', (given) => {
    expect(readLabel('router', given)).toBe(given)
  })

  test.each(['a b', 'a/b', '..', '.', 'küche', 'x'.repeat(65), 'a\n', '../x', 'a{date}'])(
    'is refused as %j',
    (given) => {
      expect(refusalOf(() => readLabel('router', given))).toMatch(
        /^Input `router` must consist of letters, digits, `\.`, `_` and `-`, at most 64 characters, but `/,
      )
    },
  )
})

describe('a name template', () => {
  const read = (given: string) => readNameTemplate('name', given, PLACEHOLDERS)

  test.each(['SynologyRouter_{date}', '{router} {date}-{time}', 'Büro {date}', 'a.b', 'conference', 'x'.repeat(150)])(
    'may be %s',
    (given) => expect(read(given)).toBe(given),
  )

  test.each([
    ['an unknown placeholder', '{datum}', 'supports only the placeholders `{date}`, `{time}`, `{router}`'],
    ['an empty placeholder', 'a{}', 'supports only the placeholders'],
    ['what every object has', '{constructor}', 'supports only the placeholders'],
    ['an open brace', 'a{date', 'has a brace outside of a placeholder'],
    ['a lost brace', '{date}}', 'has a brace outside of a placeholder'],
    ['a slash', 'a/b', 'must not contain path separators'],
    ['a backslash', 'a\\b', 'must not contain path separators'],
    ['a way out', '../{date}', 'must not contain path separators'],
    ['a line break', 'a\nb', 'must not contain path separators, control characters'],
    ['a zero byte', 'a\0b', 'must not contain path separators, control characters'],
    ['an asterisk', 'a*', 'must not contain path separators'],
    ['a colon', 'a:b', 'must not contain path separators'],
    ['a leading dot', '.{date}', 'must be a plain file name'],
    ['a leading dash', '-rf', 'must be a plain file name'],
    ['a dot at the end', 'a.', 'must be a plain file name'],
    ['a device of Windows', 'CON', 'must be a plain file name'],
    ['a device with an extension', 'lpt1.{date}', 'must be a plain file name'],
    ['its extension', 'router_{date}.dss', 'must not end in `.dss`'],
    ['its extension in capitals', 'router_{date}.DSS', 'must not end in `.dss`'],
    ['too many bytes', 'ü'.repeat(76), 'must not be longer than 150 bytes'],
  ])('is refused with %s', (_, given, problem) => {
    expect(refusalOf(() => read(given))).toContain(`Input \`name\` ${problem}`)
  })
})

test('checks a filled-in name by the same rules as its template', () => {
  expect(checkName('name', 'home_20260307')).toBe('home_20260307')
  expect(refusalOf(() => checkName('name', '.hidden_20260307'))).toContain('must be a plain file name')
  expect(refusalOf(() => checkName('artifact-name', 'x'.repeat(151)))).toContain(
    'Input `artifact-name` must not be longer',
  )
})
