// Whether to encrypt backups, and for whom. A new key is shown once and stored nowhere: this machine must not have it.

import { randomBytes } from 'node:crypto'
import { createKeyPair } from '../encryption/create-key.ts'
import { BackupError } from '../errors.ts'
import { asksForEncryption, NO_ENCRYPTION, readRecipients } from '../settings/parse-encryption.ts'
import { countOf } from '../text/format.ts'
import type { Option } from './dialogue.ts'
import type { Answers } from './inputs.ts'
import type { Means } from './means.ts'

const FINGERPRINT_KEY_BYTES = 32
/** Enough to show that the key was stored, and short enough to type from paper. */
const CHECKED_CHARACTERS = 6

/** Suggests what is `saved`: only a person at a terminal can end encryption. Throws BackupError. */
export async function askEncryption(means: Means, saved: Answers): Promise<Answers> {
  const { dialogue, logger } = means
  const before = saved['encrypt-to'] ?? ''
  const known = asksForEncryption(before) ? before : ''
  const recipients =
    dialogue.given('encrypt-to') !== undefined ? await askRecipients(means) : await chooseRecipients(means, known)
  if (recipients === '') {
    if (known !== '') dialogue.warn('Encryption ends: from now on, anyone who can read the backups has every password.')
    // An empty value would be refused after encrypted backups.
    return { 'encrypt-to': before === '' ? '' : NO_ENCRYPTION, 'fingerprint-key': '' }
  }
  const key =
    dialogue.given('fingerprint-key') !== undefined
      ? await dialogue.secret({ name: 'fingerprint-key', ask: 'The fingerprint key', check: () => {} })
      : (saved['fingerprint-key'] ?? randomBytes(FINGERPRINT_KEY_BYTES).toString('hex'))
  logger.secret(key)
  return { 'encrypt-to': recipients, 'fingerprint-key': key }
}

async function chooseRecipients(means: Means, known: string): Promise<string> {
  const { dialogue } = means
  const choice = await dialogue.choose({
    ...{ name: 'encryption', ask: 'Encrypt the backups? They contain every password of the router.' },
    initial: known === '' ? 'none' : 'saved',
    options: [
      ...(known === '' ? [] : [asNow(known)]),
      { value: 'none', label: 'No', hint: 'whoever can read the files has your passwords' },
      { value: 'create', label: 'Yes, with a new key', hint: 'shown once, for your password manager' },
      { value: 'mine', label: 'Yes, with a key that I have', hint: 'a recipient of age: age1...' },
    ],
  })
  if (choice === 'saved') return known
  if (choice === 'none') return ''
  const first = choice === 'create' ? await createKey(means) : await askRecipients(means)
  const second = await dialogue.text({
    ...{ name: 'second-recipient', ask: 'A second recipient (age1...), in case the first key is lost; Enter for none' },
    initial: '',
    check: (text) => void readRecipients('encrypt-to', `${first}\n${text}`),
  })
  return [first, second].filter((line) => line !== '').join('\n')
}

function asNow(known: string): Option<string> {
  return {
    value: 'saved',
    label: 'As now',
    hint: `for ${countOf(readRecipients('encrypt-to', known).length, 'recipient')}`,
  }
}

async function askRecipients({ dialogue }: Means): Promise<string> {
  const answer = await dialogue.text({
    ...{ name: 'encrypt-to', ask: 'The recipient of age, which starts with age1' },
    check: (text) => {
      if (readRecipients('encrypt-to', text).length === 0)
        throw new BackupError('input-invalid', 'This contains no recipient: it must start with age1.')
    },
  })
  return readRecipients('encrypt-to', answer).join('\n')
}

async function createKey({ dialogue }: Means): Promise<string> {
  const { identity, recipient } = await createKeyPair()
  dialogue.showSecret('Your key', [identity, '', ...ADVICE].join('\n'))
  await dialogue.text({
    ...{ name: 'key-end', ask: `Type the last ${CHECKED_CHARACTERS} characters of the key, from where you stored it` },
    check: (text) => {
      if (text.toUpperCase() !== identity.slice(-CHECKED_CHARACTERS))
        throw new BackupError('input-invalid', 'The key ends differently. Is it stored completely?')
    },
  })
  return recipient
}

const ADVICE = [
  'Store this line now. It is shown only once, and only it can decrypt your backups: if it is lost, every backup is lost.',
  'Good places: a password manager; a file on a USB stick or a printout that neither fire nor theft can take together',
  'with the router. Do not keep it on this machine. Later: `srm-backup open FILE.dss.age --identity KEY-FILE`.',
]
