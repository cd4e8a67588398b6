import type { Document } from '../../../core/model/document.js'
import type { CorrectiveAction, Nonconformity } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { addMonths, type CalendarDate, earlierDay } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { causeOf } from '../cause-of.js'

/** What makes nonconformities alike. */
export interface Kind {
  readonly key: string
  /** What goes after “the same”: `cause (method) in PR-003`. */
  readonly words: string
}

/** Says nothing of what the causes have in common. */
const NO_KIND = 'other'

/** @returns the kinds of a nonconformity: its cause, and the document that it did not meet, each in its process */
function kindsOf(content: QmsContent, nonconformity: Document<Nonconformity>): readonly Kind[] {
  const { process, requirement_document: document } = nonconformity.fields
  return process === undefined ? [] : kinds(process, causeOf(content, nonconformity), document?.split('@')[0])
}

function kinds(process: string, cause: string | undefined, document: string | undefined): readonly Kind[] {
  return [
    ...(cause === undefined || cause === NO_KIND
      ? []
      : [{ key: `${process} cause ${cause}`, words: `cause (${cause}) in ${process}` }]),
    ...(document === undefined
      ? []
      : [{ key: `${process} document ${document}`, words: `requirement (${document}) in ${process}` }]),
  ]
}

/** Those alike, the earliest first. */
const byKind = onceForAllDays((content) => {
  const detected = content.ofType('nonconformity').filter(({ fields }) => fields.detected !== undefined)
  const all = detected.flatMap((document) => kindsOf(content, document).map(({ key }) => ({ key, document })))
  return groupBy(
    all.sort((a, b) => byText(a.document.fields.detected ?? '', b.document.fields.detected ?? '')),
    ({ key }) => key,
  )
})

/** @returns the nonconformities of a kind that were detected after `from`, up to and with `to`; the earliest first */
function ofKind(qms: Qms, { key }: Kind, from: CalendarDate, to: CalendarDate): readonly Document<Nonconformity>[] {
  const documents = (byKind(qms).get(key) ?? []).map(({ document }) => document)
  return documents.filter(({ fields: { detected = '' } }) => detected > from && detected <= to)
}

/** @returns the kind of which most came before, and those; undefined when it is the first of all its kinds */
export function recurrenceOf(qms: Qms, document: Document<Nonconformity>) {
  const { detected } = document.fields
  if (detected === undefined) return undefined
  const from = addMonths(detected, -recordPolicy(qms).recurrence_months)
  const found = kindsOf(qms, document).map((kind) => {
    const all = ofKind(qms, kind, from, detected)
    // Of those of one day the later id counts as the later one.
    const earlier = all.filter(
      (one) => one.id !== document.id && ((one.fields.detected ?? '') < detected || byText(one.id, document.id) < 0),
    )
    return { kind, earlier }
  })
  const most = found.sort((a, b) => b.earlier.length - a.earlier.length)[0]
  return most && most.earlier.length > 0 ? most : undefined
}

/** @returns the nonconformities of the kinds that a corrective action was to end, which came after it was found effective */
export function returnsAfter(qms: Qms, action: Document<CorrectiveAction>): readonly Document<Nonconformity>[] {
  const { effectiveness, root_cause: cause, nonconformities = [], cancelled } = action.fields
  const verified = effectiveness?.verified
  if (cancelled || verified === undefined || effectiveness?.result !== 'effective') return []
  const until = addMonths(verified, recordPolicy(qms).recurrence_months)
  const its = qms.ofType('nonconformity').filter(({ id }) => nonconformities.includes(id))
  const ended = its.flatMap(({ fields: { process, requirement_document: document } }) =>
    process === undefined ? [] : kinds(process, cause?.category, document?.split('@')[0]),
  )
  const found = ended.flatMap((kind) => ofKind(qms, kind, verified, earlierDay(until, qms.today)))
  return [...new Set(found)].filter(({ id }) => !nonconformities.includes(id))
}
