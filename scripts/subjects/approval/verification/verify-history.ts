import { fails, holds, notChecked, type Verify } from './check.js'
import { documentsWithoutFile } from './documents-without-file.js'
import { versionOfText, versionsOf } from './text-version.js'

/** The approved text is part of the document's history. */
export const verifyHistory: Verify = (qms, { fields }) => {
  const { history } = qms
  if (!history) return [notChecked('/blob', 'Git was not asked for the history of the document.')]
  // A person who moved the file later, or took a change back, did not write it.
  const [commit] = versionOfText(qms, fields) ? history.commitsWithBlob(fields.blob ?? '') : []
  if (commit) {
    const on = commit.authored.slice(0, 10)
    return [
      holds(
        '/blob',
        `It is part of the history of ${fields.document}: commit ${commit.id.slice(0, 12)} of ${on}, by ${commit.author.name}.`,
      ),
    ]
  }
  const document = qms.find(fields.document ?? '')
  if (!document) return [fails('/document', documentsWithoutFile(qms)?.message ?? '')]
  if (history.isComplete && versionsOf(qms, document.id).length === 0) {
    return [
      notChecked('/blob', `Git does not know ${document.path} yet, so it cannot tell its history. Commit it first.`),
    ]
  }
  if (!history.isComplete) return [notChecked('/blob', history.gap ?? 'The history is not complete.')]
  return [
    fails(
      '/blob',
      `No commit in the history of ${fields.document} holds the approved text: the history was rewritten after the approval, or the text was never committed here.`,
    ),
  ]
}
