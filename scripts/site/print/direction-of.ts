import { RIGHT_TO_LEFT } from '../../core/words/right-to-left.js'
import type { Direction } from './printed.js'

const LETTER = /\p{L}/u

/** @returns in which direction a language is written, such as `de` or `ar-EG` */
export function directionOfLanguage(language: string): Direction {
  return /^(?:ar|he|fa|ur|yi|dv|ps|sd|ug)\b/i.test(language) ? 'rtl' : 'ltr'
}

/** @returns the direction of a text by its first letter, as browsers tell it; undefined without one */
export function directionOf(text: string): Direction | undefined {
  const letter = LETTER.exec(text)?.[0]
  if (letter === undefined) return undefined
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
