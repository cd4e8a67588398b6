import type { Document } from '../core/model/document.js'
import type { DocumentType } from '../core/model/document-type.js'
import { findFields } from '../core/model/fields.js'
import type { Qms } from '../core/model/qms.js'
import { isPastDate } from '../core/questions/is-past-date.js'
import { laterDay } from '../core/values/date.js'
import { byText } from '../core/values/order.js'
import { earlierValues } from './earlier-values.js'

/** Something that a document tells, and the day from which it could. */
export interface Happening {
  readonly on: string
  readonly isEvent: boolean
  readonly pointer: string
}

/** @returns in the order of the fields: the dates of a record; of a maintained document what is filled in without a new revision */
export function happenings(qms: Qms, document: Document): readonly Happening[] {
  const type = qms.typeOf(document)
  if (!type) return []
  const dates = type.fields.filter(isPastDate).flatMap(({ path, event }) =>
    findFields(document.fields, path).map(({ pointer, value }) => ({
      on: String(value).slice(0, 10),
      isEvent: event !== undefined,
      pointer,
    })),
  )
  return type.control === 'retained' ? dates : filledIn(qms, document, type, dates)
}

/**
 * @returns the days on which something was written into a document, by the dates in it, the first one first. A record begins
 * with its first event, since it may also tell of a period before. Of a maintained document these are the days of what was
 * filled in without a new revision.
 */
export function daysOf(qms: Qms, document: Document): readonly string[] {
  const found = happenings(qms, document)
  const began = found.flatMap(({ on, isEvent }) => (isEvent ? on : [])).sort(byText)[0] ?? ''
  const days = [...found.map(({ on }) => on), ...earlierValues(qms, document).map(({ until }) => until)]
  return [...new Set(days)].filter((day) => day >= began && day <= qms.today).sort(byText)
}

/** Without a new revision come dates and links to records: a record that proves something comes before it is written down. */
function filledIn(
  qms: Qms,
  document: Document,
  { fields }: DocumentType,
  dates: readonly Happening[],
): readonly Happening[] {
  const open = fields.filter(({ controlled }) => !controlled).map(({ path }) => `/${path.join('/')}/`)
  const isOpen = ({ pointer }: { readonly pointer: string }) =>
    open.some((place) => `${pointer.replaceAll(/\/\d+/g, '/*')}/`.startsWith(place))
  const links = qms.linksFrom(document).flatMap(({ pointer, target }): Happening[] => {
    const record = isOpen({ pointer }) ? qms.find(target) : undefined
    if (!record || qms.typeOf(record)?.control !== 'retained') return []
    return [{ pointer, on: daysOf(qms, record)[0] ?? qms.today, isEvent: false }]
  })
  const isBeside = (date: Happening, link: Happening) => {
    const group = date.pointer.slice(0, date.pointer.lastIndexOf('/') + 1)
    return group !== '/' && link.pointer.startsWith(group)
  }
  const ownDates = dates.filter(isOpen).map((date) => ({ ...date, isEvent: false }))
  return [
    ...ownDates.map((date) => ({
      ...date,
      on: links.filter((link) => isBeside(date, link)).reduce((latest, { on }) => laterDay(latest, on), date.on),
    })),
    ...links.filter((link) => !ownDates.some((date) => isBeside(date, link))),
  ]
}
