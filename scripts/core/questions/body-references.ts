import type { BodyLink } from '../model/body-facts.js'
import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { documentAt } from './document-at.js'

/** A link of a body that leads to a document. */
export interface BodyReference {
  readonly link: BodyLink
  readonly target: Document
  readonly anchor: string
}

/** @returns the links of a body that lead to a document */
export function bodyReferences(qms: QmsContent, document: Document): readonly BodyReference[] {
  return referencesByDocument(qms).get(document) ?? []
}

/** Rows of tables have no links, and there may be a million. */
const referencesByDocument = onceForAllDays(
  (qms) =>
    new Map(
      qms.documents.filter(({ body }) => body.links.length > 0).map((document) => [document, find(qms, document)]),
    ),
)

function find(qms: QmsContent, { body }: Document): readonly BodyReference[] {
  const targetOf = ({ target }: BodyLink) => (target?.path === undefined ? undefined : documentAt(qms, target.path))
  return body.links
    .filter(targetOf)
    .map((link) => ({ link, target: targetOf(link) as Document, anchor: link.target?.anchor ?? '' }))
}
