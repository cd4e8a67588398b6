import type { Document } from '../../core/model/document.js'
import { isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { isRetired } from '../approval/status.js'
import { beginRevision } from './begin-revision.js'

export interface AskedRetirement {
  readonly reason: string
  /** The document that replaces it. */
  readonly successor?: Document | undefined
  /** The first day on which it no longer applies; the as-of date by default. */
  readonly on?: CalendarDate | undefined
  /** What the revision that withdraws it is called, where it is not simply the next one. */
  readonly to?: string | undefined
}

/** Decides on the revision that withdraws a document. The file stays, and the withdrawal needs approval as any change does. */
export function planRetirement(qms: Qms, document: Document, asked: AskedRetirement): PlanOrRefusal {
  const { id, path, blob } = document
  const { reason, successor, on = qms.today } = asked
  if (isRetired(qms, document))
    return { reason: `${id} is already retired.`, place: { file: document, at: '/retired' } }
  if (successor === document)
    return { reason: `${id} cannot take its own place.`, remedy: 'Name another document with --superseded-by.' }
  const begun = beginRevision(qms, document, { class: 'major', summary: `Withdrawn: ${reason}`, to: asked.to })
  if (isRefusal(begun)) return begun
  const retired = { on, reason, superseded_by: successor?.id }
  return {
    changes: [
      { kind: 'edit', path, blob, edits: [...begun.edits, { path: 'retired', value: retired, after: 'change' }] },
    ],
    sentences: [
      `${path} is now revision ${begun.revision}, which withdraws it from ${on}. It needs approval: commit it, then qms approve ${id}`,
      `“qms impact ${id}” lists what refers to it.`,
    ],
  }
}
