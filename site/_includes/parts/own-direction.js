import { RIGHT_TO_LEFT } from '#words/right-to-left.js'
import { html } from '../html.js'

/** Signs that turn the letters around them. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** An attribute for what people wrote; not needed where all of it is written from left to right, as the page is. @param {string} text */
export function ownDirection(text) {
  return (RIGHT_TO_LEFT.test(text) || TURNS.test(text)) && html` dir="auto"`
}

/** A text that may turn, between others that may not. @param {string} text */
export function inOwnDirection(text) {
  const direction = ownDirection(text)
  return direction ? html`<span${direction}>${text}</span>` : text
}
