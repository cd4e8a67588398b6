import type { Qms } from '../../../core/model/qms.js'
import { counted } from '../../../core/words/counted.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import type { StarterPlan } from './plan-starter.js'

/** @returns which files are to be written and changed, and which stay, by path */
export function describePlan(root: string, { added, changed, kept }: StarterPlan): string {
  const width = Math.max(...[...changed.keys()].map((path) => path.length)) + 3
  const changes = [...changed].map(([path, { summary }]) => `${path.padEnd(width)}${summary}`)
  return [
    [`To be added to ${root}:`, ...[...added.keys()].sort()],
    ['To be added to files that exist (what they say stays):', ...changes],
    ['There already, and left as they are:', ...kept],
  ]
    .filter(({ length }) => length > 1)
    .map((lines) => `${lines.join('\n  ')}\n`)
    .join('')
}

/** @returns how many files that are, once they are written */
export function countFiles({ added, changed }: StarterPlan): string {
  const more = changed.size > 0 ? `, ${counted(changed.size, 'file')} changed` : ''
  return `${counted(added.size, 'file')} written${more}`
}

/** @returns what to write where the settings that are there would put the new drafts into force; empty otherwise */
export function warnOfDraftsInForce(present: Qms, { added }: StarterPlan): string {
  const hasDrafts = [...added.keys()].some((path) => path.startsWith(`${present.folder}/`) && path.endsWith('.md'))
  const isDecided = added.has(present.settingsFile.path) || present.settings.approvals.required
  if (!hasDrafts || isDecided || approvalRecords(present).length > 0) return ''
  return '\nThe new documents are drafts, but by your qms.yml a document counts as in force until the first approval is recorded. Write into it “approvals:” and, indented below it, “required: true”.\n'
}
