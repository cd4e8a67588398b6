// A printed copy may have a number: ?copy=7. The list of copies, not the copy, says whether it is a controlled one.
import { all } from './elements.js'
import { say } from './say.js'

const number = new URLSearchParams(location.search).get('copy') ?? ''

/** @param {string} text */
const numbered = (text) =>
  text.replace(say`Uncontrolled when printed`, say`Copy ${number}: controlled only if the list of copies names it`)

if (/^[A-Za-z0-9-]{1,12}$/.test(number)) {
  for (const { firstChild: text } of all('.paper-note')) if (text instanceof Text) text.data = numbered(text.data)
  for (const { sheet } of all('style').map((style) => /** @type {HTMLStyleElement} */ (style)))
    for (const page of sheet?.cssRules ?? [])
      for (const margin of /** @type {Partial<CSSGroupingRule>} */ (page).cssRules ?? []) {
        const { style } = /** @type {CSSStyleRule} */ (margin)
        if (style?.content) style.content = numbered(style.content)
      }
}
