import { addMonths } from '../../core/model/date.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { idPattern } from '../../core/model/id-format.js'
import { idLengthFault } from '../../core/model/id-length.js'
import { isRefusal, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { firstRevision, revisionForm } from '../../core/model/revision-order.js'
import { nextId, takenIds } from '../documents/next-id.js'
import { reviewInterval } from '../review/review-policy.js'
import { documentTemplate } from './document-template.js'

export interface NewDocument {
  readonly title?: string | undefined
  /** A role or a person. */
  readonly owner?: string | undefined
  /** The next free one by default. */
  readonly id?: string | undefined
}

/** Decides on a new document: next free id, right folder, every field and section that its type needs. */
export function planDocument(qms: Qms, type: DocumentType, { title, owner, id: asked }: NewDocument): PlanOrRefusal {
  const second = refuseSecond(qms, type)
  if (second) return second
  const id = asked ?? nextId(qms, type, title)
  if (isRefusal(id)) return id
  const refused = refuseId(qms, type, id)
  if (refused) return refused
  const path = `${qms.folder}/${type.folder}/${id}.md`
  const nextReview =
    type.control === 'maintained'
      ? addMonths(qms.today, reviewInterval(qms, { type: type.name, fields: {} }))
      : undefined
  const revision = firstRevision(revisionForm(qms.settings, type.name))
  const content = documentTemplate(type, { id, title, owner, nextReview, revision })
  return {
    changes: [{ kind: 'create', path, content }],
    sentences: [path, `Fill in what is empty; “qms check ${path}” says what is still missing.`],
  }
}

function refuseSecond(qms: Qms, type: DocumentType): Refusal | undefined {
  const existing =
    type.singleton && qms.documents.find((document) => document.type === type.name && !document.fields.retired)
  if (!existing) return undefined
  return {
    reason: `There is already a ${type.title.toLowerCase()}, ${existing.id}, and there can be only one.`,
    remedy: `Change that one: ${existing.path}.`,
    place: existing.path,
  }
}

function refuseId(qms: Qms, type: DocumentType, id: string): Refusal | undefined {
  if (!idPattern(type.idFormat).test(id))
    return { reason: `“${id}” is not an id of this type: they have the form ${type.idFormat}.` }
  const tooLong = idLengthFault(id, type.control)
  if (tooLong) return { reason: tooLong }
  if (!takenIds(qms).has(id.toLowerCase())) return undefined
  return { reason: `The id ${id} is already used.`, remedy: 'Leave out --id to get the next free one.' }
}
