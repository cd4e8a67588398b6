import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { documentList } from './document-list.js'

const MANY = 60

/** What a role or person keeps; where it is much, the register shows it. @param {import('./link.js').Page} page @param {string} owner an id @param {readonly import('./link.js').DocumentLink[]} all */
export function keptDocuments(page, owner, all) {
  if (all.length <= MANY) return documentList(page, all)
  const address = addressOf(page, `documents.html?${new URLSearchParams({ owner })}`)
  return html`<p><a href="${address}">${page.say`All ${all.length} in the register`}</a></p>`
}
