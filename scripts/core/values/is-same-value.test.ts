import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameValue } from './is-same-value.js'

it.each([
  ['fields in another order', { a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }],
  ['maps and sets', new Map([['a', new Set([1])]]), new Map([['a', new Set([1])]])],
  ['bytes', Buffer.from('a'), Buffer.from('a')],
])('%s are equal', (_, a, b) => expect(isSameValue(a, b)).toBe(true))

it.each([
  ['entries in another order', [1, 2], [2, 1]],
  ['a number and its text', { a: 1 }, { a: '1' }],
  ['a field without a value and none', { a: undefined }, {}],
  ['two fields without values', { a: undefined }, { b: undefined }],
  ['a list and an object', [], {}],
  ['another value of a map', new Map([['a', 1]]), new Map([['a', 2]])],
  ['another entry of a set', new Set([1]), new Set([2])],
  ['bytes', Buffer.from('a'), Buffer.from('b')],
  ['nothing and an object', null, {}],
])('%s are not equal', (_, a, b) => expect(isSameValue(a, b)).toBe(false))

it('says of any data what Node says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      expect(isSameValue(a, b)).toBe(isDeepStrictEqual(a, b))
      expect(isSameValue(a, structuredClone(a))).toBe(true)
    }),
  )
})
