// Who answers on the way to GitHub: seen in a handshake of its own, on which nothing is sent. Some errors do not say.

import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { getProxyUrl } from '@actions/http-client'
import { printable } from '../text/sanitize.ts'

const LIMIT_MS = 5_000

export interface SeenWay {
  /** The issuer of the certificate, printable; empty if none was seen. */
  readonly issuer: string
  /** The HTTP status with which the proxy refused; absent if it did not. */
  readonly proxyStatus?: number
}

/** Looks at the way to an https URL for five seconds at most, or until the signal aborts. */
export async function seeWay(url: string, signal?: AbortSignal): Promise<SeenWay> {
  const target = URL.parse(url)
  if (target?.protocol !== 'https:') return { issuer: '' }
  const limit = AbortSignal.any([AbortSignal.timeout(LIMIT_MS), ...(signal ? [signal] : [])])
  try {
    const tunnel = await openTunnel(target, limit)
    return typeof tunnel === 'number'
      ? { issuer: '', proxyStatus: tunnel }
      : { issuer: await seenIssuer(target, tunnel, limit) }
  } catch {
    return { issuer: '' }
  }
}

async function seenIssuer(target: URL, tunnel: Socket | 'direct', limit: AbortSignal): Promise<string> {
  const way = tunnel === 'direct' ? { host: target.hostname, port: Number(target.port) || 443 } : { socket: tunnel }
  return await new Promise((resolve) => {
    const socket = connect({ ...way, servername: target.hostname, rejectUnauthorized: false })
    const end = (issuer: string) => {
      socket.destroy()
      resolve(issuer)
    }
    limit.addEventListener('abort', () => end(''), { once: true })
    socket.once('error', () => end(''))
    socket.once('secureConnect', () => {
      const { issuer } = socket.getPeerCertificate()
      const names = [issuer?.O, issuer?.CN].flat().filter((name) => typeof name === 'string' && name !== '')
      end(printable([...new Set(names)].join(', '), 80))
    })
  })
}

/** Opens the way through the proxy, if there is one; returns the status if it refuses. */
async function openTunnel(target: URL, signal: AbortSignal): Promise<Socket | 'direct' | number> {
  const proxy = URL.parse(getProxyUrl(target.href))
  if (!proxy) return 'direct'
  const { username, password } = proxy
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authority = `${target.hostname}:${target.port || 443}`
  const request = proxy.protocol === 'https:' ? requestByHttps : requestByHttp
  return await new Promise((resolve, reject) => {
    const asked = request({
      ...{
        method: 'CONNECT',
        host: proxy.hostname,
        port: proxy.port || undefined,
        path: authority,
        agent: false,
        signal,
      },
      headers: {
        host: authority,
        ...(username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
      },
    })
    asked.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      resolve(statusCode ?? 0)
    })
    asked.once('error', reject)
    asked.end()
  })
}
