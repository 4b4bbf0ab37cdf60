// A compatibility report as the emulator reads it: the members that matter, and what is asked of them. Nothing of src is read:
// the format is that of docs/compatibility.schema.json.
import type { KeyTypes } from './extra-keys.ts'
import type { SwitchChanges } from './switches.ts'

/** The members that matter here. */
export interface Report {
  readonly model: string | null
  readonly firmware: string | null
  readonly connection: { readonly scheme: 'https' | 'http' }
  readonly apis: Readonly<Partial<Record<string, ListedApi>>> | null
  readonly key: { readonly form: string; readonly bits?: number } | null
  readonly login: Login | null
  readonly answers: readonly Answer[]
  readonly downloads?: readonly Download[]
  readonly exportMs?: number
  readonly file?: { readonly verdict: string; readonly container: string | null }
}

export type Changes<Group extends keyof SwitchChanges> = NonNullable<SwitchChanges[Group]>

export interface ListedApi {
  readonly min: number
  readonly max: number
  readonly path: string
  readonly padding: number
}

export interface Login {
  readonly sid: readonly ('body' | 'cookie')[]
  readonly same?: boolean
  readonly startsWithDigit?: boolean
  readonly asksForToken?: boolean
}

export interface Answer {
  readonly bom?: boolean
  readonly call: string
  readonly type: string
  readonly code?: number | 'other'
  readonly sent?: string
  readonly task?: string
  readonly reads?: string
  readonly word?: string
  readonly shape?: unknown
}

export interface Download {
  readonly method: string
  readonly http: number
  readonly type: string
  readonly headers: readonly string[]
  readonly disposition: readonly string[]
  readonly quoted?: boolean
}

export const BACKUP = 'SYNO.Backup.Config.Backup'
/** What a code stands for that a report does not show. */
const UNSHOWN_CODE = 999

export function keyTypesOf(shape: unknown): KeyTypes {
  const data = typeof shape === 'object' && shape !== null && 'data' in shape ? shape.data : undefined
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as KeyTypes) : {}
}

/** The code of a call that was never answered well. */
export function refusalOf(report: Report, call: string): number | undefined {
  const answered = report.answers.some((answer) => answer.call === call && answer.code === undefined)
  return answered ? undefined : codeOf(report, call)
}

export function codeOf({ answers }: Report, call: string): number | undefined {
  const code = answers.findLast((answer) => answer.call === call && answer.code !== undefined)?.code
  return numberOf(code)
}

export function numberOf(code: number | 'other' | undefined): number | undefined {
  return code === 'other' ? UNSHOWN_CODE : code
}

export function contentTypeOf(type: string | undefined): string {
  const types: Readonly<Record<string, string>> = {
    json: 'application/json; charset="UTF-8"',
    text: 'text/plain; charset="UTF-8"',
    html: 'text/html',
    'octet-stream': 'application/octet-stream',
    none: '',
  }
  return types[type ?? 'text'] ?? 'application/x-other'
}
