// The folders and files of one run: workspace, temp folder, tool cache, event and the files of the file commands.
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const FILE_COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'] as const

export type FileCommandName = (typeof FILE_COMMANDS)[number]

export interface StepFiles {
  /** Paths by the environment variable that passes them to the action. */
  readonly environment: Readonly<Record<string, string>>
  /** The content of a file command; empty if the action removed it. */
  read(name: FileCommandName): Promise<string>
  /** Writes the action.yml of a composite action with these inputs, and returns its folder. */
  addComposite(inputs: readonly string[]): Promise<string>
  remove(): Promise<void>
}

export async function createStepFiles(options: {
  readonly event: unknown
  readonly workspace: string | undefined
}): Promise<StepFiles> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'emulated-runner-')))
  const folders = {
    GITHUB_WORKSPACE: join(root, 'workspace'),
    RUNNER_TEMP: join(root, 'temp'),
    RUNNER_TOOL_CACHE: join(root, 'tools'),
    // A runner's own; a fresh one for each run, so that no run knows of another.
    HOME: join(root, 'home'),
    // Files that a killed action leaves in the system's temp folder would stay there.
    TMPDIR: join(root, 'tmp'),
  }
  const commands = join(root, 'file-commands')
  for (const folder of [...Object.values(folders), commands]) await mkdir(folder)
  const files = Object.fromEntries(FILE_COMMANDS.map((name) => [name, join(commands, name.toLowerCase())]))
  for (const file of Object.values(files)) await writeFile(file, '')
  const event = join(root, 'event.json')
  await writeFile(event, JSON.stringify(options.event))

  const workspace = options.workspace === undefined ? {} : { GITHUB_WORKSPACE: options.workspace }
  return {
    environment: { ...folders, ...workspace, ...files, GITHUB_EVENT_PATH: event },
    read: (name) => readFile(files[name] ?? '', 'utf8').catch(() => ''),
    addComposite: async (inputs) => {
      const folder = join(root, 'composite')
      await mkdir(folder)
      const lines = inputs.flatMap((name) => [`  ${name}:`, '    description: An input.', '    required: false'])
      const manifest = ['name: Outer', 'inputs:', ...lines, 'runs:', '  using: composite', '  steps: []', '']
      await writeFile(join(folder, 'action.yml'), manifest.join('\n'))
      return folder
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** Lists every file below a folder, and empty folders, as sorted relative paths. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }))
  const isLeaf = (path: string) => !paths.some((other) => other.path.startsWith(`${path}/`))
  return paths
    .filter(({ entry, path }) => !entry.isDirectory() || isLeaf(path))
    .map(({ entry, path }) => (entry.isDirectory() ? `${path}/` : path))
    .sort()
}
