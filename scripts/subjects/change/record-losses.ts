import type { Commit } from '../../core/model/commit.js'
import type { Document } from '../../core/model/document.js'
import { isFields } from '../../core/model/fields.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { changesToEvidence, evidenceSince } from '../documents/evidence/changes-to-evidence.js'
import { addedEntries } from '../documents/evidence/list-entries.js'
import { lostAmendments, remedyOf, type UnexplainedChange } from '../documents/evidence/record-changes.js'
import { type EarlierRecord, earlierRecords } from '../documents/evidence/record-history.js'
import { commitInWords } from './commit-in-words.js'
import { deletedRecords } from './deleted-records.js'

/** Finds records in files that were deleted, or no longer say what was evidence. */
export function* recordLosses(qms: Qms): Generator<ReportedProblem> {
  const atPath = new Map(qms.documents.map((document) => [document.path, document]))
  for (const [path, versions] of qms.recordVersions ?? []) {
    const earlier = earlierRecords(qms, versions).filter(({ record }) => qms.typeOf(record)?.control === 'retained')
    const [newest] = earlier
    if (!newest) continue
    const { record } = newest
    const present = atPath.get(path) ?? qms.find(record.id)
    if (present && !isToldWithBase(qms, record, present)) yield* losses(qms, present, earlier)
  }
  yield* deletedRecords(qms)
}

/** What the change itself did is reported by the rules that compare with its base. */
function isToldWithBase({ base }: Qms, { id }: Document, present: Document): boolean {
  const was = base?.find(id)
  return base !== undefined && was !== undefined && changesToEvidence(base, was, present).length > 0
}

/** Only what the latest such change did: what was before it is seen once that is put back. */
function* losses(qms: Qms, present: Document, earlier: readonly EarlierRecord[]): Generator<ReportedProblem> {
  for (const { record, changedBy } of earlier) {
    const changes = changesToEvidence(qms, record, present).filter(wasValid(record))
    for (const change of changes) {
      const message = `${capitalized(by(changedBy))} ${lossInWords(qms, record, present, change)}. ${remedyOf(record, change, qms.today)}`
      yield { file: present, at: change.at ?? START_OF_FILE, message }
    }
    const lost = changes.length > 0 ? [] : lostAmendments(record, present)
    if (lost.length > 0)
      yield {
        file: present,
        at: '/amendments',
        message: `${lost.join(' ')} This was done ${by(changedBy)}. Put back what stood there.`,
      }
    if (changes.length + lost.length > 0) return
  }
}

/** What its type forbids had to be corrected. */
function wasValid({ defects }: Document): (change: UnexplainedChange) => boolean {
  return ({ at }) => !defects.some((defect) => defect.at === at)
}

function lossInWords(qms: Qms, record: Document, present: Document, { field }: UnexplainedChange): string {
  const lost = addedEntries(present.fields.approvals, record.fields.approvals)
  if (field !== 'approvals' || lost.length === 0)
    return `“${field}” of ${record.id} was changed ${evidenceSince(qms, record)}`
  const names = lost.map((entry) =>
    isFields(entry) ? `${qms.nameOf(String(entry.by))} from ${String(entry.at).slice(0, 10)}` : '',
  )
  return `the approval of ${listInWords(names)} was taken out of ${record.id} or changed`
}

function by(commit: Commit | undefined): string {
  return `in ${commitInWords(commit)}`
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)},`
}
