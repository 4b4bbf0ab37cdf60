// Output streams, which may be closed early (`| head -1`) or full. Neither may end the work: it has to log out and
// delete decrypted files.

/** The reader has closed the stream; this is not an error. */
const CLOSED: readonly string[] = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']

type Output = Pick<NodeJS.WriteStream, 'on' | 'write'>

export interface Outputs {
  /** Waits until stdout is written. Returns why output was lost, unless the reader closed the stream. */
  lost(): Promise<string | undefined>
}

/** Watches both streams for errors from now on. */
export function watchOutputs({ stdout, stderr }: { readonly stdout: Output; readonly stderr: Output }): Outputs {
  let reason: string | undefined
  const keep = (error: unknown) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error
    reason ??= String(code)
  }
  stdout.on('error', keep)
  // There is nowhere left to report it.
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
