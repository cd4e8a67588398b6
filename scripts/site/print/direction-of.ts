import type { Direction } from './printed.js'

const LETTER = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

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
