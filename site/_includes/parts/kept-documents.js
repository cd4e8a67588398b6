import { addressOf } from '../addresses.js'
import { beginning } from './beginning.js'
import { documentList } from './document-list.js'

/** What a role or person keeps; all of it is in the register. @param {import('./link.js').Page} page @param {string} owner an id @param {readonly import('./link.js').DocumentLink[]} all */
export function keptDocuments(page, owner, all) {
  const whole = addressOf(page, `documents.html?${new URLSearchParams({ owner })}`)
  return beginning(page, all, (some) => documentList(page, some), whole)
}
