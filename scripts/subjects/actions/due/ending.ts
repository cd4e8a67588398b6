import type { Document, Fields } from '../../../core/model/document.js'
import { fieldText, isFields } from '../../../core/model/fields.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { retiredFrom, withdrawalOf } from '../../approval/status.js'
import { endedFrom } from './has-ended.js'

/** Why something is not waited for any more, or for a while. */
export interface Ending {
  /** A sentence, such as `“done” says 2026-11-20.` */
  readonly because: string
  /** It will not be done, and that was decided. */
  readonly isGivenUp: boolean
}

export interface DatedEnding extends Ending {
  /** The first day of which that is true; empty for what ended on a day that cannot be read. */
  readonly from: CalendarDate
  /** The day on which it goes on, after a pause. */
  readonly until?: CalendarDate
}

/** A later record, of that day, says when it is due next. */
export function supersededFrom(from: CalendarDate): DatedEnding {
  return { from, because: 'A later record took its place.', isGivenUp: false }
}

const GIVEN_UP: ReadonlySet<string> = new Set(['retired', 'cancelled'])

/** @returns why and since when nothing in a document is waited for: it is retired, or the record closed, given up or paused */
export function documentEndings(content: QmsContent, document: Document): readonly DatedEnding[] {
  if (content.typeOf(document)?.control !== 'maintained') {
    const ended = fieldEndings(document.fields, ['cancelled', 'closed', 'ended'])
    return [...ended, ...pauses(document), ...correctedEnding(content, document)]
  }
  const from = retiredFrom(content, document)
  const on = withdrawalOf(content, document)?.on
  return from === undefined ? [] : [{ from, because: `The document was retired on ${on}.`, isGivenUp: true }]
}

/** What a wrong row asked for was never due. */
function correctedEnding(content: QmsContent, document: Document): readonly DatedEnding[] {
  const correction = correctionOf(content, document)
  return correction ? [{ from: '', because: `${correction.id} took its place.`, isGivenUp: true }] : []
}

/** @returns for each of the fields, such as `done` or `cancelled`, when it ends what is due beside it */
export function fieldEndings(parent: Fields, names: readonly string[]): readonly DatedEnding[] {
  return names.flatMap((name) => {
    const written = parent[name]
    const from = endedFrom(written)
    if (from === undefined) return []
    const day = isFields(written) ? written.on : written
    const because = typeof day === 'string' ? `“${name}” says ${day}.` : `“${name}” is filled in.`
    return [{ from, because, isGivenUp: GIVEN_UP.has(name) }]
  })
}

/** @returns whether nothing could be done about a record on a day */
export function isOnHold(document: Document, day: CalendarDate): boolean {
  return pauses(document).some(({ from, until }) => from <= day && (until === undefined || until > day))
}

function pauses({ fields }: Document): readonly DatedEnding[] {
  const from = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  if (from === undefined) return []
  return [{ from, ...defined({ until }), because: `It has been on hold since ${from}.`, isGivenUp: false }]
}
