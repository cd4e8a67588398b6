import { defined } from '../../core/values/defined.js'
import type { DocumentLink, SiteLink } from '../shown/links/site-link.js'

/** @returns a document as all data name it */
export function documentRef({ id, text, path = '' }: DocumentLink) {
  return { id, title: text, page: path }
}

/** @returns a person, a role or a type by name, with its page if it has one */
export function named({ text, path }: SiteLink) {
  return { name: text, ...defined({ page: path }) }
}
