import { createHash } from 'node:crypto'
import { dateInWords } from '#words/date-in-words.js'
import { addressOf } from './addresses.js'
import { html, safe } from './html.js'
import { searchIcon } from './parts/icons.js'

/** @typedef {import('../../scripts/site/site.js').SiteContext} SiteContext */
/** @typedef {{
 *   readonly scripts?: readonly string[]
 *   readonly isHidden?: boolean
 *   readonly needsWasm?: boolean
 *   readonly isAtRoot?: boolean
 *   readonly kind: string
 *   readonly language?: string
 *   readonly style?: string
 * }} Frame */

/**
 * The frame that all pages have.
 *
 * @param {{ readonly path: string, readonly title: string }} page
 * @param {SiteContext} site
 * @param {Frame} frame
 * @param {unknown} content
 */
export function layout(page, site, frame, content) {
  const to = (/** @type {string} */ path) => addressOf(page, path)
  const title = page.title === site.organization ? page.title : `${page.title} · ${site.organization}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(frame)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="generator" content="qms-kit ${site.version}">
${
  frame.isHidden &&
  html`<meta name="robots" content="noindex">
`
}${
  frame.isAtRoot &&
  html`<base href="${site.basePath}">
`
}<title>${title}</title>
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="alternate" href="${to('new.xml')}" type="application/atom+xml" title="What is new">
<link rel="stylesheet" href="${to('assets/site.css')}">
${
  frame.style &&
  html`<style>${safe(frame.style)}</style>
`
}${['site.js', 'preview.js', ...(frame.scripts ?? [])].map(
  (name) => html`<script src="${to(`assets/${name}`)}" defer></script>
`,
)}</head>
<body class="${frame.kind}-page">
<a class="skip" href="${frame.isAtRoot ? '404.html' : ''}#Main">Skip to the content</a>
${
  site.isPreview &&
  html`<aside class="preview" aria-label="Preview">Preview with drafts. Not for use: only the published manual says what is in force.</aside>
`
}<header class="site-header">
<div class="inner">
<a class="brand" href="${to('index.html')}">${mark(site, to)}<span>${site.organization}</span></a>
<nav class="menu" aria-label="Main">
${site.menu.map(
  ({ text, path = '' }) => html`<a href="${to(path)}"${isWithin(page, path) && html` aria-current="page"`}>${text}</a>
`,
)}</nav>
${
  frame.kind !== 'search' &&
  frame.kind !== 'home' &&
  html`<form class="find" role="search" action="${to('search.html')}" method="get">${searchIcon}<input type="search" name="q" placeholder="Search" aria-label="Search the manual" autocomplete="off"></form>
`
}</div>
</header>
<main id="Main" tabindex="-1">
${content}
</main>
<footer class="site-footer">
<div class="inner">
${site.footer.length > 0 && html`<nav class="foot-menu" aria-label="More">${site.footer.map(({ text, path = '' }) => html`<a href="${to(path)}">${text}</a>`)}</nav>`}
${
  site.note &&
  html`<p dir="auto">${site.note}</p>
`
}<p>As of ${dateInWords(site.today)}.${site.audience && ` For readers of the class “${site.audience}”.`} Printed copies are uncontrolled.</p>
<p>Made with qms-kit. qms-kit is a tool; it does not make an organization compliant.</p>
</div>
</footer>
</body>
</html>
`
}

/** @param {SiteContext} site @param {(path: string) => string} to */
function mark({ logo }, to) {
  return logo === undefined
    ? html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h9l5 5v11H5z"/><path d="m8.500 14 2.500 2.500 4.500-5"/></svg>`
    : html`<img class="logo" src="${to(logo)}" alt="">`
}

/** Nothing from anywhere else, and nothing written into the page but the style sheet that we know. @param {Frame} frame */
function policy({ needsWasm, style }) {
  const hash = style && createHash('sha256').update(style).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'self'${needsWasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self'${hash ? ` 'sha256-${hash}'` : ''}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
  ].join('; ')
}

/** @param {{ readonly path: string }} page @param {string} path */
function isWithin(page, path) {
  const folder = path.startsWith('clauses/') ? 'clauses/' : path.replace('.html', '/')
  return page.path === path || page.path.startsWith(folder)
}
