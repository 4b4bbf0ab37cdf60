// GitHub's own language service, offline, as a program: reads documents as JSON on stdin, writes its complaints to stdout. It
// needs its own process: it imports JSON files in a way that Node supports only with a hook, and jest not at all.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { validate as Validate, ValidationConfig } from '@actions/languageservice'
import { parse } from 'yaml'
import { OUR_ACTION, PUBLISHED_ACTION } from './yaml-documents.ts'

/** A workflow, or an action's metadata. */
export interface Document {
  readonly name: string
  readonly kind: 'workflow' | 'action'
  readonly text: string
}

/** One complaint: `line 7: Invalid action input 'foo'`. */
export type Complaints = Readonly<Record<string, readonly string[]>>

type TextDocument = Parameters<typeof Validate>[0]
type Metadata = Awaited<ReturnType<NonNullable<ValidationConfig['actionsMetadataProvider']>['fetchActionMetadata']>>

/** The inputs of third-party actions that our workflows use, as in their READMEs. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'actions/create-github-app-token': ['client-id', 'private-key', 'owner', 'repositories', 'permission-contents'],
  'actions/attest': ['subject-path', 'subject-name', 'subject-digest'],
  'actions/checkout': ['persist-credentials', 'fetch-depth', 'ref'],
  'actions/setup-node': ['node-version', 'package-manager-cache'],
  'actions/download-artifact': ['artifact-ids', 'path', 'run-id', 'github-token', 'merge-multiple', 'name', 'pattern'],
  'actions/upload-artifact': ['name', 'path', 'retention-days', 'if-no-files-found', 'compression-level'],
  'actions/dependency-review-action': ['fail-on-severity'],
  'github/codeql-action/init': ['languages', 'build-mode', 'config'],
  'github/codeql-action/analyze': ['category'],
}

/** Where each action of ours is. */
const FOLDERS: Readonly<Record<string, string>> = {
  [PUBLISHED_ACTION]: '',
  [OUR_ACTION]: '',
  [`${OUR_ACTION}/watchdog`]: 'watchdog',
  [`${OUR_ACTION}/fleet`]: 'fleet',
}

function describeAction(action: { owner: string; name: string; path?: string }): Metadata {
  const name = [action.owner, action.name, action.path].filter(Boolean).join('/')
  const folder = FOLDERS[name]
  if (folder !== undefined) {
    return parse(readFileSync(join(import.meta.dirname, '../..', folder, 'action.yml'), 'utf8'))
  }
  // An action that is not in the table is reported as not found.
  const inputs = OTHERS[name]
  return (
    inputs && { name, description: '', inputs: Object.fromEntries(inputs.map((key) => [key, { description: '' }])) }
  )
}

const editorsOnly = (): never => {
  throw new Error('only editors ask this')
}

/** The service caches parsed documents by URI: each document needs its own. */
function asTextDocument({ kind, text: content }: Document, index: number): TextDocument {
  const path = kind === 'action' ? 'action.yml' : '.github/workflows/workflow.yml'
  return {
    uri: `file:///${index}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: content.split('\n').length,
    getText: () => content,
    positionAt: editorsOnly,
    offsetAt: editorsOnly,
    getLineRange: editorsOnly,
    getEOLCharacters: editorsOnly,
  }
}

if (import.meta.main) {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      return resolved.url.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved
    },
  })
  const { validate, registerLogger } = await import('@actions/languageservice')
  // The service only logs its internal errors; here they must not pass for a valid document.
  const troubles: string[] = []
  const keep = (message: string) => void troubles.push(message)
  registerLogger({ error: keep, warn: keep, info: () => {}, log: () => {} })

  const documents: readonly Document[] = JSON.parse(await text(process.stdin))
  const complaints: Record<string, readonly string[]> = {}
  for (const [index, document] of documents.entries()) {
    const found = await validate(asTextDocument(document, index), {
      actionsMetadataProvider: { fetchActionMetadata: async (action) => describeAction(action) },
    })
    complaints[document.name] = [
      ...found.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`),
      ...troubles.splice(0),
    ]
  }
  process.stdout.write(JSON.stringify(complaints))
}
