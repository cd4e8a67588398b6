import { html } from '../html.js'

/** The attribute for a text in another language than the words around it. @param {Pick<import('./link.js').Page, 'say'>} page @param {string} language */
export function languageOf({ say }, language) {
  return language !== say.language.code && html` lang="${language}"`
}
