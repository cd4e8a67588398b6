import { fileURLToPath } from 'node:url'
import { dateInWords } from '#words/date-in-words.js'
import { addressOf } from './_includes/addresses.js'

const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url))
const ICON = fileURLToPath(new URL('icon.svg', import.meta.url))

export const config = {
  dir: { input: 'pages', includes: '../_includes', data: '../_data', output: '../_site' },
  templateFormats: ['11ty.js'],
}

/**
 * The manual as an Eleventy project. `qms site` runs it with its data: `site`, what every page knows, and `pages`, a list
 * of plain data for each kind of page. A configuration of one's own is applied after this one.
 *
 * @param {import('@11ty/eleventy').UserConfig} eleventyConfig
 */
export default function manual(eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ [CLIENT]: 'assets', [ICON]: 'assets/icon.svg' })
  eleventyConfig.addFilter('dateInWords', dateInWords)
  eleventyConfig.addFilter('addressFrom', addressFrom)
}

/**
 * `{{ 'documents.html' | addressFrom(page.url) }}`: relative, so that the manual works wherever it is put.
 *
 * @param {string} path from the root of the manual
 * @param {string} url of the page that has the link
 */
function addressFrom(path, url) {
  return addressOf({ path: url.slice(1) }, path)
}
