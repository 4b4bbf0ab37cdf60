// The error for a request that GitHub refused or did not answer, and what its words mean.

import type { Message } from '../text/message.ts'
import { printable } from '../text/sanitize.ts'
import { type Answer, type GraphqlError, graphqlErrors, isGivenUp } from './github-client.ts'
import { isLasting } from './network-trouble.ts'
import { knownAdvice, protectionAdvice } from './refusal-causes.ts'

/** Some sentences of GitHub are long, and are shown in full. */
const MAX_REASON = 400

/** A request that GitHub refused or did not answer. The message is in GitHub's words, without a full stop. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer
  /** Those of GraphQL. */
  readonly errors: readonly GraphqlError[]

  constructor(answer: Answer) {
    const errors = graphqlErrors(answer.value)
    const reason = answer.problem || errors.map(({ message }) => message).join(' ')
    super(printable(reason, MAX_REASON).replace(/\.$/, '') || 'GitHub gave an unknown answer')
    this.answer = answer
    this.errors = errors
  }

  /** Whether GitHub may have carried out the request all the same. */
  get isUnsure(): boolean {
    const { status, trouble } = this.answer
    return (status === 0 && !isLasting(trouble)) || status >= 500 || isGivenUp(this.answer)
  }

  /** Whether the query asked for more than GitHub answers at once: a smaller one may succeed. */
  get isTooLarge(): boolean {
    return this.errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED')
  }

  /** Whether another commit moved the branch in the meantime. */
  get isStale(): boolean {
    return this.errors.some(
      ({ type, message }) =>
        type === 'STALE_DATA' || /expected branch to point to|is at [0-9a-f]+ but expected/i.test(message),
    )
  }

  /** What to do where the cause is certain: the network, or a policy of the organization. */
  get advice(): Message | undefined {
    return knownAdvice({ trouble: this.answer.trouble, words: this.message })
  }

  /** What to do about a rule that forbids the commit or its branch; `undefined` if no rule is named. */
  get protection(): Message | undefined {
    if (this.answer.trouble) return undefined
    const types = this.errors.map(({ type }) => type)
    return protectionAdvice(this.message, types)
  }

  /** Whether GitHub understood the request and said no: more attempts and more time do not help. */
  get isRefused(): boolean {
    const { status, trouble } = this.answer
    if (trouble) return false
    if (status === 409 || status === 422) return true
    return status === 200 && this.errors.length > 0 && !isGivenUp(this.answer) && !this.isTooLarge
  }

  /** Whether the repository does not exist, or the token cannot see it. */
  get isMissing(): boolean {
    return this.answer.status === 404 || this.errors.some(({ type }) => type === 'NOT_FOUND')
  }

  /** Whether the token lacks a permission, or the authorization for single sign-on. */
  get isForbidden(): boolean {
    return (
      this.answer.status === 403 ||
      this.isUnauthorized ||
      this.errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES')
    )
  }

  /** Whether the organization requires single sign-on, and the token is not authorized for it. */
  get isUnauthorized(): boolean {
    const { status, headers } = this.answer
    return (
      (status === 403 && typeof headers['x-github-sso'] === 'string') ||
      this.errors.some(({ message }) => /SAML/.test(message))
    )
  }
}
