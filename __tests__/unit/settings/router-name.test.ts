import { expect, test } from '@jest/globals'
import { describeRouter, named, nameRouter } from '../../../src/settings/router-name.ts'

test.each([
  ['home', 'https://192.168.1.1:8001', 'home (https://192.168.1.1:8001)'],
  ['192.168.1.1', 'https://192.168.1.1:8001', 'https://192.168.1.1:8001'],
  ['', 'https://192.168.1.1:8001/#/signin', 'https://192.168.1.1:8001'],
  ['home', '', 'home'],
  ['home', 'no address', 'home'],
  ['home', 'file:///etc/passwd', 'home'],
  ['home', 'https://admin:secret@192.168.1.1:8001/?sid=1', 'home (https://192.168.1.1:8001)'],
  ['a\n::error::b', '', 'a ::error::b'],
  ['', '', ''],
])('names the router %j at %j as %j', (label, url, name) => {
  expect(describeRouter(nameRouter({ label, url }))).toBe(name)
})

test.each([
  ['home', 'Wrong password.', 'home (https://10.0.0.1:8001): Wrong password.'],
  ['home', 'Nothing listens at https://10.0.0.1:8001.', 'home: Nothing listens at https://10.0.0.1:8001.'],
  ['', 'Nothing listens at https://10.0.0.1:8001.', 'Nothing listens at https://10.0.0.1:8001.'],
])('puts the router %j before a line once: %j', (label, line, whole) => {
  expect(named(line, nameRouter({ label, url: 'https://10.0.0.1:8001' }))).toBe(whole)
})
