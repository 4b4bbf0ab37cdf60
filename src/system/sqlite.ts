// Loads SQLite, which comes with Node.

const WARNING = 'SQLite is an experimental feature'

/**
 * Loads `node:sqlite`: only where a database is read, since not every Node has it, and it is 2 MB of native code. Up to
 * Node 24.14 its first use prints an ExperimentalWarning, for which cron would send a mail every night; exactly that one
 * is dropped.
 */
export async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  const { emitWarning } = process
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith(WARNING)) Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  try {
    return await import('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
