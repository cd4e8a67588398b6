import { safe } from '../html.js'

/**
 * An attribute that says: this is to be found, and under what. The text is what is within, without headings of level one,
 * names of fields, and what has the attribute `data-search-skip`. An id on the same element becomes the anchor.
 *
 * @param {import('../../../scripts/site/views/search-facts.js').SearchFacts | undefined} facts nothing for what is not to be found
 */
export function searched(facts) {
  if (!facts) return undefined
  // In single quotes: each double quote of JSON would take six characters.
  const written = JSON.stringify(facts).replaceAll(/[&'<]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return safe(` data-search='${written}'`)
}
