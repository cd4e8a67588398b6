import { html } from '../html.js'

/** The attribute for a text in another language than the words around it, which are English. @param {string} language */
export function languageOf(language) {
  return language !== 'en' && html` lang="${language}"`
}
