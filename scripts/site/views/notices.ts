import type { CalendarDate } from '../../core/values/date.js'
import { effectiveRevision, revisionsOf } from '../../subjects/approval/revisions.js'
import { trainingFor, trainingGate } from '../../subjects/approval/training-gate.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type Retirement, retirementOf } from './retirement.js'
import type { RevisionChange } from './revision-changes.js'
import { type UnconfirmedApproval, unconfirmedApproval } from './unconfirmed-approval.js'

/** What is above the text, because it may mislead otherwise. */
export type Notice =
  | ({ readonly kind: 'retired' } & Retirement)
  | ({ readonly kind: 'retiring' } & Retirement)
  | { readonly kind: 'draft'; readonly inForce?: { readonly revision: string; readonly since: CalendarDate } }
  | { readonly kind: 'upcoming'; readonly revision: string; readonly from: CalendarDate; readonly changes?: string }
  | Waiting
  | ({ readonly kind: 'unconfirmed' } & UnconfirmedApproval)

/** A revision that was approved, and applies once enough people have acknowledged it. */
interface Waiting {
  readonly kind: 'waiting'
  readonly revision: string
  readonly acknowledged: number
  readonly needed: number
  readonly changes?: string
}

export function noticesOf(
  publication: Publication,
  entry: PublishedDocument,
  changes: readonly RevisionChange[],
): readonly Notice[] {
  const redline = (revision: string) => {
    const path = changes.find(({ after }) => after.revision === revision)?.path
    return path ? { changes: path } : {}
  }
  const { upcoming } = entry
  const retirement = retirementOf(publication, entry)
  const waiting = waitingRevision(publication, entry)
  const unconfirmed = unconfirmedApproval(publication, entry)
  return [
    ...(unconfirmed ? [{ kind: 'unconfirmed' as const, ...unconfirmed }] : []),
    ...(retirement ? [{ kind: kindOf(entry), ...retirement }] : []),
    ...(entry.shownAs === 'draft' ? [draftNotice(publication, entry)] : []),
    ...(upcoming
      ? [
          {
            kind: 'upcoming' as const,
            revision: upcoming.revision,
            from: upcoming.effectiveOn ?? '',
            ...redline(upcoming.revision),
          },
        ]
      : []),
    ...(waiting ? [{ ...waiting, ...redline(waiting.revision) }] : []),
  ]
}

function kindOf({ shownAs }: PublishedDocument): 'retired' | 'retiring' {
  return shownAs === 'retired' ? 'retired' : 'retiring'
}

function draftNotice({ working }: Publication, { workingCopy }: PublishedDocument): Notice {
  const effective = effectiveRevision(working, workingCopy)
  if (!effective) return { kind: 'draft' }
  return { kind: 'draft', inForce: { revision: effective.revision, since: effective.effectiveOn ?? '' } }
}

function waitingRevision({ working }: Publication, { workingCopy }: PublishedDocument): Waiting | undefined {
  const latest = revisionsOf(working, workingCopy).at(-1)
  if (!latest?.isApproved || latest.effectiveOn !== undefined) return undefined
  const training = trainingFor(workingCopy, latest.record.fields)
  const gate = trainingGate(working, workingCopy.id, latest.revision, training)
  if (!gate) return undefined
  const [acknowledged, needed] = [gate.acknowledged.length, gate.needed.length]
  return { kind: 'waiting', revision: latest.revision, acknowledged, needed }
}
