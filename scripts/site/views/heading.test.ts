import { describe, expect, it } from 'vitest'
import { headingOf } from './heading.js'

const higher = { direction: 'higher' } as const

describe('where a figure is heading', () => {
  it('compares the last three months that have a value with the three before', () => {
    expect(headingOf(higher, [60, 60, 60, 80, 80, 80])).toBe('better')
    expect(headingOf({ direction: 'lower' }, [60, 60, 60, 80, 80, 80])).toBe('worse')
    expect(headingOf(higher, [10, 90, 90, undefined, 90, 80, undefined, 80, 80])).toBe('worse')
  })

  it('calls a change of two percent or less none', () => {
    expect(headingOf(higher, [100, 100, 100, 102, 102, 102])).toBe('unchanged')
    expect(headingOf(higher, [0, 0, 0, 0, 0, 0])).toBe('unchanged')
  })

  it('says nothing of too few months, or where no way is better', () => {
    expect(headingOf(higher, [60, 60, undefined, 80, 80, 80])).toBeUndefined()
    expect(headingOf({ direction: 'target' }, [60, 60, 60, 80, 80, 80])).toBeUndefined()
  })
})
