import type { Document } from '../../core/model/document.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { compareRevisions, nextFreeRevision, nextRevision, revisionForm } from '../../core/questions/revision-forms.js'
import type { ChangeClass } from '../approval/approval-matrix.js'
import { approvalRecordsOf } from '../approval/approval-records.js'

/**
 * @param present the revision that the document has
 * @returns what the next one is called: as a person says, else the one after it; a refusal if that cannot be
 */
export function chooseRevision(
  qms: Qms,
  document: Document,
  present: string,
  change: { readonly class: ChangeClass; readonly to?: string | undefined },
): string | Refusal {
  const form = revisionForm(qms, document.type)
  if (change.to !== undefined) return refuseNamed(qms, document, present, change.to) ?? change.to
  const next =
    form === 'free' ? nextFreeRevision(present, change.class, qms.today) : nextRevision(form, present, change.class)
  if (next !== undefined) return isTaken(qms, document, next) ? alreadyHad(document, next) : next
  if (form === 'free') {
    return {
      reason: `What comes after revision “${present}” of ${document.id} cannot be worked out.`,
      remedy: 'Say what the next one is called with --to.',
      place: { file: document, at: '/revision' },
    }
  }
  return {
    reason: `The revision “${present}” of ${document.id} has no next one: qms.yml asks for the form “${form}”.`,
    remedy: 'Correct the revision, or its form under “revisions” in qms.yml.',
    place: { file: document, at: '/revision' },
  }
}

/** As the schema of all documents has it. */
const REVISION = /^[0-9A-Za-z][0-9A-Za-z.-]*$/

function refuseNamed(qms: Qms, document: Document, present: string, to: string): Refusal | undefined {
  if (!REVISION.test(to)) {
    return {
      reason: `“${to}” cannot be a revision.`,
      remedy: 'Write letters, digits, dots and hyphens, beginning with a letter or digit.',
    }
  }
  const form = revisionForm(qms, document.type)
  if (form !== 'free') {
    const order = compareRevisions(form, present, to)
    if (order === undefined)
      return {
        reason: `“${to}” is not counted as “${form}”, as revisions of ${document.id} are.`,
        remedy: 'Leave out --to.',
      }
    if (order >= 0)
      return { reason: `Revision ${to} of ${document.id} does not come after ${present}.`, remedy: 'Leave out --to.' }
  }
  return to === present || isTaken(qms, document, to) ? alreadyHad(document, to) : undefined
}

function alreadyHad({ id }: Document, revision: string): Refusal {
  return { reason: `${id} already had a revision ${revision}.`, remedy: 'Give another one with --to.' }
}

/** An approval record is named after its revision, and names of files may not tell capitals apart. */
function isTaken(qms: Qms, document: Document, revision: string): boolean {
  const wanted = revision.toLowerCase()
  return approvalRecordsOf(qms, document).some(({ fields }) => fields.revision?.toLowerCase() === wanted)
}
