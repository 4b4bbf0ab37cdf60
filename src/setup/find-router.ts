// Finds the address of the router on this network: the default gateway.

import type { Machine } from './machine.ts'

const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/

/** Returns the gateway's IPv4 address, or `undefined` if the system does not say. Never throws. */
export async function findGateway(machine: Pick<Machine, 'platform' | 'read' | 'run'>): Promise<string | undefined> {
  const found = await askSystem(machine).catch(() => undefined)
  return found !== undefined && IPV4.test(found) ? found : undefined
}

async function askSystem({
  platform,
  read,
  run,
}: Pick<Machine, 'platform' | 'read' | 'run'>): Promise<string | undefined> {
  if (platform === 'linux') return gatewayInTable((await read('/proc/net/route')) ?? '')
  if (platform === 'win32') {
    // The line of the default route: destination, mask, gateway.
    const { stdout } = await run('route', ['print', '-4', '0.0.0.0'])
    return /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(\S{7,15})\s/m.exec(stdout.slice(0, MAX_OUTPUT))?.[1]
  }
  const { stdout } = await run('/sbin/route', ['-n', 'get', 'default'])
  return /^\s*gateway: (\S{7,15})$/m.exec(stdout.slice(0, MAX_OUTPUT))?.[1]
}

const MAX_OUTPUT = 20_000
/** RTF_UP and RTF_GATEWAY of the kernel. */
const UP_AND_GATEWAY = 0x3

/** Reads `/proc/net/route`: addresses are hexadecimal, in the byte order of the machine (little-endian on all that Node supports). */
export function gatewayInTable(table: string): string | undefined {
  const routes = table
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([, destination, , flags = '']) => {
      return destination === '00000000' && (Number.parseInt(flags, 16) & UP_AND_GATEWAY) === UP_AND_GATEWAY
    })
    .toSorted((a, b) => Number(a[6]) - Number(b[6]))
  const gateway = routes[0]?.[2] ?? ''
  if (!/^[0-9A-F]{8}$/i.test(gateway)) return undefined
  return [...Buffer.from(gateway, 'hex')].toReversed().join('.')
}
