import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentOf, leastContrast, nearestReadable, PAGES } from './accent.js'
import { contrastOf, readColour } from './colour.js'

const colour = (written: string) => readColour(written) ?? [0, 0, 0]

describe('colours', () => {
  it('are three or six hexadecimal digits', () => {
    expect([readColour('#0b6175'), readColour('#FfF')]).toEqual([
      [11, 97, 117],
      [255, 255, 255],
    ])
    expect(['red', '#12', 'rgb(1, 2, 3)', '#0b6175;}'].map(readColour)).toEqual(Array(4).fill(undefined))
  })

  // The examples of WebAIM's contrast checker.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s have a contrast of %d', (one, other, contrast) => {
    expect(contrastOf(colour(one), colour(other))).toBeCloseTo(contrast, 2)
  })
})

describe('an accent', () => {
  it('that can be read comes with a page of its own', () => {
    expect(accentOf('light', '#6b2d8c')).toEqual({ accent: '#6b2d8c', accentPage: '#f0eaf4' })
  })

  it('that cannot be read is none, and the nearest that can is found', () => {
    expect(accentOf('light', '#ffcc00')).toBeUndefined()
    for (const theme of ['light', 'dark'] as const)
      for (const written of ['#ffcc00', '#000000', '#ffffff', '#777777'])
        expect(leastContrast(theme, colour(nearestReadable(theme, colour(written))))).toBeGreaterThanOrEqual(4.5)
  })

  it('is measured against the pages of the style sheet', () => {
    const sheet = readFileSync('site/styles/base.css', 'utf8')
    const values = (name: string) =>
      [...sheet.matchAll(new RegExp(`--${name}: (#\\w+);`, 'g'))].map(([, value]) => value)
    expect(values('page')).toEqual([PAGES.light.page, PAGES.dark.page])
    expect(values('raised')).toEqual([PAGES.light.raised, PAGES.dark.raised])
  })
})
