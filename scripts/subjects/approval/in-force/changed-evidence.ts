import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import { unreadPlaceOf } from '../../../core/questions/unread-place.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { ChangedPart, Experiment } from './experiment.js'
import type { InForceParts } from './in-force-parts.js'
import { sameRecord } from './without-new-evidence.js'

/** @returns approvals, acknowledgements and sessions that were edited, or are gone */
export function changedEvidence(experiment: Experiment): readonly ChangedPart[] {
  return (['approvals', 'readings'] as const).flatMap((kind) =>
    experiment.was[kind].flatMap((record) => {
      const now = sameRecord(experiment.parts[kind], record)
      if (now?.blob === record.blob) return []
      return [{ cause: causeOf(experiment, record, now), restore: (parts) => withRecord(parts, kind, record, now) }]
    }),
  )
}

function withRecord(
  parts: InForceParts,
  kind: 'approvals' | 'readings',
  record: Document,
  now: Document | undefined,
): InForceParts {
  return { ...parts, [kind]: [...parts[kind].filter((one) => one !== now), record] }
}

function causeOf({ qms }: Experiment, record: Document, now: Document | undefined): ChangedPart['cause'] {
  const name = record.id || record.path
  const revision = fieldText(record.fields, 'revision')
  const about = revision === undefined ? record.type : `${record.type} of revision ${revision}`
  if (!now) {
    const unread = unreadPlaceOf(qms, record.path)
    const what = unread ? 'cannot be read any more' : 'is gone'
    return { words: `${name} (${about}) ${what}`, file: unread ?? record, at: START_OF_FILE }
  }
  const names = [...new Set([...Object.keys(record.fields), ...Object.keys(now.fields)])]
  // An amendment tells of a change, and makes none.
  const changed = names.filter(
    (field) => field !== 'amendments' && !isSameValue(record.fields[field], now.fields[field]),
  )
  const [first] = changed
  const what = changed.length > 0 ? `${listInWords(changed.map((field) => `“${field}”`))} of ${name}` : name
  const at = first !== undefined && first in now.fields ? `/${first}` : START_OF_FILE
  return { words: `${what} (${about}) ${changed.length > 1 ? 'were' : 'was'} changed`, file: now, at }
}
