import type { BodyLink } from './body-facts.js'
import type { Document } from './document.js'
import { documentAt } from './document-at.js'
import { perQms } from './per-qms.js'
import type { Qms } from './qms.js'

/** A link of a body that leads to a document. */
export interface BodyReference {
  readonly link: BodyLink
  readonly target: Document
  readonly anchor: string
}

/** @returns the links of a body that lead to a document */
export function bodyReferences(qms: Qms, document: Document): readonly BodyReference[] {
  return referencesByDocument(qms).get(document) ?? []
}

const referencesByDocument = perQms((qms) => new Map(qms.documents.map((document) => [document, find(qms, document)])))

function find(qms: Qms, { body }: Document): BodyReference[] {
  const references: BodyReference[] = []
  for (const link of body.links) {
    const target = link.target?.path === undefined ? undefined : documentAt(qms, link.target.path)
    if (link.target && target) references.push({ link, target, anchor: link.target.anchor })
  }
  return references
}
