import { type InForceCause, type InForceChange, inForceInWords } from '../../../core/model/in-force-change.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem } from '../../../core/model/rule.js'
import type { SourceFile } from '../../../core/model/source-file.js'
import { unreadableDocuments } from '../../../core/questions/unreadable-documents.js'
import { groupBy } from '../../../core/values/group-by.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { inForceChanges } from '../../approval/in-force/in-force-changes.js'
import { needsApproval } from '../../approval/status.js'
import { wronglyDeleted } from '../../documents/evidence/wrongly-deleted.js'

export const UNDO =
  'Put back what was there: only a new approval, acknowledgement or training session changes what is in force.'

/** Finds what is in force otherwise than before the change, for another reason than a new approval or reading. */
export function* unexplainedInForce(qms: Qms): Generator<ReportedProblem> {
  yield* approvalsNotNeeded(qms)
  const deleted = qms.base?.settings.severities['nothing-deleted'] === 'off' ? [] : wronglyDeleted(qms)
  const lost = new Set<SourceFile>([...deleted, ...unreadableDocuments(qms)])
  // That records are gone, or cannot be read, is reported once, whatever follows from it.
  const isToldElsewhere = ({ causes }: InForceChange) => causes.every(({ file }) => lost.has(file))
  const unexplained = inForceChanges(qms).filter((change) => !isToldElsewhere(change))
  // One change to people or settings may concern many documents.
  yield* [...groupBy(unexplained, keyOf).values()].map(toProblem)
}

/** As long as nothing is approved, this setting alone decides whether texts apply as they are. */
function* approvalsNotNeeded(qms: Qms): Generator<ReportedProblem> {
  const { base } = qms
  if (!base?.settings.approvals.required || needsApproval(qms)) return
  const message = `All documents would apply as they are, because nothing is approved and “approvals.required” in qms.yml was changed. ${UNDO}`
  yield { file: qms.settingsFile, at: '/approvals', message }
}

function keyOf({ id, causes: [cause] }: InForceChange): string {
  if (!cause || cause.file.path.endsWith('.md')) return id
  return `${cause.file.path} ${JSON.stringify(cause.at)}`
}

function toProblem(changes: readonly InForceChange[]): ReportedProblem {
  const [change, ...others] = changes as [InForceChange, ...InForceChange[]]
  const [{ file, at }] = change.causes as [InForceCause]
  const words = listInWords(change.causes.map((cause) => cause.words))
  const same = others.length > 0 ? ` The same cause changes what is in force of ${inShort(others)}.` : ''
  const message = `${inForceInWords(change)}, because ${words}.${same} ${UNDO}`
  return { file, at, message }
}

const MOST_NAMES = 6

function inShort(changes: readonly InForceChange[]): string {
  const ids = changes.map(({ id }) => id)
  const left = ids.length - MOST_NAMES
  return left > 1 ? listInWords([...ids.slice(0, MOST_NAMES), `${left} more`]) : listInWords(ids)
}
