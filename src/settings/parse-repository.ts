// Strict readers for names and paths in a repository.

import { fillTemplate, placeholdersOf } from '../naming/template.ts'
import { invalidInput } from './parse-values.ts'

const DEFAULT_MESSAGE = 'Back up {router} ({model}): {changes}'
const MESSAGE_PLACEHOLDERS = ['router', 'model', 'firmware', 'changes', 'name', 'date']
const MAX_LENGTH = 200

/** Reads `owner/name`; a copied browser address is reduced to it. On another server, its token would go to the wrong one. */
export function readRepositoryName(
  input: string,
  given: string,
  { isRequired, serverUrl }: { readonly isRequired: boolean; readonly serverUrl: string },
): string {
  const host = /^https?:\/\/([^/]+)\//.exec(given)?.[1]?.split('@').at(-1)
  const own = URL.parse(serverUrl)?.host
  if (host !== undefined && host.toLowerCase() !== own)
    throw invalidInput(input, `must be on ${own}, the server of this run (GITHUB_SERVER_URL)`, host)
  const name = given
    .replace(/^https?:\/\/[^/]+\//, '')
    .replace(/\.git$/, '')
    .replace(/\/$/, '')
  const isName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name)
  if (isName || (name === '' && !isRequired)) return name
  // In an address, a token may precede it.
  throw invalidInput(input, 'must be `owner/name`', given.replace(/^.*@/s, '…@'))
}

/** Reads a branch name by git's rules. */
export function readBranch(input: string, given: string): string {
  const branch = given.replace(/^refs\/heads\//, '')
  const isBad =
    /[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock(?:\/|$)/u.test(branch) ||
    branch === '@' ||
    branch.length > MAX_LENGTH
  if (!isBad) return branch
  throw invalidInput(input, 'must be a branch name, like `main` or `backups`', given)
}

/** Reads a folder in the repository; `{router}` is filled in, outer slashes are dropped, `.` is the root. */
export function readFolder(input: string, given: string, router: string): string {
  const unknown = placeholdersOf(given).find((name) => name !== 'router')
  if (unknown !== undefined) throw invalidInput(input, 'supports only the placeholder `{router}`', given)
  const folder = fillTemplate(given, { router }).replace(/^\/+|\/+$/g, '')
  if (folder === '.' || folder === '') return ''
  const parts = folder.split('/')
  const isBad = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')
  if (isBad || /[\p{Cc}:\\{}]/u.test(folder) || folder.length > MAX_LENGTH)
    throw invalidInput(input, 'must be a folder in the repository, like `backups/{router}`', given)
  return folder
}

/** Reads the template of a commit's subject line. */
export function readCommitMessage(input: string, given: string): string {
  const template = given.trim() || DEFAULT_MESSAGE
  const allowed = MESSAGE_PLACEHOLDERS.map((name) => `\`{${name}}\``).join(', ')
  const unknown = placeholdersOf(template).find((name) => !MESSAGE_PLACEHOLDERS.includes(name))
  if (unknown !== undefined) throw invalidInput(input, `supports only the placeholders ${allowed}`, given)
  if (/\p{Cc}/u.test(template) || template.length > MAX_LENGTH)
    throw invalidInput(input, `must be one line of at most ${MAX_LENGTH} characters`, given)
  return template
}
