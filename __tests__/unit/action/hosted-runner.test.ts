import { describe, expect, test } from '@jest/globals'
import { explainHostedRunner } from '../../../src/action/hosted-runner.ts'
import { BackupError, type ErrorCode } from '../../../src/errors.ts'

const explain = (origin: string, environment: string | undefined, code: ErrorCode = 'router-unreachable') =>
  explainHostedRunner(new BackupError(code, `The runner can't reach ${origin}.`), { origin, environment })

describe("on GitHub's machine", () => {
  test.each([
    'https://192.168.1.1:8001',
    'https://10.0.0.1:8001',
    'https://172.16.0.1:8001',
    'https://172.31.9.9:8001',
    'https://100.64.0.7:8001',
    'https://169.254.1.1:8001',
    'https://127.0.0.1:8001',
    'https://[fd00::1]:8001',
    'https://[fe80::1]:8001',
    'http://synologyrouter:8000',
    'https://router.local:8001',
    'https://router.home.arpa:8001',
  ])('an unreachable private address means a self-hosted runner is needed: %s', (origin) => {
    const { code, message, hint } = explain(origin, 'github-hosted')
    expect([code, message]).toEqual(['router-unreachable', `The runner can't reach ${origin}.`])
    expect(hint).toMatch(/^This job ran on GitHub's machine, .*`runs-on: self-hosted`/)
  })

  test.each([
    'https://router.example.com:8001',
    'https://172.15.0.1:8001',
    'https://100.128.0.1:8001',
    'https://[2001:db8::1]:8001',
  ])('a public address keeps its own advice: %s', (origin) => {
    expect(explain(origin, 'github-hosted').hint).not.toContain("GitHub's machine")
  })

  test('other failures keep their own advice', () => {
    expect(explain('https://192.168.1.1:8001', 'github-hosted', 'login-refused').hint).not.toContain('self-hosted')
  })
})

test.each(['self-hosted', undefined])('elsewhere, a private address is nothing unusual: %s', (environment) => {
  expect(explain('https://192.168.1.1:8001', environment).hint).not.toContain("GitHub's machine")
})
