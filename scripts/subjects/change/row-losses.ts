import type { Document } from '../../core/model/document.js'
import type { LostRow } from '../../core/model/lost-row.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { dayOf } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { mayBeDeleted } from '../documents/evidence/may-be-deleted.js'
import { remedyOf, unexplainedChanges } from '../documents/evidence/record-changes.js'
import { isClosed } from '../documents/is-closed.js'
import { commitInWords } from './commit-in-words.js'
import { rowsGone } from './deletion.js'

/** Finds rows that are no longer what they were. What the change itself did is reported by the rules that compare with its base. */
export function* rowLosses(qms: Qms): Generator<ReportedProblem> {
  const gone: LostRow[] = []
  for (const [id, lost] of groupBy(sinceStart(qms), ({ row }) => row.id)) {
    const present = qms.find(id)
    if (present) yield* changes(qms, present, lost)
    else gone.push(...lost.slice(-1).filter(({ row }) => isMissed(qms, row)))
  }
  for (const lost of groupBy(gone, ({ row, changedBy }) => `${row.path} ${changedBy?.id}`).values())
    yield rowsGone(
      qms,
      lost.map(({ row }) => row),
      ` This was done in ${commitInWords(lost[0]?.changedBy)}.`,
    )
}

function sinceStart(qms: Qms): readonly LostRow[] {
  const { lostRows = [] } = qms
  const from = (qms.base ?? qms).settings.records.grow_from
  if (from === undefined) return lostRows
  return lostRows.filter(({ changedBy }) => !changedBy || (dayOf(changedBy.committed, qms.timeZone) ?? from) >= from)
}

/** The oldest counts: what took its place without a correction is no evidence. */
function* changes(qms: Qms, present: Document, lost: readonly LostRow[]): Generator<ReportedProblem> {
  for (const { row, changedBy } of lost) {
    if (!isClosed(qms, row) || qms.base?.find(row.id)?.digest === row.digest) continue
    const found = unexplainedChanges(row, present)
    if (found.length === 0) return
    const valid = found.filter(({ at }) => !row.defects.some((defect) => defect.at === at))
    for (const change of valid) {
      const message = `In ${commitInWords(changedBy)}, “${change.field}” of ${row.id} was changed. ${remedyOf(row, change, qms.today)}`
      yield { file: present, at: change.at ?? '/id', message }
    }
    if (valid.length > 0) return
  }
}

/** Why a table cannot be read is reported there. */
function isMissed(qms: Qms, row: Document): boolean {
  const isUnreadable = unreadableDocuments(qms).some(({ path }) => path === row.path)
  return !isUnreadable && !qms.base?.find(row.id) && !mayBeDeleted(qms, row)
}
