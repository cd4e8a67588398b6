import { plannedContent } from '../../../core/edit/planned-content.js'
import { isRefusal } from '../../../core/model/plan.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { addDays, type CalendarDate } from '../../../core/values/date.js'
import { planRecords } from '../../../subjects/change/plan-records.js'
import { FIRST_DAY } from '../calendar.js'
import { approvalOf } from './approval-of.js'
import { maintainedDocuments } from './maintained.js'
import { peopleFile } from './people.js'
import { SETTINGS_FILE } from './settings-file.js'

/** The documents are written before the year begins. */
const WRITTEN = '2024-12-20'

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
  return approveDocuments(files, FIRST_DAY)
}

function sentenceOf(title: string): string {
  return `Alder Instruments has settled this for “${title}”; the people who do the work were asked.`
}

/** @returns the files, with an approval of each document that has none yet */
export async function approveDocuments(files: Files, effectiveFrom: CalendarDate): Promise<Files> {
  const qms = await readQms(memoryTree(files), { today: addDays(effectiveFrom, -9) })
  const known = new Set(qms.ofType('approval').map(({ fields }) => fields.document))
  const changes = qms.maintained
    .filter(({ id }) => !known.has(id))
    .map((document) => approvalOf(qms, document, files[document.path] ?? '', effectiveFrom))
  return { ...files, ...Object.fromEntries(changes.map(({ path, content }) => [path, String(content)])) }
}
