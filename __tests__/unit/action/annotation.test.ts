import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { type Failed, failWith } from '../../../src/action/annotation.ts'
import { createLogger } from '../../../src/action/logger.ts'
import { createRunState } from '../../../src/backup/run-state.ts'

afterEach(() => {
  jest.restoreAllMocks()
  process.exitCode = 0
})

/** Returns the annotation as the runner reads it, and the plain lines before it. */
function fail(failed: Failed): { readonly annotation: string; readonly plain: string } {
  const written: string[] = []
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0)
  failWith(failed, createLogger(createRunState()))
  const lines = written.join('').split('\n')
  const command = lines.find((line) => line.startsWith('::error::')) ?? ''
  return {
    annotation: command.slice('::error::'.length).replaceAll('%0A', '\n').replaceAll('%25', '%'),
    plain: lines.filter((line) => !line.startsWith('::error::')).join('\n'),
  }
}

const routers = (count: number) => Array.from({ length: count }, (_, at) => `router-${at}: no backup for 3 days`)

describe('an error annotation', () => {
  test('holds everything that fits', () => {
    const { annotation, plain } = fail({ message: 'It failed.', advice: 'Try.', details: routers(3), code: '(code)' })
    expect(annotation).toBe(['It failed.', 'Try.', ...routers(3), '(code)'].join('\n'))
    expect(plain).toBe('')
  })

  test('says what happened and what to do, and leaves a long list to the log', () => {
    const { annotation, plain } = fail({ message: 'It failed.', advice: 'Try.', details: routers(256) })
    expect(annotation).toBe('It failed.\nTry.\nThe log above has the rest.')
    expect(plain).toContain(routers(256).join('\n'))
  })

  test('keeps the advice and the code if what happened is long', () => {
    const message = `It failed: ${'x'.repeat(5_000)}`
    const { annotation, plain } = fail({ message, advice: 'Try this.', code: '(error-code: store-failed)' })
    expect(annotation.length).toBeLessThanOrEqual(4_096)
    expect(annotation).toMatch(
      /^It failed: x+…\nTry this\.\nThe log above has the rest\.\n\(error-code: store-failed\)$/,
    )
    expect(plain).toContain(message)
  })

  test('is cut by us if the advice is long, too', () => {
    const { annotation } = fail({ message: 'm'.repeat(5_000), advice: 'a'.repeat(5_000), code: '(code)' })
    expect(annotation.length).toBeLessThanOrEqual(4_000)
    expect(annotation).toMatch(/…\nThe log above has the rest\.\n\(code\)$/)
  })

  test('prints no second command from untrusted text', () => {
    const { plain } = fail({ message: 'a\n::error::x', advice: 'b', details: ['c\n::add-mask::d'.repeat(500)] })
    expect(plain).not.toMatch(/^::/m)
  })
})
