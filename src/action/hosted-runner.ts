// A job on GitHub's own machine can't reach a home network: the likely cause if a private address is unreachable from there.

import { BackupError } from '../errors.ts'
import { code, message } from '../text/message.ts'

/** Home networks, link-local, this machine itself, and the addresses of VPNs such as Tailscale. */
const PRIVATE_ADDRESS =
  /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(f[cd]|fe[89ab]|::1\]))/i
/** A name without a domain, or in one that only exists in local networks. */
const PRIVATE_NAME = /^[^.[\]]+$|\.(local|lan|home|internal|localdomain|home\.arpa)$/i

/** Returns the failure with this cause as its advice if it fits; otherwise the failure itself. */
export function explainHostedRunner(
  failure: BackupError,
  { origin, environment }: { readonly origin: string; readonly environment: string | undefined },
): BackupError {
  if (environment !== 'github-hosted' || failure.code !== 'router-unreachable') return failure
  const host = URL.parse(origin)?.hostname ?? ''
  if (!PRIVATE_ADDRESS.test(host) && !PRIVATE_NAME.test(host)) return failure
  return new BackupError(failure.code, failure.text, {
    cause: failure,
    hint: message`This job ran on GitHub's machine, which can't reach ${host} in your network. Set ${code('runs-on: self-hosted')} in the workflow, with a runner in that network.`,
  })
}
