import type { Qms } from '../../model/qms.js'
import type { Check } from '../../model/verification.js'
import { approvalRecordsOf } from '../revisions.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import { authorsOf, type Writing, writingOf } from './text-authors.js'

/** The approved text is part of the document's history, and none of those who wrote it approved it. */
export const verifyHistory: Verify = (qms, record) => {
  const { history } = qms
  if (!history) return [notChecked('/blob', 'Git was not asked for the history of the document.')]
  const writing = writingOf(qms, record.fields, earlierTexts(qms, record))
  if (writing) return [ofWriting(record, writing), ...approvedByAuthors(qms, record, writing)]
  if (!history.isComplete) return [notChecked('/blob', history.gap ?? 'The history is not complete.')]
  return [
    fails(
      '/blob',
      `No commit in the history of ${record.fields.document} holds the approved text: the history was rewritten after the approval, or the text was never committed here.`,
    ),
  ]
}

function earlierTexts(qms: Qms, record: ApprovalRecord): ReadonlySet<string> {
  const document = qms.find(record.fields.document ?? '')
  const records = document ? approvalRecordsOf(qms, document) : []
  const own = records.findIndex(({ fields }) => fields.revision === record.fields.revision)
  return new Set(records.slice(0, Math.max(own, 0)).map(({ fields }) => fields.blob ?? ''))
}

function ofWriting({ fields }: ApprovalRecord, { last: { commit } }: Writing): Check {
  const on = commit.authored.slice(0, 10)
  return holds(
    '/blob',
    `It is part of the history of ${fields.document}: commit ${commit.id.slice(0, 12)} of ${on}, by ${commit.author.name}.`,
  )
}

function approvedByAuthors(qms: Qms, { fields }: ApprovalRecord, { commits }: Writing): Check[] {
  const authors = new Map(authorsOf(qms, commits).map((person) => [person.id, person]))
  return (fields.approvals ?? []).flatMap(({ by, meaning }, index) => {
    const author = meaning === 'approved' ? authors.get(by) : undefined
    return author
      ? [
          fails(
            `/approvals/${index}/by`,
            `${author.name} approved revision ${fields.revision} of ${fields.document} but wrote in it, as git has it. Nobody approves what they wrote: have it approved by somebody else.`,
          ),
        ]
      : []
  })
}
