import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { type Reference, referencesTo } from '../../core/questions/references.js'
import { firstRevision, revisionForm } from '../../core/questions/revision-forms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { type ChangeClass, changeClassOf } from '../approval/approval-matrix.js'
import { type Revision, revisionsOf } from '../approval/revisions.js'
import { isInForce } from '../approval/status.js'
import { reviewsOf } from '../review/reviews.js'

/** A reference whose target changed after the referring document was last approved or reviewed. */
export interface SuspectReference extends Reference {
  /** The revision of the target that was not looked at from here. */
  readonly revision: string
  /** The day on which it was approved. */
  readonly since: CalendarDate
  /** The last day on which a person read the referring document. */
  readonly lookedAt: CalendarDate
}

/**
 * @returns references to a document from documents in force that may no longer fit it. They stay suspect until the
 * referring document is approved again or reviewed; editorial changes make none.
 */
export function suspectReferencesTo(qms: Qms, target: Document): readonly SuspectReference[] {
  const change = lastChange(qms, target)
  if (!change) return []
  return referencesTo(qms, target.id).flatMap((reference) => {
    if (qms.typeOf(reference.from)?.control !== 'maintained' || !isInForce(qms, reference.from)) return []
    const lookedAt = lastLook(qms, reference.from)
    return lookedAt !== undefined && lookedAt < change.since ? [{ ...reference, ...change, lookedAt }] : []
  })
}

/** A first revision changes nothing that a person could have relied on. */
function lastChange(qms: Qms, target: Document): Pick<SuspectReference, 'revision' | 'since'> | undefined {
  const first = firstRevision(revisionForm(qms, target.type))
  const changes = revisionsOf(qms, target).filter(({ revision, isApproved }) => isApproved && revision !== first)
  const change = changes.findLast((revision) => classOf(target, revision) !== 'editorial')
  return change?.approvedOn === undefined ? undefined : { revision: change.revision, since: change.approvedOn }
}

function classOf(target: Document, { record, revision }: Revision): ChangeClass {
  return record.fields.class ?? (revision === target.fields.revision ? changeClassOf(target) : 'major')
}

function lastLook(qms: Qms, document: Document): CalendarDate | undefined {
  const approvals = revisionsOf(qms, document).map(({ approvedOn }) => approvedOn)
  const reviews = reviewsOf(qms, document.id).map(({ fields }) => fields.reviewed)
  return [...approvals, ...reviews]
    .filter((day) => day !== undefined && day <= qms.today)
    .sort()
    .at(-1)
}
