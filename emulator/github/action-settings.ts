// The variables and secrets of a repository's workflows, as the REST API lists and sets them. Secrets come encrypted for a key.
import { generateKeyPairSync } from 'node:crypto'
import { type Answer, answerJson, type Incoming } from './exchange.ts'
import { answerError } from './repository/rest-answers.ts'
import { pageOf } from './rest-page.ts'

const KEY_ID = '568250167242549743'
/** What a sealed box adds to a text: a public key and an authenticator. */
const SEAL_BYTES = 48
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/

export interface ActionSettings {
  readonly variables: Map<string, string>
  /** The size of each secret in bytes: its value is only known to a holder of the private key. */
  readonly secrets: Map<string, number>
  /** Answers requests below `actions/variables` and `actions/secrets`; `undefined` for any other. */
  answer(request: Incoming, route: string): Answer | undefined
}

export function createActionSettings(): ActionSettings {
  const variables = new Map<string, string>()
  const secrets = new Map<string, number>()
  const { publicKey } = generateKeyPairSync('x25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')

  function answerVariables({ method, body, query }: Incoming, name: string | undefined): Answer {
    if (method === 'GET') {
      const list = [...variables].map(([variable, value]) => ({ name: variable, value }))
      return answerJson(200, { total_count: list.length, variables: pageOf(list, atMost(30, query)) })
    }
    const given: { readonly name?: string; readonly value?: string } = JSON.parse(body.toString())
    const { name: wanted = name ?? '', value = '' } = given
    if (!NAME.test(wanted) || value === '') return answerError(422)
    if (name === undefined && variables.has(wanted)) return answerError(409, 'Already exists - Variable already exists')
    if (name !== undefined && !variables.has(name)) return answerError(404)
    variables.set(wanted, value)
    return name === undefined ? answerJson(201, {}) : { status: 204 }
  }

  function answerSecrets({ method, body, query }: Incoming, name: string | undefined): Answer {
    if (name === 'public-key') return answerJson(200, { key_id: KEY_ID, key })
    if (method === 'GET') {
      const list = [...secrets.keys()].map((secret) => ({ name: secret }))
      return answerJson(200, { total_count: list.length, secrets: pageOf(list, query) })
    }
    const { encrypted_value: sealed = '', key_id: keyId } = JSON.parse(body.toString())
    const size = Buffer.from(sealed, 'base64').length - SEAL_BYTES
    if (method !== 'PUT' || !name || !NAME.test(name) || keyId !== KEY_ID || size <= 0) return answerError(422)
    const isNew = !secrets.has(name)
    secrets.set(name, size)
    return isNew ? answerJson(201, {}) : { status: 204 }
  }

  return {
    variables,
    secrets,
    answer: (request, route) => {
      const [, kind, name] = /^actions\/(variables|secrets)(?:\/([\w-]+))?$/.exec(route) ?? []
      if (kind === undefined) return undefined
      return kind === 'variables' ? answerVariables(request, name) : answerSecrets(request, name)
    },
  }
}

/** Variables come in shorter pages than anything else. */
function atMost(length: number, query: URLSearchParams): URLSearchParams {
  const shorter = new URLSearchParams(query)
  shorter.set('per_page', String(Math.min(Number(query.get('per_page')) || length, length)))
  return shorter
}
