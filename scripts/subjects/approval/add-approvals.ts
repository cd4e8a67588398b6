import { printFrontMatter } from '../../core/edit/edit-front-matter.js'
import type { FileChange, NewValue, Refusal } from '../../core/model/plan.js'
import { MAX_BLOCK_LENGTH } from '../../core/read/yaml/read-yaml.js'
import type { RecordDraft } from './draft-record.js'
import type { ApprovalEntry } from './signature/statement.js'

/** @returns what writes approvals into their record, which is new or grows by them; a refusal if it could not be read again */
export function addApprovals(
  { path, blob, fields }: RecordDraft,
  entries: readonly ApprovalEntry[],
): FileChange | Refusal {
  const added = entries as readonly NewValue[]
  const content = printFrontMatter({
    ...(fields as { readonly [name: string]: NewValue }),
    approvals: [...((fields.approvals ?? []) as readonly NewValue[]), ...added],
  })
  if (content.length > MAX_BLOCK_LENGTH) {
    return {
      reason: `${fields.document} has ${fields.files?.length ?? 0} pictures and linked files. An approval record that lists so many is larger than the 64 KB that are read.`,
      remedy: 'Split the document.',
    }
  }
  if (blob === undefined) return { kind: 'create', path, content }
  return { kind: 'edit', path, blob, edits: added.map((entry) => ({ path: 'approvals', entry })) }
}
