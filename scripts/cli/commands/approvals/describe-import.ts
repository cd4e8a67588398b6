import { printable } from '../../../core/format/index.js'
import type { PullRequest } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { countedApprovals } from '../../../subjects/approval/approval-entry.js'
import { assignApprovers } from '../../../subjects/approval/assign-approvers.js'
import { roleWithHolders } from '../../../subjects/people/role-with-holders.js'
import type { ImportedRevision } from './import-revision.js'

/** What became of the records. */
type Written = 'Wrote' | 'Would write' | 'Published'

/** @returns for each document who counted, who did not and why, who is still missing, and what was written */
export function describeImport(
  qms: Qms,
  { number, title }: PullRequest,
  revisions: readonly ImportedRevision[],
  written: Written,
): string {
  const head = printable(`Pull request ${number}, ${title}`)
  if (revisions.length === 0) return `${head}: it changes no document that is approved, so there is nothing to write.\n`
  const parts = revisions.map((revision) =>
    describeRevision(qms, revision, written)
      .map((line) => `  ${printable(line)}`)
      .join('\n'),
  )
  return `${[head, ...parts].join('\n\n')}\n`
}

function describeRevision(qms: Qms, revision: ImportedRevision, written: Written): readonly string[] {
  const { document, revision: number, class: depth = 'major', change } = revision.fields
  const head = `${document} revision ${number || '(none)'} (${depth})${change ? `: ${change}` : ''}`
  if (revision.fault) return [head, `✖ ${revision.fault}`]
  const reviews = revision.judged.map(({ entry, message }) => `${entry ? '✔' : '–'} ${message}`)
  const nobody = revision.judged.length === 0 ? ['– It is not approved in the pull request.'] : []
  return [head, ...reviews, ...nobody, describeState(qms, revision), describeRecord(revision, written)]
}

function describeState(qms: Qms, { fields, judged }: ImportedRevision): string {
  const entries = judged.map(({ entry }) => entry).filter((entry) => entry !== undefined)
  const record = { ...fields, approvals: [...(fields.approvals ?? []), ...entries] }
  const counted = countedApprovals(qms, record)
  const { open } = assignApprovers(fields.required ?? [], counted)
  if (open.length > 0) return `Still to approve: ${open.map((role) => roleWithHolders(qms, role)).join(', ')}.`
  return counted.length > 0
    ? `All approvals are there: it applies from ${fields.effective_from}.`
    : 'Still to approve: anybody.'
}

function describeRecord({ path, judged }: ImportedRevision, written: Written): string {
  if (judged.every(({ entry }) => !entry)) return 'Nothing new to write down.'
  return `${written} ${path}`
}
