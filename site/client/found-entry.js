import { say } from './say.js'

/** @typedef {import('#search/search-index.js').SearchEntry} SearchEntry */
/** @typedef {import('#search/answer-query.js').Answers} Answers */

/**
 * Rows have no page of their own: they are on that of their table, which shows the row with this id, or the rows that say
 * these words.
 *
 * @param {SearchEntry} entry
 * @param {string} question
 * @returns {string} the path of a result
 */
export function pathOfEntry({ path, id, rows }, question) {
  if (rows === undefined) return path
  const [, table, number] = /^(\S+)#(\d+)$/.exec(question) ?? []
  return table?.toLowerCase() === id?.toLowerCase()
    ? `${path}#${rows}${number}`
    : `${path}?q=${encodeURIComponent(question)}`
}

/** `Procedure · In force · kept by Quality manager` @param {SearchEntry} entry */
export function factsInWords({ type, state, owner }) {
  return [type, state, owner && say`kept by ${owner}`].filter(Boolean).join(' · ')
}

/** @param {Pick<Answers, 'correctedTo' | 'unknown'> & { readonly count: number }} answers @param {string} question */
export function summaryOf({ count, correctedTo, unknown }, question) {
  const asked = short(question)
  if (count === 0) return say`Nothing was found for “${asked}”.`
  if (correctedTo)
    return say`Showing results for “${correctedTo}”. Nothing was found for “${asked}”. ${count} {2:result|results}.`
  const missing = unknown.map(short).join(', ')
  return missing === '' ? say`${count} {0:result|results}.` : say`${count} {0:result|results} without “${missing}”.`
}

/** @param {string} text */
function short(text) {
  const letters = [...text]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text
}
