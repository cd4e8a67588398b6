import { printFrontMatter } from '../core/edit/edit-front-matter.js'
import type { Document } from '../core/model/document.js'
import type { Approval } from '../core/model/generated-types.js'
import type { NewValue } from '../core/model/plan.js'
import type { Qms } from '../core/model/qms.js'
import { isActive } from '../subjects/people/people.js'
import { changeSteps } from './change-steps.js'
import { daysOf } from './happenings.js'
import { momentOf, type SampleStep } from './step.js'
import { firstApproval, isOfPresentRevision, writtenOn } from './text-as-approved.js'

/** Who writes, unless they approve. */
const WRITERS = ['lea-baumann', 'tomasz-zielinski', 'ines-carvalho', 'priya-raman']

/** What a file said, by its path and git’s id of the content. */
type TextOf = (path: string, blob: string) => Uint8Array

/**
 * Each revision is written before it is approved, and its approval record grows by one approval after another, each committed
 * by the person who gave it. What needs no new revision, such as a result, is filled in on its day.
 */
export function documentSteps(qms: Qms, textOf: TextOf): readonly SampleStep[] {
  return qms.ofType('approval').flatMap(({ path, fields }) => {
    const document = qms.find(fields.document ?? '')
    if (!document) return []
    return [writing(qms, document, fields, textOf), ...approving(path, fields), ...fillingIn(qms, document, fields)]
  })
}

function writing(qms: Qms, { path, title }: Document, record: Approval, textOf: TextOf): SampleStep {
  const approvers = (record.approvals ?? []).map(({ by }) => by)
  const day = writtenOn(firstApproval(record))
  const by = WRITERS.find((id) => !approvers.includes(id) && isActive(qms.person(id) ?? {}, day)) ?? ''
  const files = { [path]: textOf(path, record.blob ?? '') }
  return {
    at: momentOf(day, 'written'),
    by,
    message: `${record.document} revision ${record.revision}: ${title}`,
    files,
  }
}

function fillingIn(qms: Qms, document: Document, record: Approval): readonly SampleStep[] {
  if (!isOfPresentRevision(record, document)) return []
  const written = writtenOn(firstApproval(record))
  const later = daysOf(qms, document).filter((day) => day > written)
  return changeSteps(qms, document, [written, ...later]).slice(1)
}

function approving(path: string, fields: Approval): readonly SampleStep[] {
  const { approvals = [], document, revision } = fields
  return approvals.map(({ by = '', at = '' }, index) => {
    const text = printFrontMatter({
      ...(fields as { readonly [name: string]: NewValue }),
      approvals: approvals.slice(0, index + 1) as readonly NewValue[],
    })
    return {
      at: `${new Date(at).toISOString().slice(0, 19)}Z`,
      by,
      message: `Approve ${document} revision ${revision}`,
      files: { [path]: text },
    }
  })
}
