// The error for a request that GitHub refused or did not answer, and what its words mean.

import { printable } from '../text/sanitize.ts'
import { type Answer, type GraphqlError, graphqlErrors, isGivenUp } from './github-client.ts'

/** A request that GitHub refused or did not answer. The message is in GitHub's words, without a full stop. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly answer: Answer
  /** Those of GraphQL. */
  readonly errors: readonly GraphqlError[]

  constructor(answer: Answer) {
    const errors = graphqlErrors(answer.value)
    const reason = answer.problem || errors.map(({ message }) => message).join(' ')
    super(printable(reason, 300).replace(/\.$/, '') || 'GitHub gave an unknown answer')
    this.answer = answer
    this.errors = errors
  }

  /** Whether GitHub may have carried out the request all the same. */
  get isUnsure(): boolean {
    return this.answer.status === 0 || this.answer.status >= 500 || isGivenUp(this.answer)
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

  /** Whether a rule of the branch forbids the commit. */
  get isProtected(): boolean {
    return /protected branch|rule violations|pull request|required status|push to this branch/i.test(this.message)
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
