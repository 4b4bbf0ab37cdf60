// Every piece of YAML that a reader may copy, and our own workflows: files, and blocks in the documentation.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from '../../src/version.ts'
import type { Document } from './language-service.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** The action's name in examples. */
export const OUR_ACTION = REPOSITORY

/** The action's name in the reusable workflow, whose callers cannot edit it: with the publisher's name. */
export const PUBLISHED_ACTION =
  /^ *- uses: ([\w.-]+\/[\w.-]+)@/m.exec(readText('.github/workflows/backup-one-router.yml'))?.[1] ?? ''

export interface WorkflowDocument extends Document {
  readonly kind: 'workflow'
  /** One of our workflows, an example, or a complete or partial workflow in the documentation. */
  readonly origin: 'ours' | 'example' | 'block' | 'fragment'
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function listFiles(folder: string, extension: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`)
}

export function readDocuments(): readonly WorkflowDocument[] {
  const file = (origin: 'ours' | 'example') => (name: string) =>
    ({ name, kind: 'workflow', origin, text: readText(name) }) as const
  const pages = ['README.md', 'CONTRIBUTING.md', ...listFiles('docs', '.md')]
  return [
    ...listFiles('.github/workflows', '.yml').map(file('ours')),
    ...listFiles('examples', '.yml').map(file('example')),
    ...pages.flatMap((page) => readBlocks(page, readText(page))),
  ]
}

/** Returns the ```yaml blocks of a page, each completed to a workflow if it is only a part of one. */
export function readBlocks(page: string, markdown: string): readonly WorkflowDocument[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n(.*?)^ *```/gms)].map(([, indent = '', body = ''], index) => {
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    return { name: `${page}, block ${index + 1}`, kind: 'workflow', ...completeWorkflow(text) }
  })
}

const FRAME = `on: workflow_dispatch
permissions: {}
jobs:
  backup:
    runs-on: [self-hosted, linux]
    timeout-minutes: 5
    steps:
`
const REQUIRED = ['url', 'username', 'password']

/** Returns a workflow around a block of steps, one step, or inputs. Throws for any other block. */
function completeWorkflow(text: string): Pick<WorkflowDocument, 'text' | 'origin'> {
  const content: unknown = parse(text)
  if (Array.isArray(content)) return { origin: 'fragment', text: FRAME + indented(text, 6) }
  const keys = typeof content === 'object' && content !== null ? Object.keys(content) : []
  if (keys.includes('jobs')) return { origin: 'block', text }
  if (keys.includes('with') && !keys.includes('uses'))
    return completeWorkflow(withInputs(indented(dedentWith(text), 4), content))
  if (keys.includes('uses') || keys.includes('run')) {
    return { origin: 'fragment', text: `${FRAME}      -\n${indented(text, 8)}` }
  }
  if (keys.length > 0 && !keys.some((key) => ['on', 'permissions', 'env', 'name', 'concurrency'].includes(key))) {
    return completeWorkflow(withInputs(indented(text, 4), { with: content }))
  }
  throw new Error(`This block is no workflow, no steps and no inputs:\n${text}`)
}

function dedentWith(text: string): string {
  const lines = text.split('\n').slice(text.split('\n').findIndex((line) => /^with:/.test(line)) + 1)
  const depth = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return lines.map((line) => line.slice(depth)).join('\n')
}

/** Returns a step of our action with these inputs and the required ones. */
function withInputs(inputs: string, content: unknown): string {
  const given = Object.keys(Object(Reflect.get(Object(content), 'with')))
  const missing = REQUIRED.filter((name) => !given.includes(name)).map((name) => `    ${name}: given\n`)
  return `- uses: ${OUR_ACTION}@v1\n  with:\n${missing.join('')}${inputs}`
}

function indented(text: string, depth: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(depth))
}
