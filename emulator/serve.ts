// `npm run emulator`: runs an emulated router, prints how to reach it, and a line for every request.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { switchesOf } from './router/from-report.ts'
import { type EmulatedRouter, type SeenRequest, startRouter } from './router/router.ts'
import { VARIANTS } from './router/variants.ts'

/** SRM's own ports (protocol.md 7). */
const HTTPS_PORT = 8001
const HTTP_PORT = 8000
const OPTIONS = {
  http: { type: 'boolean', default: false },
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  variant: { type: 'string', default: 'default' },
  report: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

// A misspelled option or file, or a port that is taken: a stack would not help.
await serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})

async function serve(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS })
  const variant = VARIANTS[values.variant]
  if (values.help || !variant) {
    say(describeUsage())
    if (!variant) process.exitCode = 2
    return
  }
  const port = Number(values.port ?? (values.http ? HTTP_PORT : HTTPS_PORT))
  const place = { scheme: values.http ? 'http' : 'https', host: values.host, port } as const
  const changes =
    values.report === undefined ? variant.changes : switchesOf(JSON.parse(readFileSync(values.report, 'utf8')))
  const router = await startRouter({ ...changes, ...place }, (request) => {
    if (!values.json) say(describeRequest(request))
  })
  // before the first line of output, since its reader may stop the router at once
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void router.close())
  const about = values.report === undefined ? `${values.variant}: ${variant.about}` : `as in ${values.report}`
  say(values.json ? describeAsJson(router) : describeRouter(router, about))
}

function describeUsage(): string {
  const variants = Object.entries(VARIANTS).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`)
  return [
    'npm run emulator -- [--http] [--port N] [--host ADDRESS] [--variant NAME | --report FILE] [--json]',
    '',
    `Port ${HTTPS_PORT}, or ${HTTP_PORT} with --http; 0 takes a free one. --json prints one line for programs.`,
    '',
    'Variants:',
    ...variants,
  ].join('\n')
}

function describeRouter(router: EmulatedRouter, about: string): string {
  const { account, otp } = router.switches
  const url = `${router.url}/webapi/auth.cgi`
  const lines = [
    `An emulated Synology router (${about}) is up. Ctrl-C ends it.`,
    '',
    `  url          ${router.url}`,
    `  username     ${account.username}`,
    `  password     ${account.password}`,
    ...(router.fingerprint ? [`  fingerprint  ${router.fingerprint}`] : []),
    ...(otp.mode === 'required' ? [`  otp secret   ${otp.secret}`] : []),
    '',
    'For the commands of docs/protocol.md:',
    `  export ROUTER=${router.url} ACCOUNT=${quote(account.username)} PASSWORD=${quote(account.password)}`,
    '',
    'Log in by hand:',
    `  curl -k ${url} -d 'api=SYNO.API.Auth&version=3&method=login&session=webui&format=sid' \\`,
    `    --data-urlencode ${quote(`account=${account.username}`)} --data-urlencode ${quote(`passwd=${account.password}`)}`,
    '',
    `Other variants (--variant NAME, --help tells more): ${Object.keys(VARIANTS).join(', ')}`,
    '',
  ]
  return lines.join('\n')
}

function describeAsJson(router: EmulatedRouter): string {
  const { account, otp } = router.switches
  return JSON.stringify({
    url: router.url,
    port: router.port,
    username: account.username,
    password: account.password,
    otpSecret: otp.secret,
    fingerprint: router.fingerprint,
    caPem: router.caPem,
  })
}

/** Names and codes only: a request may contain secrets. */
function describeRequest(request: SeenRequest): string {
  const time = new Date().toISOString().slice(11, 23)
  const call = request.api ? `${request.api} ${request.method} v${request.version}` : request.path
  const answer =
    request.answered === undefined ? 'no API answer' : request.answered === 0 ? 'ok' : `error ${request.answered}`
  return `${time}  #${request.connection}  ${request.httpMethod.padEnd(4)}  ${call} -> ${answer}`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
