// Collecting garbage at a chosen moment.

import { expect, test } from '@jest/globals'
import { collectGarbage } from '../../../src/system/garbage.ts'

test('what nothing refers to is gone at once, and no other code gets the means for that', () => {
  const gone = new WeakRef({})
  // A reference is kept until the end of the turn that has made it.
  return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    collectGarbage()
    expect(gone.deref()).toBeUndefined()
    expect(Object.hasOwn(globalThis, 'gc')).toBe(false)
  })
})
