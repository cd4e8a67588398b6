import type { Document, FieldValue } from '../../../core/model/document.js'
import { isList } from '../../../core/model/fields.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import type { InForceParts } from './in-force-parts.js'

/** @returns the parts without the approvals and readings that a change brings: they may change what is in force */
export function withoutNewEvidence(parts: InForceParts, before: InForceParts): InForceParts {
  return {
    ...parts,
    approvals: parts.approvals.flatMap((record) => {
      const known = sameRecord(before.approvals, record)
      return known ? [withoutNewEntries(record, known)] : []
    }),
    readings: parts.readings.filter((record) => sameRecord(before.readings, record)),
  }
}

/** @returns the record of this id; of several, and without an id, the one at the same path */
export function sameRecord(records: readonly Document[], { id, path }: Document): Document | undefined {
  return records.find((one) => one.path === path) ?? records.find((one) => one.id !== '' && one.id === id)
}

/** A record grows until all have approved. One that was changed besides is not new evidence. */
function withoutNewEntries(record: Document, known: Document): Document {
  const [is, was] = [entriesOf(record), entriesOf(known)]
  if (!isSameValue({ ...record.fields, approvals: was }, { ...known.fields, approvals: was })) return record
  const kept = is.filter((entry) => was.some((one) => isSameValue(one, entry)))
  return kept.length === was.length ? { ...record, fields: { ...record.fields, approvals: kept } } : record
}

function entriesOf({ fields: { approvals } }: Document): readonly FieldValue[] {
  return isList(approvals) ? approvals : []
}
