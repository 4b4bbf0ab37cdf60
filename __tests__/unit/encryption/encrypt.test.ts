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
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
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

describe('a sealed file', () => {
  // age works in pieces of 64 KiB: their edges are where an end gets lost.
  test.each([1, 65_535, 65_536, 65_537, 91_234, 300_000])('of %d bytes is opened by every recipient', async (size) => {
    const identities = [await generateX25519Identity(), await generateHybridIdentity()]
    const recipients = await Promise.all(identities.map(identityToRecipient))
    const content = randomBytes(size)
    const { source, target } = await makeSource(content)
    const sealed = await createEncryptor(recipients).encryptFile(source, target, NEVER)
    const bytes = await readFile(target)
    expect(sealed).toEqual({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    for (const identity of identities) expect(await open(target, identity)).toEqual(content)
    await expect(open(target, await generateX25519Identity())).rejects.toThrow('no identity matched')
    expect((await stat(target)).mode & 0o777).toBe(0o600)
  })

  test('is another one each time, also of the same content', async () => {
    const seal = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const [one, other] = [await makeSource(Buffer.from('x')), await makeSource(Buffer.from('x'))]
    const first = await seal.encryptFile(one.source, one.target, NEVER)
    const second = await seal.encryptFile(other.source, other.target, NEVER)
    expect(first.sha256).not.toBe(second.sha256)
  })

  test('never takes the place of a file that is there', async () => {
    const seal = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const { source, target } = await makeSource(Buffer.from('x'))
    await writeFile(target, 'precious')
    await expect(seal.encryptFile(source, target, NEVER)).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(target, 'utf8')).toBe('precious')
  })

  test('is given up when the run is cancelled, for the reason that was given', async () => {
    const seal = createEncryptor([await identityToRecipient(await generateX25519Identity())])
    const { source, target } = await makeSource(randomBytes(500_000))
    const reason = new BackupError('cancelled', 'Enough.')
    await expect(seal.encryptFile(source, target, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

test('a recipient with a typing error is refused before anything is sealed', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity())
  const wrong = `${recipient.slice(0, 20)}${recipient[20] === 'q' ? 'p' : 'q'}${recipient.slice(21)}`
  const failure = await failureOf(createEncryptor([recipient, wrong]).check())
  expect(failure.code).toBe('input-invalid')
  expect(failure.message).toContain(`\`${wrong.slice(0, 12)}…\` has a typo or is cut off`)
  expect(failure.message).not.toContain(wrong)
})
