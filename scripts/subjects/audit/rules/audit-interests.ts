import type { Document } from '../../../core/model/document.js'
import { findFields } from '../../../core/model/fields.js'
import type { InternalAudit } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { hasEnded } from '../../actions/due/has-ended.js'

/** Something that a person or a role has to do with what is audited. */
export interface Interest {
  readonly actor: string
  /** What goes after “Amara Okafor …”: `owns PR-001`. */
  readonly what: string
}

/** @returns who owns the audited processes, their procedures in use on the day, and what follows from the audit */
export function findInterests(qms: Qms, audit: Document<InternalAudit>, on: CalendarDate): readonly Interest[] {
  const processes = (audit.fields.processes ?? []).flatMap((id) => qms.withId(id))
  const procedures = processes.flatMap((audited) => proceduresOf(qms, audited, on))
  const correctiveActions = correctiveActionsFrom(qms, audit)
  return [
    ...[...processes, ...procedures, ...correctiveActions].flatMap(({ id, fields: { owner } }) =>
      typeof owner === 'string' ? { actor: owner, what: `owns ${id}` } : [],
    ),
    ...correctiveActions.flatMap(({ id, fields }) =>
      [...findFields(fields, ['actions', '*', 'owner'])].map(({ value }) => ({
        actor: String(value),
        what: `has an action to carry out in ${id}`,
      })),
    ),
  ]
}

/** @returns the procedures that the process names, and those that name it, without those retired by that day */
function proceduresOf(qms: Qms, audited: Document, on: CalendarDate): readonly Document[] {
  const named = qms
    .linksFrom(audited)
    .filter(({ pointer }) => pointer.startsWith('/procedures/'))
    .flatMap(({ target }) => qms.withId(target))
  const naming = qms
    .linksTo(audited.id)
    .filter(({ pointer }) => pointer === '/process')
    .map(({ from }) => from)
  return [...named, ...naming].filter(
    (document) => document.type === 'procedure' && !hasEnded(document.fields.retired, on),
  )
}

/** @returns the corrective actions that the audit or one of its nonconformities brought up */
function correctiveActionsFrom(qms: Qms, { id, fields }: Document<InternalAudit>): readonly Document[] {
  const sources = [id, ...(fields.findings ?? []).flatMap(({ nonconformity }) => nonconformity ?? [])]
  const linking = sources
    .flatMap((source) => qms.linksTo(source))
    .filter(
      ({ from, pointer }) => from.type === 'corrective-action' && /^\/(?:source$|nonconformities\/)/.test(pointer),
    )
    .map(({ from }) => from)
  return [...new Set(linking)].filter((action) => action.fields.cancelled === undefined)
}
