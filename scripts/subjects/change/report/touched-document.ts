import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { changesOf, type Difference } from '../../../core/questions/changes.js'
import { documentAt } from '../../../core/questions/document-at.js'
import { once } from '../../../core/values/once.js'

/** A document or record on one or both sides of a change. */
export interface TouchedDocument {
  /** As it is now, or was if it is gone. */
  readonly document: Document
  /** Undefined when it is new. */
  readonly before?: Document
  readonly differs: Difference | 'is new' | 'is gone'
}

/** @returns every document on either side, those that stayed as they were included */
export const touchedDocuments = once((qms: Qms): readonly TouchedDocument[] => {
  const { added, removed, kept } = changesOf(qms)
  return [
    ...added.map((document): TouchedDocument => ({ document, differs: 'is new' })),
    ...kept.map(({ before, after, differs }): TouchedDocument => ({ document: after, before, differs })),
    ...removed.map((document): TouchedDocument => ({ document, before: document, differs: 'is gone' })),
  ]
})

/** @returns whether it is a maintained document, or was one: what it calls itself now does not free it from control */
export function isOrWasMaintained(qms: Qms, { document, before }: TouchedDocument): boolean {
  return [qms.typeOf(document), before && qms.base?.typeOf(before)].some((type) => type?.control === 'maintained')
}

/** @returns whether its file is gone, or only not read any more: it is broken, or a setting leaves it out */
export function outcomeOfGone(qms: Qms, { path }: Document): 'deleted' | 'no longer read' {
  return qms.files.has(path) && !documentAt(qms, path) ? 'no longer read' : 'deleted'
}
