// `npm run publisher -- OWNER/NAME`: puts the publisher of this copy wherever this repository names itself, and builds dist/ again. Can be
// repeated with another name. `-- --check OWNER/NAME` refuses a tree of another publisher, or of several; a release runs it.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Until somebody publishes. */
export const PLACEHOLDER = 'OWNER/synology-router-backup'
/** What an example says about the placeholder; a publisher's name needs no words. */
const REMARK = / # OWNER: the publisher of the copy that you use$/gm
/** Where the name stands. Its other places, in dist/, are built. */
const PAGES = ['README.md', 'SECURITY.md', 'package.json', '.github/zizmor.yml', 'src/version.ts']
const FOLDERS = ['docs', 'examples', '.github/workflows']

export type Tree = Readonly<Record<string, string>>

/** Returns the files that may name the publisher, by path. */
export function readTree(root = ROOT): Tree {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:md|ya?ml)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  return Object.fromEntries([...PAGES, ...inFolders].map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** The publisher that src/version.ts names. */
export function publisherOf(tree: Tree): string {
  const [, name = ''] = /^export const REPOSITORY = '([^']+)'$/m.exec(tree['src/version.ts'] ?? '') ?? []
  return name
}

/** Returns the tree with another publisher. Throws for a name that GitHub does not allow. */
export function withPublisher(tree: Tree, name: string): Tree {
  if (!/^[a-z\d](?:-?[a-z\d]){0,38}\/[\w.-]{1,100}$/i.test(name))
    throw new Error(`${name} is not OWNER/NAME on GitHub.`)
  const old = publisherOf(tree)
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => {
      const named = replaceFolder(replaceImage(replaceName(text, old, name), old, name), old, name)
      return [path, name === PLACEHOLDER ? named : named.replaceAll(REMARK, '')]
    }),
  )
}

/** Returns what is wrong with a tree that should name `name` and nobody else; by default the publisher of src/version.ts. */
export function findMixture(tree: Tree, name: string = publisherOf(tree)): readonly string[] {
  const others = name === PLACEHOLDER ? [] : [PLACEHOLDER]
  return [
    ...(publisherOf(tree) === name ? [] : [`src/version.ts: ${publisherOf(tree)} instead of ${name}`]),
    ...Object.entries(tree).flatMap(([path, text]) => [
      ...others.filter((other) => replaceName(text, other, '') !== text).map((other) => `${path}: ${other}`),
      ...[
        ...text.matchAll(
          /\buses: ([\w.-]+\/[\w.-]+)(?:\/(?:watchdog|fleet|\.github\/workflows\/[\w-]+\.yml))?@v\d+\b/g,
        ),
      ]
        .filter(([, used]) => used !== name)
        .map(([, used]) => `${path}: ${used}`),
      ...[...text.matchAll(/github\.com\/([\w.-]+\/[\w-]*router-backup)\b/g)]
        .filter(([, used]) => used !== name)
        .map(([, used]) => `${path}: ${used}`),
    ]),
  ]
}

/** Only whole names: `a/b` is part of neither `a/b-c` nor `x-a/b`. */
function replaceName(text: string, from: string, to: string): string {
  const escaped = from.replaceAll('.', '\\.')
  return text.replaceAll(new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`, 'g'), () => to)
}

/** Names of images are in lower case. */
function replaceImage(text: string, old: string, name: string): string {
  const to = `ghcr.io/${name === PLACEHOLDER ? name : name.toLowerCase()}:`
  return [old.toLowerCase(), name].reduce((found, from) => found.replaceAll(`ghcr.io/${from}:`, to), text)
}

/** `git clone` makes a folder with the repository's name. */
function replaceFolder(text: string, old: string, name: string): string {
  const [from = '', to = ''] = [old, name].map((full) => full.slice(full.indexOf('/') + 1))
  return text.replaceAll(`&& cd ${from}\n`, `&& cd ${to}\n`).replaceAll(`\nnode ${from}/`, `\nnode ${to}/`)
}

function check(name: string): void {
  const found = [...(name === PLACEHOLDER ? [`${name} is a placeholder`] : []), ...findMixture(readTree(), name)]
  if (found.length === 0) return
  const hint = `Run \`npm run publisher -- ${name}\`, commit, and release under a new version.`
  process.stderr.write(`This is not a copy that ${name} can release:\n${found.join('\n')}\n${hint}\n`)
  process.exitCode = 1
}

function publish(name: string): void {
  const tree = readTree()
  const changed = Object.entries(withPublisher(tree, name)).filter(([path, text]) => text !== tree[path])
  for (const [path, text] of changed) writeFileSync(join(ROOT, path), text)
  process.stdout.write(changed.map(([path]) => `${path}\n`).join(''))
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts')], { stdio: 'inherit' })
  process.stdout.write(
    `The publisher is ${name}. Look at it with \`git diff\`, test it with \`npm test\`, and commit it.\n`,
  )
}

if (import.meta.main) {
  const [first, second] = process.argv.slice(2)
  if (first === '--check' && second) check(second)
  else if (first && !second) publish(first)
  else {
    process.stderr.write('usage: npm run publisher -- OWNER/NAME, or -- --check OWNER/NAME\n')
    process.exitCode = 2
  }
}
