import { expect, it } from 'vitest'
import { readUrl } from './read-url.js'

it('reads addresses, and nothing else', () => {
  expect(readUrl('https://example.org/a')?.host).toBe('example.org')
  expect(readUrl('b', 'https://example.org/a')?.pathname).toBe('/b')
  expect(readUrl('https://exa%mple.org')).toBeUndefined()
})

it('reads the same address as often as it is asked', () => {
  const answers = Array.from({ length: 30_000 }, () => readUrl('https://münchen.example')?.host)
  expect(new Set(answers)).toEqual(new Set(['xn--mnchen-3ya.example']))
})
