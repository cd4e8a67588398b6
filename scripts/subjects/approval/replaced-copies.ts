import { shellWord } from '../../core/format/index.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { ControlledCopy } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { effectiveRevision, revisionsOf } from './revisions.js'

/** The type of the records that say who holds which numbered copy. */
export const CONTROLLED_COPY = 'controlled-copy'

/** A copy that is still out, although its text no longer applies. */
export interface ReplacedCopy {
  readonly copy: Document<ControlledCopy>
  /** The day from which it must not be used: at the earliest the one on which it was handed out. */
  readonly since: CalendarDate
  /** The revision to hand out instead; undefined when none applies any more. */
  readonly by?: string
}

const copiesByDocument = onceForAllDays((content) =>
  groupBy(content.ofType(CONTROLLED_COPY) as readonly Document<ControlledCopy>[], ({ fields }) => fields.document),
)

/** @returns the copies of a document that have to be exchanged or taken back as of the model's day */
export function replacedCopies(qms: Qms, document: Document): readonly ReplacedCopy[] {
  const out = (copiesByDocument(qms).get(document.id) ?? []).filter(({ fields }) => isOut(fields, qms.today))
  if (out.length === 0) return []
  const retired = fieldText(document.fields, 'retired.on')
  if (retired !== undefined && retired <= qms.today) return out.map((copy) => ({ copy, since: later(copy, retired) }))
  const effective = effectiveRevision(qms, document)
  const day = effective?.effectiveOn
  if (!effective || day === undefined) return []
  const order = revisionsOf(qms, document).map(({ revision }) => revision)
  const current = new Set(order.slice(order.indexOf(effective.revision)))
  return out
    .filter(({ fields }) => !current.has(fields.revision ?? ''))
    .map((copy) => ({ copy, since: later(copy, day), by: effective.revision }))
}

/** @returns the command that records who holds a copy */
export function recordCopyCommand(
  id: string,
  revision: string,
  { number, holder }: { readonly number: string; readonly holder: string },
): string {
  const values = { document: id, revision, copy: number, holder }
  const sets = Object.entries(values).map(([name, value]) => `--set ${shellWord(`${name}=${value}`)}`)
  return `qms new ${CONTROLLED_COPY} ${sets.join(' ')}`
}

function isOut({ issued = '', returned }: ControlledCopy, today: CalendarDate): boolean {
  return issued <= today && (returned === undefined || returned > today)
}

function later({ fields: { issued = '' } }: ReplacedCopy['copy'], day: CalendarDate): CalendarDate {
  return issued > day ? issued : day
}
