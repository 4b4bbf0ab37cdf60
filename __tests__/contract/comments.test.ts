// The build leaves comments out of dist/, and refuses where that would change a program.

import { expect, test } from '@jest/globals'
import { withoutComments } from '../../scripts/comments.ts'

test.each([
  ['on a line of its own', 'a()\n  // about b\nb()\n', 'a()\nb()\n'],
  ['of several lines', 'a()\n/*\n * about b\n */\nb()\n', 'a()\nb()\n'],
  ['behind code', 'a() // done\nb()\n', 'a()\nb()\n'],
  ['between code', 'a(/* first */ 1)\n', 'a(  1)\n'],
  ['between two words', 'return_/* */in/* */b\n', 'return_ in b\n'],
  ['one behind another', 'a(/* 1 *//* 2 */)\n', 'a(  )\n'],
  ['at the end of the file', 'a() // done', 'a()'],
])('a comment %s is left out', (_where, code, left) => {
  expect(withoutComments(code, 'a.js')).toBe(left)
})

test.each([
  ['a string', 'x("// no", \'/* no */\')\n'],
  ['a template', 'x(`// no\n/* no */`)\n'],
  ['a regular expression', 'x(/[/*]\\/\\/no/)\n'],
])('what looks like a comment in %s stays', (_where, code) => {
  expect(withoutComments(code, 'a.js')).toBe(code)
})

test('notices of whose code it is stay, with all of their lines', () => {
  const notice = '// Copyright 2008 Somebody.\n//\n// Redistribution and use are permitted.\n'
  expect(withoutComments(`${notice}a() // about a\n`, 'a.js')).toBe(`${notice}a()\n`)
  const license = '/*!\n * @license MIT\n */\n'
  expect(withoutComments(`// about b\nb()\n${license}c()\n`, 'a.js')).toBe(`b()\n${license}c()\n`)
})

test('the names of modules stay, and the parentheses around them', () => {
  const code =
    'export const modules = {\n/***/ 12:\n/***/ ((a) => {\n;// CONCATENATED MODULE: ./build/src/a.js\n  b(a)\n/***/ })\n}\n'
  expect(withoutComments(code, '1.js')).toBe(code)
})

test('a comment that ends a statement stops the build', () => {
  expect(() => withoutComments('function f() { return /*\n*/ 1 }', 'a.js')).toThrow('a.js')
  expect(() => withoutComments('a(', 'a.js')).toThrow()
})
