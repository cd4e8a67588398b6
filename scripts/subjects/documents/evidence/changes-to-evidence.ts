import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { readingFields } from '../../approval/readings.js'
import { isClosed } from '../is-closed.js'
import { type UnexplainedChange, unexplainedChanges } from './record-changes.js'

/**
 * @returns what changed in a record although it was evidence, and no amendment explains: anything once the record is complete; before
 * that, who took part in a training session that was held, which counts as reading
 */
export function changesToEvidence(qms: Qms, before: Document, after: Document): readonly UnexplainedChange[] {
  if (isClosed(qms, before)) return unexplainedChanges(before, after)
  const fixed = readingFields(before, qms.today)
  return fixed.length === 0 ? [] : unexplainedChanges(before, after).filter(({ field }) => fixed.includes(field))
}

/** @returns since when what a record said was evidence: `after the record was complete` */
export function evidenceSince(qms: Qms, record: Document): string {
  return isClosed(qms, record) ? 'after the record was complete' : 'after the session was held'
}
