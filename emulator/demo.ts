// `npm run demo`: a check-up, and the main job on two nights: an emulated router and GitHub, and the packaged action run as a runner runs it.
// `-- --destination repository` for another destination, `-- --sealed` for sealed backups.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { extract } from 'tar-stream'
import { startGitHub } from './github/github.ts'
import { EMULATED_TOKEN } from './github/runtime-token.ts'
import { listZip } from './github/zip-listing.ts'
import { makeBackupFile } from './router/dss-file.ts'
import { startRouter } from './router/router.ts'
import { runAction } from './runner/runner.ts'

const DEMO_KEY = 'a key of the digests, for this demo only'
const say = (text = ''): boolean => process.stdout.write(`${text}\n`)
const title = (text: string): boolean => say(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}\n`)

const { destination, sealed } = parseArgs({
  options: {
    destination: { type: 'string', default: 'artifact, directory' },
    sealed: { type: 'boolean', default: false },
  },
}).values
const identity = await generateX25519Identity()
const router = await startRouter({ certificate: 'self-signed' })
const github = await startGitHub({ visibility: 'private' })
const directory = await mkdtemp(join(tmpdir(), 'router-backups-'))
try {
  title('The stage')
  say(`A router (emulated):  ${router.url}, with the self-signed certificate that routers make`)
  say(`GitHub (emulated):    ${github.origin}, a private repository`)
  say(`A directory:          ${directory}`)

  const repository = destination.includes('repository')
    ? await github.addRepository({
        name: 'octo-home/backups',
        visibility: 'private',
        access: { [EMULATED_TOKEN]: 'write' },
      })
    : undefined
  const { username, password } = router.switches.account
  const inputs = {
    url: router.url,
    username,
    password,
    'tls-fingerprint': router.fingerprint,
    router: 'home',
    destination,
    ...(destination.includes('directory') ? { directory } : {}),
    ...(repository ? { repository: repository.name } : {}),
    ...(sealed ? { 'encrypt-to': await identityToRecipient(identity), 'fingerprint-key': DEMO_KEY } : {}),
  }

  title('Before all: a check-up by hand, which stores nothing')
  const checkup = await runAction({
    inputs: { ...inputs, mode: 'check' },
    eventName: 'workflow_dispatch',
    env: github.environment,
  })
  say(checkup.log.trimEnd())
  github.nextRun()

  title("The first night: the job's log, as the runner shows it")
  const first = await runAction({ inputs, env: github.environment })
  say(first.log.trimEnd())

  title('In between: somebody renames the guest Wi-Fi and closes it')
  const settings = { 'wifi.guest.enabled': 'no', 'wifi.guest.ssid': 'Besuch' }
  router.switches.download.body = makeBackupFile({ settings })
  github.nextRun()
  say('(in the emulated router)')

  title("The second night: the job's log")
  const result = await runAction({ inputs, env: github.environment })
  say(result.log.trimEnd())
  if (result.stderr.trim()) say(result.stderr.trimEnd())

  title('Its outputs')
  for (const [name, value] of Object.entries(result.outputs)) say(`${name.padEnd(16)} ${value || '(empty)'}`)

  title('The job summary (Markdown)')
  say(result.summary.trimEnd())

  title('What is stored now')
  for (const artifact of github.artifacts.slice(-1)) {
    say(`${github.artifacts.length} artifacts. The newest:`)
    say(`Artifact ${artifact.name} (id ${artifact.id}, ${artifact.size} bytes), a zip that holds:`)
    for (const entry of await listZip(artifact.content)) {
      if (entry.name.endsWith('.manifest.json')) {
        say(`  ${entry.name} (${entry.size} bytes): names and digests, no values`)
        continue
      }
      say(`  ${entry.name} (${entry.size} bytes), contains${sealed ? ', once decrypted with the key' : ''}:`)
      for (const line of await listBackup(await open(entry.content))) say(`    ${line}`)
    }
  }
  if (destination.includes('directory')) say(`Directory ${directory}:`)
  for (const name of await readdir(directory)) say(`  ${name}`)
  if (repository)
    say(`Repository ${repository.name}, as git log --stat tells it:\n\n${await repository.git('log', '--stat')}`)

  title('How it went')
  const calls = router.requests.map((request) => request.method).join(', ')
  say(`The router saw ${router.requests.length} requests on ${router.connections} connections: ${calls}`)
  say(
    `Exit code ${result.exitCode} after ${Math.round(result.durationMs)} ms. ${result.exitCode === 0 ? 'Green: fetched, opened, checked, stored and read back.' : 'RED.'}`,
  )
  const isGreen =
    checkup.exitCode === 0 && first.exitCode === 0 && result.exitCode === 0 && result.outputs.changed === 'true'
  process.exitCode = isGreen && (!destination.includes('artifact') || github.artifacts.length === 2) ? 0 : 1
} finally {
  await Promise.all([router.close(), github.close(), rm(directory, { recursive: true })])
}

/** A backup as SRM's Restore wants it. */
async function open(content: Buffer): Promise<Buffer> {
  if (!sealed) return content
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return Buffer.from(await decrypter.decrypt(new Uint8Array(content)))
}

/** The entries of a .dss: gzip over tar. */
async function listBackup(content: Buffer): Promise<readonly string[]> {
  const lines: string[] = []
  const archive = Readable.from([content]).pipe(createGunzip()).pipe(extract())
  for await (const entry of archive) {
    lines.push(`${entry.header.name} (${entry.header.size} bytes)`)
    entry.resume()
  }
  return lines
}
