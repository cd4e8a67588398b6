import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { warningIcon } from './icons.js'
import { commas, link } from './link.js'

/** The same document in other languages, and whether a translation is behind. @param {import('./link.js').Page} page @param {import('../../../scripts/site/views/translations-view.js').TranslationsView} view */
export function translations(page, { original, others }) {
  const { say } = page
  if (!original && others.length === 0) return false
  const source = original && link(page, original.link)
  const said =
    original?.revision === undefined
      ? source && say`Translation of ${source}.`
      : say`Translation of ${source}, revision ${original.revision}.`
  return html`<div data-search-skip>${
    original?.isLater &&
    html`<aside class="notice overdue" role="note">${warningIcon}<p><strong>${say`This translation is behind.`}</strong> ${say`It was made from revision ${original.revision ?? '–'}, and ${source} is now at revision ${original.current}. Where they differ, the original applies.`}</p></aside>`
  }<p class="quiet">${said}${others.length > 0 && html` ${say`In other languages: ${commas(others.map((one) => other(page, one)))}.`}`}</p></div>`
}

/** @param {import('./link.js').Page} page @param {import('../../../scripts/site/views/translations-view.js').TranslationsView['others'][number]} one */
function other(page, { link: to, language }) {
  return html`<a href="${addressOf(page, to.path ?? '')}"${language && html` hreflang="${language}" lang="${language}"`} dir="auto">${to.text}</a>${language && ` (${language})`}`
}
