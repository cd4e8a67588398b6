/** @typedef {Readonly<Record<string, { readonly path: string, readonly title: string, readonly way?: import('./parts/way.js').Way }>>} Items */

/**
 * What the templates of all kinds have in common: Eleventy makes one page of each item of `pages.<kind>`, where the item
 * says, in the frame that all pages have. The template finds its item under the name of the kind.
 *
 * @param {string} kind
 * @param {{ readonly eleventyComputed?: object, readonly [name: string]: unknown }} [more] data of this template: `scripts`, `isHidden` from search engines, `isInProcess` with the processes beside it, a computed `title`
 */
export function onePageEach(kind, { eleventyComputed = {}, ...more } = {}) {
  return {
    kind,
    pagination: { data: `pages.${kind}`, size: 1, alias: kind },
    permalink: (/** @type {Items} */ data) => data[kind]?.path,
    layout: 'layouts/page.11ty.js',
    eleventyExcludeFromCollections: true,
    eleventyComputed: {
      title: (/** @type {Items} */ data) => data[kind]?.title,
      way: (/** @type {Items} */ data) => data[kind]?.way,
      ...eleventyComputed,
    },
    ...more,
  }
}
