// The TLS identities of a router, made on first use and kept for the life of the process.
import { createHash, generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import * as der from './der.ts'
import type { CertificateKind } from './switches.ts'

const DAY_MS = 86_400_000

export interface Identity {
  readonly keyPem: string
  /** leaf first, then the certificate that signed it, if another */
  readonly chainPem: string
  /** the certificate that signs the leaf */
  readonly caPem: string
  /** SHA-256 of the leaf, upper-case hex with colons */
  readonly fingerprint: string
}

interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

interface Party {
  readonly name: Buffer
  readonly keys: KeyPair
}

const generate = promisify(generateKeyPair)
const identities = new Map<CertificateKind, Promise<Identity>>()

/** The identity of a kind; the same one on every call. */
export function getIdentity(kind: CertificateKind): Promise<Identity> {
  const known = identities.get(kind) ?? makeIdentity(kind)
  identities.set(kind, known)
  return known
}

/** Makes an identity for servers of these names, signed by a new authority of this name. */
export async function issueIdentity(names: readonly string[], authority: string): Promise<Identity> {
  const signer: Party = { name: buildName([['2.5.4.3', authority]]), keys: await makeEcKeys() }
  const leaf: Party = { name: buildName([['2.5.4.3', names[0] ?? '']]), keys: await makeEcKeys() }
  const leafPem = signCertificate({ subject: leaf, issuer: signer, isAuthority: false, names, until: 365 * DAY_MS })
  const caPem = signCertificate({ subject: signer, issuer: signer, isAuthority: true, names: [], until: 3650 * DAY_MS })
  const keyPem = leaf.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { keyPem, chainPem: leafPem + caPem, caPem, fingerprint: new X509Certificate(leafPem).fingerprint256 }
}

async function makeIdentity(kind: CertificateKind): Promise<Identity> {
  const leafKeys = kind === 'weak' ? await makeRsaKeys(2048) : await makeEcKeys()
  const leafName = buildName([['2.5.4.3', kind === 'wrong-name' ? 'synology.com' : 'SynologyRouter']])
  const leaf: Party = { name: leafName, keys: leafKeys }
  const signer = await makeSigner(kind)
  const leafPem = signCertificate({
    subject: leaf,
    issuer: signer ?? leaf,
    isAuthority: false,
    names: kind === 'wrong-name' ? ['synology.com'] : ['localhost', '127.0.0.1'],
    until: kind === 'expired' ? -DAY_MS : 365 * DAY_MS,
  })
  const signerPem = signer
    ? signCertificate({ subject: signer, issuer: signer, isAuthority: true, names: [], until: 3650 * DAY_MS })
    : ''
  return {
    keyPem: leafKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    chainPem: leafPem + signerPem,
    caPem: signerPem || leafPem,
    fingerprint: new X509Certificate(leafPem).fingerprint256,
  }
}

async function makeSigner(kind: CertificateKind): Promise<Party | undefined> {
  if (kind === 'ca-signed') {
    return { name: buildName([['2.5.4.3', 'Emulated Site CA']]), keys: await makeEcKeys() }
  }
  // SRM's own root: RSA 1024, made on the device (protocol.md 7)
  return kind === 'weak' ? { name: buildSynologyName(), keys: await makeRsaKeys(1024) } : undefined
}

function buildSynologyName(): Buffer {
  return buildName([
    ['2.5.4.6', 'TW'],
    ['2.5.4.8', 'Taiwan'],
    ['2.5.4.7', 'Taipei'],
    ['2.5.4.10', 'Synology Inc.'],
    ['2.5.4.11', 'Certificate Authority'],
    ['2.5.4.3', 'Synology Inc. CA'],
    ['1.2.840.113549.1.9.1', 'product@synology.com'],
  ])
}

function makeEcKeys(): Promise<KeyPair> {
  return generate('ec', { namedCurve: 'P-256' })
}

function makeRsaKeys(modulusLength: number): Promise<KeyPair> {
  return generate('rsa', { modulusLength })
}

interface CertificatePlan {
  readonly subject: Party
  readonly issuer: Party
  readonly isAuthority: boolean
  /** host names and one IPv4 address for the subject alternative name */
  readonly names: readonly string[]
  /** ms from now */
  readonly until: number
}

function signCertificate(plan: CertificatePlan): string {
  const now = Date.now()
  const algorithm =
    plan.issuer.keys.privateKey.asymmetricKeyType === 'ec'
      ? der.encodeSequence(der.encodeOid('1.2.840.10045.4.3.2'))
      : der.encodeSequence(der.encodeOid('1.2.840.113549.1.1.11'), der.encodeNull())
  const serial = randomBytes(8)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const toBeSigned = der.encodeSequence(
    der.encodeDer(0xa0, der.encodeInteger(Buffer.from([2]))),
    der.encodeInteger(serial),
    algorithm,
    plan.issuer.name,
    der.encodeSequence(der.encodeTime(new Date(now - 30 * DAY_MS)), der.encodeTime(new Date(now + plan.until))),
    plan.subject.name,
    exportSpki(plan.subject),
    der.encodeDer(0xa3, der.encodeSequence(...buildExtensions(plan))),
  )
  const signature = sign('sha256', toBeSigned, plan.issuer.keys.privateKey)
  const bytes = der.encodeSequence(toBeSigned, algorithm, der.encodeBits(signature))
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

function buildExtensions(plan: CertificatePlan): readonly Buffer[] {
  const extension = (oid: string, critical: boolean, value: Buffer): Buffer =>
    der.encodeSequence(der.encodeOid(oid), ...(critical ? [der.encodeTrue()] : []), der.encodeOctets(value))
  const common = [
    extension('2.5.29.14', false, der.encodeOctets(identifyKey(plan.subject))),
    extension('2.5.29.35', false, der.encodeSequence(der.encodeDer(0x80, identifyKey(plan.issuer)))),
  ]
  if (plan.isAuthority) {
    const pathLength = der.encodeInteger(Buffer.from([0]))
    return [
      extension('2.5.29.19', true, der.encodeSequence(der.encodeTrue(), pathLength)),
      extension('2.5.29.15', true, der.encodeBits(Buffer.from([0x06]), 1)),
      ...common,
    ]
  }
  const names = plan.names.map((name) =>
    /^\d+(\.\d+){3}$/.test(name)
      ? der.encodeDer(0x87, Buffer.from(name.split('.').map(Number)))
      : der.encodeText(name, 0x82),
  )
  return [
    extension('2.5.29.19', true, der.encodeSequence()),
    extension('2.5.29.37', false, der.encodeSequence(der.encodeOid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, der.encodeSequence(...names)),
    ...common,
  ]
}

function exportSpki(party: Party): Buffer {
  return party.keys.publicKey.export({ type: 'spki', format: 'der' })
}

function identifyKey(party: Party): Buffer {
  return createHash('sha1').update(exportSpki(party)).digest()
}

function buildName(parts: readonly (readonly [string, string])[]): Buffer {
  // PrintableString for the country, IA5String for the address, UTF8String else (RFC 5280)
  const typeOf = (oid: string): number => (oid === '2.5.4.6' ? 0x13 : oid.startsWith('1.2.840') ? 0x16 : 0x0c)
  return der.encodeSequence(
    ...parts.map(([oid, text]) =>
      der.encodeSet(der.encodeSequence(der.encodeOid(oid), der.encodeText(text, typeOf(oid)))),
    ),
  )
}
