// What the terminal writes to may be closed (`| head -1`) or full: neither may end the work, which has a session and a
// readable backup to clear away.

/** Whoever read has enough: no trouble of ours. */
const CLOSED: readonly string[] = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']

type Output = Pick<NodeJS.WriteStream, 'on' | 'write'>

export interface Outputs {
  /** Waits until everything is written to stdout; says why something got lost there, unless nobody wants it any more. */
  lost(): Promise<string | undefined>
}

/** Listens from now on to what goes wrong with both streams. */
export function watchOutputs({ stdout, stderr }: { readonly stdout: Output; readonly stderr: Output }): Outputs {
  let reason: string | undefined
  const keep = (error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error
    reason ??= String(code)
  }
  stdout.on('error', keep)
  // There is nowhere to say it.
  stderr.on('error', () => {})
  return {
    lost: async () => {
      await new Promise<void>((resolve) => {
        stdout.write('', (error) => {
          if (error) keep(error)
          resolve()
        })
      })
      return reason === undefined || CLOSED.includes(reason) ? undefined : reason
    },
  }
}
