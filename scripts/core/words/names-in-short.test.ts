import { expect, it } from 'vitest'
import { namesInShort } from './names-in-short.js'

it.each([
  [['a'], 'a'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  [['a'.repeat(80), 'b'.repeat(80)], `${'a'.repeat(80)} and 1 more`],
  [['a'.repeat(200)], 'a'.repeat(200)],
])('%j are named as %s', (names, expected) => expect(namesInShort(names)).toBe(expected))
