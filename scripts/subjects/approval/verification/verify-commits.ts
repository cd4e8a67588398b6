import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { fails, holds, notChecked, type Verify } from './check.js'
import { commitsLookedAt, pathsOf } from './commits-looked-at.js'
import type { Check } from './verification.js'

/** The commits that people looked at before they approved are there, and hold the approved text. */
export const verifyCommits: Verify = (qms, { fields }) => {
  const { history, namedCommits, approvedTexts } = qms
  if (!history || !namedCommits) return []
  // A text that git does not have, and a document that is gone, are told as that.
  if (!approvedTexts?.has(fields.blob ?? '') || !qms.find(fields.document ?? '')) return []
  return commitsLookedAt(fields).flatMap((commit) => ofCommit(qms, fields, commit) ?? [])
}

function ofCommit(qms: Qms, record: Approval, commit: string): Check | undefined {
  const { history, namedCommits } = qms
  const { approvals = [], document = '' } = record
  const index = approvals.findIndex(({ evidence }) => evidence?.head === commit)
  const entry = approvals[index]
  // GitHub has been asked what that commit holds.
  if (entry && qms.reviewEvidence?.get(entry)?.textAtHead) return undefined
  const at = `/approvals/${index}/evidence/head`
  const name = `Commit ${commit.slice(0, 12)}, which ${qms.nameOf(entry?.by ?? '')} looked at,`
  const isInHistory = history?.has(commit)
  const beside = namedCommits?.get(commit)
  if (!isInHistory && !beside) {
    const why = history?.isComplete
      ? 'It is not known what it held. A squash or a rebase leaves such commits behind.'
      : history?.gap
    return notChecked(at, `${name} is not here. ${why}`)
  }
  const blobs = pathsOf(qms, document).flatMap(
    (path) => (isInHistory ? history?.blobAt(path, commit) : beside?.blobs.get(path)) ?? [],
  )
  if (!blobs.some((blob) => isApproved(qms, record, blob))) {
    if (!history?.isComplete) return notChecked(at, `${name} is here only in part. ${history?.gap}`)
    const found = blobs.length > 0 ? 'holds another text' : 'does not hold the document'
    return fails(
      at,
      `${name} ${found}: this record was changed after it was written, or the person approved what they had not before them. Have the text approved again.`,
    )
  }
  return isInHistory
    ? holds(at, `${name} is part of the history, and holds this text.`)
    : holds(at, `${name} holds this text. A squash or a rebase left it beside the history.`)
}

/** Another owner or review date makes other bytes of the same text. */
function isApproved({ approvedTexts }: Qms, { blob, digest }: Approval, found: string): boolean {
  return found === blob || (digest !== undefined && approvedTexts?.get(found)?.digest === digest)
}
