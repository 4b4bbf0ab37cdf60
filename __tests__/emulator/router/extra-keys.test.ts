import { describe, expect, test } from '@jest/globals'
import { addKeys } from '../../../emulator/router/extra-keys.ts'
import { startRouter } from './opened-routers.ts'
import { logIn } from './web-client.ts'

const add = (data: unknown, types: Parameters<typeof addKeys>[1]) => {
  const reply = addKeys({ kind: 'data', data }, types)
  return reply.kind === 'data' ? reply.data : reply
}

describe('extra keys', () => {
  test('are added with values of their types; what is there stays', () => {
    const types = { finish: 'string', progress: 'number', detail: { size: 'number', name: 'null' }, list: ['boolean'] }
    expect(add({ finish: true }, types)).toEqual({
      ...{ finish: true, progress: 0, detail: { size: 0, name: null }, list: [false] },
    })
  })

  test('complete each item of a list by the type at its place, or the last one', () => {
    const nodes = [{ id: 1 }, { id: 2 }, { id: 3 }]
    expect(add({ nodes }, { nodes: [{ a: 'string' }, { b: 'string' }] })).toEqual({
      nodes: [
        { id: 1, a: 'x' },
        { id: 2, b: 'x' },
        { id: 3, b: 'x' },
      ],
    })
  })

  test('that are only counted are made up; those that are there count', () => {
    const counts = { 'word: number': 2, 'words: string': 1, 'number: array': 1, 'other: object': 1 }
    const added = Object.entries(add({ task: 7 }, { '(other keys)': counts }) as object)
    expect(added).toHaveLength(5)
    expect(added.filter(([key, value]) => /^[a-z]+$/.test(key) && typeof value === 'number')).toHaveLength(2)
    expect(added.filter(([key, value]) => /^[a-z]+_[a-z]+$/.test(key) && value === 'x')).toHaveLength(1)
  })

  test('leave errors, and answers of which nothing is known, as they are', () => {
    expect(addKeys({ kind: 'error', code: 119 }, { finish: 'boolean' })).toEqual({ kind: 'error', code: 119 })
    expect(add({ a: 1 }, undefined)).toEqual({ a: 1 })
  })

  test('are part of the answer to the call that they are named for', async () => {
    const router = await startRouter({ extraKeys: { 'SYNO.API.Auth login': { is_portal_port: 'boolean' } } })
    expect((await logIn(router, {})).json?.data).toMatchObject({ is_portal_port: false })
  })
})
