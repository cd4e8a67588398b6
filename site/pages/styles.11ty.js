import { readFileSync } from 'node:fs'

const STYLES = new URL('../styles/', import.meta.url)

/** `@import url("base.css") layer(base);` */
const IMPORT = /^@import url\("(.+)"\) layer\((.+)\);$/gm

export const data = { permalink: 'assets/site.css', eleventyExcludeFromCollections: true }

/**
 * All styles as one file: `styles/site.css` with what it imports in its place, and below it what the organization adds.
 *
 * @param {{ readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} data
 */
export function render({ site }) {
  const ours = read('site.css').replace(IMPORT, (_import, file, layer) => `@layer ${layer} {\n${read(file)}}`)
  return `${ours}\n${site.styles}`
}

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(file, STYLES), 'utf8')
}
