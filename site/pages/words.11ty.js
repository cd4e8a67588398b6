import { readdirSync, readFileSync } from 'node:fs'

const CLIENT = new URL('../../dist/client/', import.meta.url)

/** @typedef {import('../_includes/layouts/page.11ty.js').SiteContext} SiteContext */

export const data = {
  permalink: (/** @type {{ readonly site: SiteContext }} */ { site }) =>
    site.say.language.code !== 'en' && 'assets/words.js',
  eleventyExcludeFromCollections: true,
}

/** What the scripts of the manual say in its language, where that is not English. @param {{ readonly site: SiteContext }} data */
export function render({ site }) {
  const { terms: _terms, sentences: _sentences, texts, ...language } = site.say.language
  const scripts = readdirSync(CLIENT)
    .map((file) => readFileSync(new URL(file, CLIENT), 'utf8'))
    .join()
  const said = Object.entries(texts).filter(([english]) =>
    english.split(/\{\d+\}/).every((part) => scripts.includes(part)),
  )
  return `globalThis.words = ${JSON.stringify({ ...language, terms: {}, sentences: {}, texts: Object.fromEntries(said) })}\n`
}
