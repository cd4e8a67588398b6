import type { Document } from '../../../core/model/document.js'
import type { TextInForce } from '../../../core/model/in-force-change.js'
import { buildQms, type Qms, type QmsParts } from '../../../core/model/qms.js'
import { approvalRecordsOf } from '../approval-records.js'
import { readingsOf } from '../readings.js'
import { effectiveRevision } from '../revisions.js'
import { isRetired } from '../status.js'

/** Everything that decides what is in force of one document. Any part can be taken from another model. */
export interface InForceParts extends Pick<QmsParts, 'types' | 'settings' | 'listedPeople' | 'files'> {
  readonly document: Document
  readonly approvals: readonly Document[]
  /** The records that people know the document. */
  readonly readings: readonly Document[]
}

export function inForceParts(qms: Qms, document: Document): InForceParts {
  const { types, settings, listedPeople, files } = qms
  const approvals = approvalRecordsOf(qms, document) as readonly Document[]
  const readings = [...new Set(readingsOf(qms, document.id).map(({ record }) => record))]
  return { types, settings, listedPeople, files, document, approvals, readings }
}

/** @returns what would be in force on the model's day if these were the parts */
export function textInForceWith(qms: Qms, parts: InForceParts): TextInForce | undefined {
  const { document, approvals, readings, ...others } = parts
  const documents = [document, ...approvals, ...readings]
  return textInForce(buildQms({ ...qms, ...others, documents }), document)
}

/** @returns the text in force; undefined while there is none, after retirement, and for what is not maintained */
export function textInForce(qms: Qms, document: Document): TextInForce | undefined {
  if (qms.typeOf(document)?.control !== 'maintained' || isRetired(qms, document)) return undefined
  const found = effectiveRevision(qms, document)
  if (found?.effectiveOn === undefined) return undefined
  return { revision: found.revision, blob: found.record.fields.blob ?? '', since: found.effectiveOn }
}
