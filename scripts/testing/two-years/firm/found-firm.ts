import { sha256 } from '../../../core/bytes/digest.js'
import { plannedContent } from '../../../core/edit/planned-content.js'
import { isRefusal } from '../../../core/model/plan.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { addApprovals } from '../../../subjects/approval/add-approvals.js'
import { draftRecord } from '../../../subjects/approval/draft-record.js'
import { planRecords } from '../../../subjects/change/plan-records.js'
import { FIRST_DAY } from '../calendar.js'
import { maintainedDocuments } from './maintained.js'
import { holderOf, peopleFile } from './people.js'
import { SETTINGS_FILE } from './settings-file.js'

/** The documents are written and approved before the year begins. */
const WRITTEN = '2024-12-20'
const APPROVED = '2024-12-23'

export type Files = Record<string, string>

/** @returns the files of Alder Instruments on the first day: all documents approved, no record yet */
export async function foundFirm(): Promise<Files> {
  const files: Files = { 'qms-docs/qms.yml': SETTINGS_FILE, 'qms-docs/people.yml': peopleFile() }
  const empty = await readQms(memoryTree(files), { today: WRITTEN })
  for (const { type: name, id, fields } of maintainedDocuments()) {
    const type = empty.types.get(name)
    if (!type) throw new Error(`There is no type ${name}.`)
    const sections = new Map(type.sections.map(({ title }) => [title, sentenceOf(fields.title)]))
    const planned = planRecords(empty, type, [{ id, fields, sections }])
    if (isRefusal(planned)) throw new Error(`${id}: ${planned.reason}`)
    for (const change of planned.changes)
      if (change.kind === 'create') files[change.path] = String(plannedContent(change))
  }
  return approveAll(files)
}

function sentenceOf(title: string): string {
  return `Alder Instruments has settled this for “${title}”; the people who do the work were asked.`
}

async function approveAll(files: Files): Promise<Files> {
  const qms = await readQms(memoryTree(files), { today: APPROVED })
  const approved = { ...files }
  for (const [index, document] of qms.maintained.entries()) {
    const { path, blob } = document
    const text = { path, blob, sha256: sha256(files[path] ?? '') }
    const draft = draftRecord(qms, document, { text, files: [] }, FIRST_DAY)
    if (isRefusal(draft)) throw new Error(draft.reason)
    const entries = (draft.fields.required ?? []).map((role) => ({
      by: holderOf(role),
      role,
      meaning: 'approved' as const,
      at: `${APPROVED}T10:00:00+01:00`,
      evidence: { pull_request: index + 1 },
    }))
    const change = addApprovals(draft, entries)
    if (isRefusal(change) || change.kind !== 'create') throw new Error(`${document.id} cannot be approved.`)
    approved[change.path] = String(change.content)
  }
  return approved
}
