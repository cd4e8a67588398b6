import { createHash } from 'node:crypto'
import { addressOf } from '../addresses.js'
import { html, Markup, safe } from '../html.js'
import { searchIcon, searchKeys } from '../parts/icons.js'
import { sheetMargins } from '../parts/print.js'
import { besideMenu, mainMenu, neighbours, trail } from '../parts/way.js'

/** @typedef {import('../../../scripts/site/pages/site.js').SiteContext} SiteContext */

/**
 * What the frame has to know of a page; `page` is Eleventy's.
 *
 * @typedef {{
 *   readonly page: { readonly url: string }
 *   readonly site: SiteContext
 *   readonly title: string
 *   readonly content: unknown
 *   readonly kind?: string
 *   readonly scripts?: readonly string[]
 *   readonly isHidden?: boolean
 *   readonly isAtRoot?: boolean
 *   readonly isInProcess?: boolean
 *   readonly way?: import('../parts/way.js').Way
 *   readonly style?: string
 * }} Framed
 */

/** The frame that all pages have. @param {Framed} data */
export function render({ page, site, title, content, kind = 'custom', scripts = [], ...about }) {
  const { isHidden, isAtRoot, isInProcess, style = sheetMargins(title, site), way } = about
  const { say } = site
  const here = { path: page.url.slice(1), say }
  const to = (/** @type {string} */ path) => addressOf(here, path)
  return String(html`<!doctype html>
<html lang="${say.language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(isAtRoot ? [STYLE_ALONE, style] : [style])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="generator" content="qms-kit ${site.version}">
${
  isHidden &&
  html`<meta name="robots" content="noindex">
`
}${
  isAtRoot &&
  html`<base href="${site.basePath}">
`
}${
  isAtRoot &&
  html`<style>${safe(STYLE_ALONE)}</style>
`
}<title>${title === site.organization ? title : `${title} · ${site.organization}`}</title>
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="alternate" href="${to('new.xml')}" type="application/atom+xml" title="${say`What is new`}">
<link rel="stylesheet" href="${to('assets/site.css')}">
${
  say.language.code !== 'en' &&
  html`<script src="${to('assets/words.js')}"></script>
`
}<script src="${to('assets/language.js')}"></script>
<script src="${to('assets/theme.js')}"></script>
${
  style &&
  html`<style>${safe(style)}</style>
`
}${['site.js', 'preview.js', ...scripts].map(
  (name) => html`<script src="${to(`assets/${name}`)}" defer></script>
`,
)}</head>
<body class="${kind}-page${isInProcess && site.processes.length > 0 && ' has-beside'}">
<a class="skip" href="${isAtRoot ? '404.html' : ''}#Main">${say`Skip to the content`}</a>
${
  site.isPreview &&
  html`<aside class="preview" aria-label="${say`Preview`}">${say`Preview with drafts. Not for use: only the published manual says what is in force.`}</aside>
`
}<header class="site-header">
<div class="inner">
<a class="brand" href="${to('index.html')}">${mark(site, to)}<span>${site.organization}</span></a>
<div class="menu-sheet" id="Menu" popover><button type="button" class="menu-button" popovertarget="Menu" popovertargetaction="hide">${say`Close`}</button>${mainMenu(here, site.menu, way)}${isInProcess && besideMenu(here, site.processes, way)}</div>
${
  kind !== 'search' &&
  kind !== 'home' &&
  html`<form class="find" role="search" action="${to('search.html')}" method="get">${searchIcon}<input type="search" name="q" placeholder="${say`Search`}" aria-label="${say`Search the manual`}" autocomplete="off" aria-keyshortcuts="/ Control+K">${searchKeys(say)}</form>
`
}<button type="button" class="menu-button" popovertarget="Menu">${say`Menu`}</button>
</div>
</header>
<main id="Main" tabindex="-1">
${trail(here, way)}${content instanceof Markup ? content : safe(String(content))}
${neighbours(here, way)}</main>
<footer class="site-footer">
<div class="inner">
${site.footer.length > 0 && html`<nav class="foot-menu" aria-label="${say`More`}">${site.footer.map(({ text, path = '' }) => html`<a href="${to(path)}">${text}</a> `)}</nav>`}
${
  site.note &&
  html`<p dir="auto">${site.note}</p>
`
}<p>${say`As of ${html`<time datetime="${site.today}" data-built data-fresh-until="${site.freshUntil}">${say.date(site.today)}</time>`}.`}${site.audience && html` ${say`For readers of the class “${site.audience}”.`}`} ${say`Printed copies are uncontrolled.`}</p>
<p>${say`qms-kit is a tool. Using it does not make an organization compliant or certified.`}</p>
</div>
</footer>
</body>
</html>
`)
}

/** @param {SiteContext} site @param {(path: string) => string} to */
function mark({ logo }, to) {
  return logo === undefined
    ? html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4h9l5 5v11H5z"/><path d="m8.500 14 2.500 2.500 4.500-5"/></svg>`
    : html`<img class="logo" src="${to(logo)}" alt="">`
}

/** Of a page that does not find its style sheet, as it is shown at any address: readable, and its pictures small. All other styles come after it. */
const STYLE_ALONE =
  '@layer alone{body{margin:1rem;font-family:sans-serif;line-height:1.5}svg{width:1.5em;height:1.5em}}'

/** Nothing from anywhere else, and nothing written into the page but the style sheets that we know. @param {readonly (string | undefined)[]} styles */
function policy(styles) {
  const hashes = styles
    .filter(Boolean)
    .map((style) => ` 'sha256-${createHash('sha256').update(String(style)).digest('base64')}'`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${hashes.join('')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
  ].join('; ')
}
