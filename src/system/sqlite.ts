// Loads Node's built-in SQLite.

const WARNING = 'SQLite is an experimental feature'

/**
 * Loads `node:sqlite`. Call it only to read a database: not every Node has it, and it is 2 MB of native code. Up to Node
 * 24.14 its first use prints an ExperimentalWarning, for which cron would send a mail every night; only that warning is
 * suppressed.
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
