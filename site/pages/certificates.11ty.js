import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { time } from '../_includes/parts/date.js'
import { documentLink } from '../_includes/parts/link.js'

/** @typedef {import('../../scripts/site/pages/certificates-page.js').CertificatesPage} CertificatesPage */
/** @typedef {{ readonly certificates: CertificatesPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('certificates')

/** @param {Data} data */
export function render({ certificates: page }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">What bodies from outside have confirmed, and until when it holds.</p></header>
${page.certificates.map(certificate)}
${page.documents.length > 0 && html`<section><h2>What we work by</h2><ul>${page.documents.map((one) => html`<li>${documentLink(page, one)}</li>`)}</ul></section>`}`
}

/** @param {CertificatesPage['certificates'][number]} one */
function certificate({ title, standard, scope, number, issuer, accreditation, from, until }) {
  return html`<section><h2 dir="auto">${title}</h2>
<p dir="auto">${scope}</p>
<dl class="key-facts"><div><dt>Standard</dt><dd>${standard}</dd></div>
<div><dt>Number</dt><dd>${number}</dd></div>
<div><dt>Issued by</dt><dd>${issuer}${accreditation && html` <span class="quiet">${accreditation}</span>`}</dd></div>
<div><dt>Holds</dt><dd>${time(from)} to ${time(until)}</dd></div></dl></section>
`
}
