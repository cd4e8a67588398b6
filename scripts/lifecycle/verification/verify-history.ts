import type { Commit } from '../../model/history.js'
import type { Qms } from '../../model/qms.js'
import type { Check } from '../../model/verification.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import { authorsOf, type Writing, writingOf } from './text-authors.js'

/** The approved text is part of the document's history, and none of those who wrote it approved it. */
export const verifyHistory: Verify = (qms, record) => {
  const { history } = qms
  if (!history) return [notChecked('/blob', 'Git was not asked for the history of the document.')]
  const writing = writingOf(qms, record.fields)
  if (writing) {
    const [first = writing.last.commit] = history.commitsWithBlob(record.fields.blob ?? '')
    return [ofCommit(record, first), ...approvedByAuthors(qms, record, writing)]
  }
  if (!history.isComplete) return [notChecked('/blob', history.gap ?? 'The history is not complete.')]
  return [
    fails(
      '/blob',
      `No commit in the history of ${record.fields.document} holds the approved text: the history was rewritten after the approval, or the text was never committed here.`,
    ),
  ]
}

function ofCommit({ fields }: ApprovalRecord, commit: Commit): Check {
  const on = commit.authored.slice(0, 10)
  return holds(
    '/blob',
    `It is part of the history of ${fields.document}: commit ${commit.id.slice(0, 12)} of ${on}, by ${commit.author.name}.`,
  )
}

function approvedByAuthors(qms: Qms, { path, fields }: ApprovalRecord, { commits }: Writing): Check[] {
  const recorded = qms.history?.versionsOf(path).at(-1)?.commit
  // A squash merge of text and approval names whoever committed the approval as a co-author of both.
  const certain = authorsOf(
    qms,
    commits.map((commit) => (commit.id === recorded?.id ? { ...commit, coAuthors: [] } : commit)),
  )
  const authors = new Map(authorsOf(qms, commits).map((person) => [person.id, person]))
  return (fields.approvals ?? []).flatMap(({ by, meaning }, index) => {
    const author = meaning === 'approved' ? authors.get(by) : undefined
    if (!author) return []
    const at = `/approvals/${index}/by`
    const said = `${author.name} approved revision ${fields.revision} of ${fields.document}`
    return certain.includes(author)
      ? fails(
          at,
          `${said} but wrote in it, as git has it. Nobody approves what they wrote: have it approved by somebody else.`,
        )
      : notChecked(
          at,
          `${said} and is named among the authors of commit ${recorded?.id.slice(0, 12)}, which brought the text and its approval together, as a squash merge does. Whether ${author.name} also wrote in the text, only the pull request tells.`,
        )
  })
}
