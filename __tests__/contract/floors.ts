// The floors of src, which rooms.test.ts enforces and docs/architecture.md shows.

/** From the ground up. A file imports from floors below its own, and from its own room; never from a neighbour or from above. */
export const FLOORS: readonly (readonly string[])[] = [
  ['version.ts'],
  ['text'],
  ['errors.ts', 'logger.ts'],
  ['system'],
  ['naming'],
  ['router', 'github', 'dss', 'encryption'],
  ['settings', 'compatibility'],
  ['destinations'],
  ['destinations/artifact', 'destinations/directory', 'destinations/repository'],
  ['backup', 'fleet'],
  ['fleet/watchdog', 'fleet/table', 'checkup'],
  ['assemble.ts'],
  ['setup'],
  ['action', 'cli'],
  ['action.ts', 'cli.ts', 'watchdog.ts', 'fleet-table.ts', 'opener.ts'],
]
