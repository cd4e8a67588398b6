import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Defect, DefectRule, SourceFile } from '../../../core/model/source-file.js'
import { mayHold } from '../../../core/questions/type-folder.js'
import { groupBy } from '../../../core/values/group-by.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { APPROVAL, approvalRecords } from '../../../subjects/approval/approval-records.js'
import { revisionsOf } from '../../../subjects/approval/revisions.js'
import { CannotPublish } from './cannot-publish.js'
import { faultInWords } from './fault-in-words.js'

/** Faults that change nothing of what a file says. */
const HARMLESS: ReadonlySet<DefectRule> = new Set(['line-ends', 'plain-yaml'])

/** Settings that decide neither what is in force nor who may see it. A name that we do not know may be any other, misspelt. */
const HARMLESS_SETTING =
  /^\/(?:site|severities|waivers|due|retention|risk|github|review_intervals|standards|ids|markdown_parser|organization(?!\/time_zone))(?:\/|$)/

const MOST_NAMED = 5

/**
 * Settings, people and approval records decide what is published. If one of them has a fault, a text in force could go
 * missing, or a draft or a confidential text be published, without anyone noticing.
 *
 * @throws CannotPublish that names each fault and its place
 */
export function refuseUncertain(qms: Qms, { drafts }: { readonly drafts: boolean }): void {
  // A settings file that does not exist is a fault, too, but leaves nothing in doubt.
  const settings = [qms.settingsFile, qms.peopleFile].filter(isThere)
  const faults = [...ofFiles(settings), ...(drafts ? [] : ofApprovals(qms))]
  if (faults.length === 0) return
  const others = faults.length - MOST_NAMED
  const named = [...faults.slice(0, MOST_NAMED), ...(others > 0 ? [`${others} more: “qms check” lists them.`] : [])]
  throw new CannotPublish(
    `Nothing can be published, because it is uncertain what is in force and who may see it:\n${named.map((fault) => `  ${fault}`).join('\n')}`,
  )
}

/** One that could not be read at all has no text, either. */
function isThere({ yaml, defects }: SourceFile): boolean {
  return yaml.source !== '' || defects.some(({ rule }) => rule !== 'valid-settings')
}

function ofFiles(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => file.defects.filter(isDecisive).map((defect) => faultInWords(file, defect)))
}

function isDecisive({ rule, at }: Defect): boolean {
  const pointer = typeof at === 'object' && 'key' in at ? at.key : at
  return !HARMLESS.has(rule) && !(typeof pointer === 'string' && HARMLESS_SETTING.test(pointer))
}

function ofApprovals(qms: Qms): readonly string[] {
  const type = qms.types.get(APPROVAL)
  const untyped = qms.documents.filter((document) => !qms.typeOf(document))
  const unreadable = [...qms.otherSources, ...untyped].filter(({ path }) => type && mayHold(qms, type, path))
  const waiting = approvalRecords(qms).filter((record) => !isApproved(qms, record))
  const hasBegun = ({ fields }: Document<Approval>) => (fields.effective_from ?? '') <= qms.today
  const unsaid = waiting.filter((one) => !one.fields.required && one.fields.approvals?.length && hasBegun(one))
  return [
    ...ofFiles([...unreadable, ...(waiting as readonly Document<unknown>[])]),
    ...unsaid.map(
      ({ path, fields }) =>
        `${path} does not say who had to approve ${fields.document}, and not everyone whom the approval matrix names has. Add “required: [...]” with the roles that had to approve.`,
    ),
    ...unknownPeople(qms, waiting),
  ]
}

function isApproved(qms: Qms, record: Document<Approval>): boolean {
  const { document: id = '', effective_from } = record.fields
  const document = qms.find(id) ?? { id, type: '', fields: {} }
  const revision = revisionsOf(qms, document).find((one) => one.record === record)
  return revision?.isApproved === true && effective_from !== undefined
}

/** One cause is one fault, however many documents it keeps from being shown. */
function unknownPeople(qms: Qms, records: readonly Document<Approval>[]): readonly string[] {
  const entries = records.flatMap(({ fields: { document = '', approvals = [] } }) =>
    approvals.flatMap(({ by }) => (by === undefined || qms.person(by) ? [] : { by, document })),
  )
  return [...groupBy(entries, ({ by }) => by)].map(([by, all]) => {
    const ids = [...new Set(all.map(({ document }) => document))]
    const named = ids.length > MOST_NAMED ? counted(ids.length, 'document') : listInWords(ids)
    return `people.yml has no entry for ${by}, who approved ${named}. Put it back: people who leave keep their entry, with the date in “to”.`
  })
}
