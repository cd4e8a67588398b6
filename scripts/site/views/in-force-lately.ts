import type { InForceChange } from '../../core/model/in-force-change.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { byText } from '../../core/values/order.js'
import { firstDayOfLately, inForceSince } from '../../subjects/approval/in-force/in-force-since.js'
import { type DocumentLink, documentLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'

/** What came into force and what went out of force lately, as `qms status` says it. */
export interface InForceLately {
  readonly since: CalendarDate
  readonly comes: LatelyList
  readonly goes: LatelyList
}

export interface LatelyList {
  /** The latest first. */
  readonly entries: readonly LatelyEntry[]
  /** Entries that a page has no room for. */
  readonly more: number
}

export interface LatelyEntry {
  /** Only its id and title, if it has no page. */
  readonly document: DocumentLink | SiteLink
  readonly revision: string
  /** The first day on which it applied, of what came into force. */
  readonly on?: CalendarDate
  /** The revision in force instead, of what went out of force. */
  readonly replacedBy?: string
}

const MOST = 5

export function inForceLately(publication: Publication): InForceLately {
  const since = firstDayOfLately(publication.working)
  const changes = inForceSince(publication.working, since)
  const comes = changes.flatMap((change) => cameIntoForce(publication, change))
  return {
    since,
    comes: listOf(comes.sort((a, b) => byText(b.on ?? '', a.on ?? ''))),
    goes: listOf(changes.flatMap((change) => wentOutOfForce(publication, change))),
  }
}

function cameIntoForce(publication: Publication, change: InForceChange): readonly LatelyEntry[] {
  const { after } = change
  if (!after) return []
  return [{ document: linkTo(publication, change), revision: after.revision, on: after.since }]
}

function wentOutOfForce(publication: Publication, change: InForceChange): readonly LatelyEntry[] {
  const { before, after } = change
  if (!before) return []
  const replacedBy = after?.revision
  return [{ document: linkTo(publication, change), revision: before.revision, ...defined({ replacedBy }) }]
}

function linkTo(publication: Publication, { id, title }: InForceChange): LatelyEntry['document'] {
  return documentLink(publication, id) ?? { text: `${id} ${title}`.trim() }
}

function listOf(all: readonly LatelyEntry[]): LatelyList {
  return { entries: all.slice(0, MOST), more: Math.max(0, all.length - MOST) }
}
