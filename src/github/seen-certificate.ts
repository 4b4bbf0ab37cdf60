// Who issued the certificate that answers in place of GitHub's: seen in a handshake of its own, on which nothing is sent.

import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { getProxyUrl } from '@actions/http-client'
import { printable } from '../text/sanitize.ts'

const LIMIT_MS = 5_000

/** Returns the issuer of the certificate at an https URL, printable; empty if none could be seen in five seconds. */
export async function seenIssuer(url: string): Promise<string> {
  const target = URL.parse(url)
  if (target?.protocol !== 'https:') return ''
  const limit = AbortSignal.timeout(LIMIT_MS)
  const tunnel = await openTunnel(target, limit).catch(() => undefined)
  if (tunnel === undefined) return ''
  return await new Promise((resolve) => {
    const way = tunnel === 'direct' ? { host: target.hostname, port: Number(target.port) || 443 } : { socket: tunnel }
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

/** Opens the way through the proxy. Throws if it refuses. */
async function openTunnel(target: URL, signal: AbortSignal): Promise<Socket | 'direct'> {
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
      reject(new Error(`HTTP ${statusCode}`))
    })
    asked.once('error', reject)
    asked.end()
  })
}
