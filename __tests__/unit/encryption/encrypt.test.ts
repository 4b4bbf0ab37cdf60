import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createEncryptor } from '../../../src/encryption/encrypt.ts'
import { BackupError } from '../../../src/errors.ts'
import { failureOf } from '../../fixtures/failure.ts'

const NEVER = new AbortController().signal
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encrypt-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function makeSource(content: Buffer): Promise<{ readonly source: string; readonly target: string }> {
  const source = join(folder, `plain-${++count}`)
  await writeFile(source, content)
  return { source, target: `${source}.age` }
}

async function open(file: string, identity: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return Buffer.from(await decrypter.decrypt(new Uint8Array(await readFile(file))))
}

test('more recipients than a file can name are refused, and a few less are not', async () => {
  const recipient = await identityToRecipient(await generateHybridIdentity())
  await createEncryptor(Array(35).fill(recipient)).check()
  const failure = await failureOf(createEncryptor(Array(48).fill(recipient)).check())
  expect(failure).toMatchObject({ code: 'input-invalid', message: expect.stringContaining('too many recipients: 48') })
})

describe('an encrypted file', () => {
  // age encrypts chunks of 64 KiB: an end is most easily lost at their edges.
  test.each([1, 65_535, 65_536, 65_537, 91_234, 300_000])(
    'can be decrypted by every recipient, with %d bytes',
    async (size) => {
      const identities = [await generateX25519Identity(), await generateHybridIdentity()]
      const recipients = await Promise.all(identities.map(identityToRecipient))
      const content = randomBytes(size)
      const { source, target } = await makeSource(content)
      const encrypted = await createEncryptor(recipients).encryptFile(source, target, NEVER)
      const bytes = await readFile(target)
      const sha256Of = (of: Buffer) => createHash('sha256').update(of).digest('hex')
      expect(encrypted).toEqual({ size: bytes.length, sha256: sha256Of(bytes), plainSha256: sha256Of(content) })
      for (const identity of identities) expect(await open(target, identity)).toEqual(content)
      await expect(open(target, await generateX25519Identity())).rejects.toThrow('no identity matched')
      expect((await stat(target)).mode & 0o777).toBe(0o600)
    },
  )

  test('differs each time, even with the same content', async () => {
    const encryptor = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const [one, other] = [await makeSource(Buffer.from('x')), await makeSource(Buffer.from('x'))]
    const first = await encryptor.encryptFile(one.source, one.target, NEVER)
    const second = await encryptor.encryptFile(other.source, other.target, NEVER)
    expect(first.sha256).not.toBe(second.sha256)
  })

  test('never replaces an existing file', async () => {
    const encryptor = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const { source, target } = await makeSource(Buffer.from('x'))
    await writeFile(target, 'precious')
    await expect(encryptor.encryptFile(source, target, NEVER)).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(target, 'utf8')).toBe('precious')
  })

  test('is abandoned with the reason of the signal', async () => {
    const encryptor = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const { source, target } = await makeSource(randomBytes(500_000))
    const reason = new BackupError('cancelled', 'Enough.')
    await expect(encryptor.encryptFile(source, target, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

test('a recipient with a typo is refused before anything is encrypted', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity())
  const wrong = `${recipient.slice(0, 20)}${recipient[20] === 'q' ? 'p' : 'q'}${recipient.slice(21)}`
  const failure = await failureOf(createEncryptor([recipient, wrong]).check())
  expect(failure.code).toBe('input-invalid')
  expect(failure.message).toContain(`\`${wrong.slice(0, 12)}…\` has a typo or is cut off`)
  expect(failure.message).not.toContain(wrong)
})
