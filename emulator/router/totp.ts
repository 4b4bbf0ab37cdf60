// Time-based one-time passwords (RFC 6238) for accounts with a second factor.
import { createHmac } from 'node:crypto'
import type { OtpSwitches } from './login-switches.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The parameters of an account's codes. */
export type TotpParameters = Pick<OtpSwitches, 'secret' | 'algorithm' | 'digits' | 'periodSeconds'>

/** Returns the code for the time `at` (Unix ms). */
export function computeTotp({ secret, algorithm, digits, periodSeconds }: TotpParameters, at: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigInt64BE(BigInt(Math.floor(at / (periodSeconds * 1000))))
  const digest = createHmac(algorithm, decodeBase32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return ((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).toString().padStart(digits, '0')
}

/** Returns the codes that are valid at a time: this step's, the previous and the next. */
export function listTotps(parameters: TotpParameters, at: number): readonly string[] {
  const stepMs = parameters.periodSeconds * 1000
  return [at - stepMs, at, at + stepMs].map((time) => computeTotp(parameters, time))
}

function decodeBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/[^A-Z2-7]/g, '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
