import { expect, it } from 'vitest'
import { timeInWords } from './time-in-words.js'

it('says at what time it was, with the offset that was written, and the day where that is another one', () => {
  expect(timeInWords('2026-05-11T14:35:20+02:00', '2026-05-11')).toBe('14:35 UTC+02:00')
  expect(timeInWords('2026-05-11T12:35Z', '2026-05-11')).toBe('12:35 UTC')
  expect(timeInWords('2026-05-10T23:35:00-05:00', '2026-05-11')).toBe('2026-05-10 23:35 UTC-05:00')
  expect(timeInWords('2026-05-11', '2026-05-11')).toBeUndefined()
})
