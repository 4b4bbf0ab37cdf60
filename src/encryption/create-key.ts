// Creates a key pair of age, as `age-keygen` does.

export interface KeyPair {
  /** The private key, `AGE-SECRET-KEY-1...`: the only thing that can decrypt. */
  readonly identity: string
  /** The public key, `age1...`. */
  readonly recipient: string
}

export async function createKeyPair(): Promise<KeyPair> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
