import type { Approval, Person } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { roleWithHolders } from '../people/role-with-holders.js'
import { approvedOn, countedApprovals } from './approval-entry.js'
import { assignApprovers } from './assign-approvers.js'
import type { RecordDraft } from './draft-record.js'
import type { ApprovalEntry } from './signature/statement.js'

/** @returns what was approved by whom, who is missing, and what to do next */
export function describeApproval(
  qms: Qms,
  { path, fields }: RecordDraft,
  person: Person,
  entry: ApprovalEntry,
): string {
  const { document, revision } = fields
  const unseen = (fields.files ?? []).filter(({ path = '' }) => qms.files.get(path)?.lfsPointer).map(({ path }) => path)
  return [
    ...(unseen.length > 0
      ? [
          `Not here, because Git LFS keeps it elsewhere: ${unseen.join(', ')}. What is approved is the file with its checksum; “git lfs pull” gets it.`,
        ]
      : []),
    `${document} revision ${revision} (${fields.class ?? 'major'}): ${fields.change}`,
    `${person.name} ${entry.meaning} it as ${entry.role}. ${stateOf(qms, fields, entry)}`,
    `Commit what was written: ${path}`,
  ].join('\n')
}

function stateOf(qms: Qms, fields: Approval, entry: ApprovalEntry): string {
  const { counted, open } = openRoles(qms, fields, [entry])
  return open.length > 0 ? stillToApprove(qms, open) : fromWhenItApplies(qms, fields, counted)
}

/** @returns of a text that has all its approvals, the first day on which it applies, and what has to come before */
export function fromWhenItApplies(qms: Qms, fields: Approval, counted: readonly ApprovalEntry[]): string {
  const { threshold } = fields.training ?? {}
  const onceKnown = threshold === undefined ? '' : `, once ${threshold} % of those who must know it do`
  return `All approvals are there: it applies from ${firstDayOf(qms, fields, counted)}${onceKnown}.`
}

/** Training aside: the day that was set, or that of the last approval. */
function firstDayOf(
  qms: Qms,
  { effective_from }: Pick<Approval, 'effective_from'>,
  counted: readonly ApprovalEntry[],
): CalendarDate | undefined {
  const days = [effective_from, ...counted.map((entry) => approvedOn(qms, entry))]
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

/** @returns the roles that are still to approve, and the approvals that count, once the entries are added to the record */
export function openRoles(qms: Qms, fields: Approval, entries: readonly ApprovalEntry[]) {
  const counted = countedApprovals(qms, { ...fields, approvals: [...(fields.approvals ?? []), ...entries] })
  return { counted, open: assignApprovers(fields.required ?? [], counted).open }
}

export function stillToApprove(qms: Qms, open: readonly string[]): string {
  return `Still to approve: ${open.map((role) => roleWithHolders(qms, role)).join(', ')}.`
}
