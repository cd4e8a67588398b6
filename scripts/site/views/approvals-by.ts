import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { approvedOn } from '../../subjects/approval/approval-entry.js'
import { revisionsOf } from '../../subjects/approval/revisions.js'
import { type DocumentLink, entryLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

/** What a person said of a revision: approved, reviewed, authored. */
export interface ApprovalGiven {
  readonly document: DocumentLink
  readonly revision: string
  readonly meaning: string
  readonly on: CalendarDate
}

/** A revision that waits for a person. */
export interface ApprovalAsked {
  readonly document: DocumentLink
  readonly revision: string
}

const approvals = once((publication: Publication) => {
  const { working, entries } = publication
  const all = [...entries.values()].filter(({ shownAs }) => shownAs !== 'record')
  const revisions = all.flatMap((entry) =>
    revisionsOf(working, entry.workingCopy).map((revision) => ({ document: entryLink(publication, entry), revision })),
  )
  const given = revisions.flatMap(({ document, revision: { revision, record } }) =>
    (record.fields.approvals ?? []).flatMap((one) => {
      const on = approvedOn(working, one)
      return on === undefined ? [] : { by: one.by ?? '', document, revision, meaning: one.meaning ?? '', on }
    }),
  )
  const asked = revisions
    .filter(({ revision: { isApproved } }) => !isApproved)
    .flatMap(({ document, revision: { revision, assignment } }) =>
      assignment.open.map((role) => ({ role, document, revision })),
    )
  return {
    given: groupBy(
      given.filter(({ on }) => on <= working.today).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
      ({ by }) => by,
    ),
    asked: groupBy(asked, ({ role }) => role),
  }
})

/** @returns the latest first */
export function approvalsGivenBy(publication: Publication, person: string): readonly ApprovalGiven[] {
  return (approvals(publication).given.get(person) ?? []).map(({ by: _by, ...one }) => one)
}

/** @returns revisions that are not approved yet, and for which a role or person is missing */
export function approvalsAskedOf(publication: Publication, actor: string): readonly ApprovalAsked[] {
  return (approvals(publication).asked.get(actor) ?? []).map(({ role: _role, ...one }) => one)
}
