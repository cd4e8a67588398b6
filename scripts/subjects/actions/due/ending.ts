import type { CalendarDate } from '../../../core/model/date.js'
import type { Document, Fields } from '../../../core/model/document.js'
import { fieldText, isFields } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { isRetired } from '../../approval/status.js'
import { hasEnded } from './has-ended.js'

/** Why nobody waits for something any more. */
export interface Ending {
  /** A sentence, such as `“done” says 2026-11-20.` */
  readonly because: string
  /** It will not be done, and that was decided. */
  readonly isGivenUp: boolean
}

/** A later record says when it is due next. */
export const SUPERSEDED: Ending = { because: 'A later record took its place.', isGivenUp: false }

const GIVEN_UP: ReadonlySet<string> = new Set(['retired', 'cancelled'])

/** @returns why nobody waits for anything in a document: it is retired, or the record closed, given up or paused */
export function documentEnding(qms: Qms, document: Document): Ending | undefined {
  if (qms.typeOf(document)?.control !== 'maintained') {
    return fieldEnding(document.fields, ['cancelled', 'closed', 'ended'], qms.today) ?? pause(qms, document)
  }
  const on = fieldText(document.fields, 'retired.on')
  return isRetired(qms, document) ? { because: `The document was retired on ${on}.`, isGivenUp: true } : undefined
}

/** @returns the first of the fields, such as `done` or `cancelled`, that had ended it by that day */
export function fieldEnding(parent: Fields, endings: readonly string[], today: CalendarDate): Ending | undefined {
  const name = endings.find((ending) => hasEnded(parent[ending], today))
  if (name === undefined) return undefined
  const written = parent[name]
  const day = isFields(written) ? written.on : written
  const because = typeof day === 'string' ? `“${name}” says ${day}.` : `“${name}” is filled in.`
  return { because, isGivenUp: GIVEN_UP.has(name) }
}

function pause({ today }: Qms, { fields }: Document): Ending | undefined {
  const since = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  if (since === undefined || since > today || (until !== undefined && until <= today)) return undefined
  return { because: `It has been on hold since ${since}.`, isGivenUp: false }
}
