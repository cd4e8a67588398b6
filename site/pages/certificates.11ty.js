import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { time } from '../_includes/parts/date.js'
import { documentLink } from '../_includes/parts/link.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/certificates-page.js').CertificatesPage>} CertificatesPage */
/** @typedef {{ readonly certificates: CertificatesPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('certificates')

/** @param {Data} data */
export function render({ certificates: page }) {
  const { say } = page
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${say`What bodies from outside have confirmed, and until when it holds.`}</p></header>
${page.certificates.map((one) => certificate(page, one))}
${page.documents.length > 0 && html`<section><h2>${say`What we work by`}</h2><ul>${page.documents.map((one) => html`<li>${documentLink(page, one)}</li>`)}</ul></section>`}`
}

/** @param {CertificatesPage} page @param {CertificatesPage['certificates'][number]} one */
function certificate(page, { title, standard, scope, number, issuer, accreditation, from, until }) {
  const { say } = page
  return html`<section><h2 dir="auto">${title}</h2>
<p dir="auto">${scope}</p>
<dl class="key-facts"><div><dt>${say`Standard`}</dt><dd>${standard}</dd></div>
<div><dt>${say`Number`}</dt><dd>${number}</dd></div>
<div><dt>${say`Issued by`}</dt><dd>${issuer}${accreditation && html` <span class="quiet">${accreditation}</span>`}</dd></div>
<div><dt>${say`Holds`}</dt><dd>${say`${time(page, from)} to ${time(page, until)}`}</dd></div></dl></section>
`
}
