import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
import { readingsOf } from './readings.js'
import { type Revision, revisionsOf } from './revisions.js'

/** @returns who knows a revision of a document on the as-of date, each with the first day of which that is true */
export function whoKnows(qms: Qms, document: Document, revision: string): ReadonlyMap<string, CalendarDate> {
  const same = new Set([revision, ...sameContent(qms, document, revision).map((one) => one.revision)])
  const known = new Map<string, CalendarDate>()
  for (const { on, people } of readingsUpTo(qms, document, same))
    for (const person of people) if (!known.has(person)) known.set(person, on)
  return known
}

function readingsUpTo(qms: Qms, { id }: Document, revisions: ReadonlySet<string>) {
  return readingsOf(qms, id)
    .flatMap(({ revision = '', on, people }) =>
      on !== undefined && on <= qms.today && revisions.has(revision) ? [{ on, people }] : [],
    )
    .sort((a, b) => byText(a.on, b.on))
}

/** @returns an approved revision and, unless it waits for its readers, those before it from which only the wording differs, the earliest first */
export function sameContent(qms: Qms, document: Document, revision: string): readonly Revision[] {
  const approved = revisionsOf(qms, document).filter(({ approvedOn }) => approvedOn !== undefined)
  const upTo = approved.slice(0, approved.findIndex((one) => one.revision === revision) + 1)
  const first = upTo.findLastIndex(
    ({ record: { fields } }) => fields.class !== 'editorial' || fields.training !== undefined,
  )
  return upTo.slice(Math.max(first, 0))
}
