import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from './build-search-index.js'
import { excerptOf } from './excerpt-of.js'

const { frame } = buildSearchIndex([], 'en', { stopWords: [], clauseWords: [], endings: ['s', 'ing'], synonyms: [] })
const SECTIONS = [
  { text: 'An introduction to records.' },
  { anchor: 'Steps', heading: 'Steps', text: 'Scan the paper. Records are kept for ten years.' },
  { anchor: 'Long', heading: 'Long', text: `${'word '.repeat(100)}retention ${'word '.repeat(100)}` },
]

describe('an excerpt', () => {
  it('is of the section that has most of the words, which are marked in all their forms', () => {
    const excerpt = excerptOf(SECTIONS, ['record', 'kept'], frame)
    expect(excerpt?.anchor).toBe('Steps')
    expect(excerpt?.pieces).toEqual([
      { text: 'Scan the paper. ', isMarked: false },
      { text: 'Records', isMarked: true },
      { text: ' are ', isMarked: false },
      { text: 'kept', isMarked: true },
      { text: ' for ten years.', isMarked: false },
    ])
  })

  it('of a long text says that it is cut', () => {
    const text =
      excerptOf(SECTIONS, ['retention'], frame)
        ?.pieces.map((piece) => piece.text)
        .join('') ?? ''
    expect(text).toMatch(/^… (word )+retention (word )+…$/)
    expect(text.length).toBeLessThan(200)
  })

  it('is none of a text without the words', () => {
    expect(excerptOf(SECTIONS, ['elephant'], frame)).toBeUndefined()
  })
})
