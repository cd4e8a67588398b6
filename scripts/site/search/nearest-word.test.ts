import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearest-word.js'

const KNOWN = {
  ofTitles: ['corrective', 'management', 'calibration', 'supplier'],
  others: ['correction', 'manager', 'form', 'supplied'],
}

describe('the nearest word', () => {
  it.each([
    ['corective', 'corrective'],
    ['managment', 'management'],
    ['calibartion', 'calibration'],
    ['suplier', 'supplier'],
    ['manger', 'manager'],
  ])('of %s is %s', (written, meant) => {
    expect(nearestWord(written, KNOWN)).toBe(meant)
  })

  it('is none where too much is different, or the word is short', () => {
    expect(nearestWord('elephant', KNOWN)).toBeUndefined()
    expect(nearestWord('fom', KNOWN)).toBeUndefined()
  })
})
