import type { Document } from '../../../core/model/document.js'
import type { InternalAudit } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { hasEnded } from '../../actions/due/has-ended.js'

/** Something that a person or a role has to do with what is audited. */
export interface Interest {
  readonly actor: string
  /** What goes after “Amara Okafor …”: `owns PR-001`. */
  readonly what: string
  /** It is the process itself: then it reaches to those who report to its owner. */
  readonly isProcess?: true
}

/**
 * @returns who owns the audited processes and their procedures in use on the day, and who does what these procedures say. That
 * a person is given an action after the audit says nothing of how impartial the audit was.
 */
export function findInterests(qms: Qms, audit: Document<InternalAudit>, on: CalendarDate): readonly Interest[] {
  const processes = (audit.fields.processes ?? []).flatMap((id) => qms.withId(id))
  const procedures = processes.flatMap((audited) => proceduresOf(qms, audited, on))
  return [
    ...processes.flatMap((one) => ownershipOf(one).map((interest) => ({ ...interest, isProcess: true as const }))),
    ...procedures.flatMap(ownershipOf),
    ...procedures.flatMap((procedure) =>
      rolesIn(qms, procedure).map((actor) => ({ actor, what: `works by ${procedure.id}` })),
    ),
  ]
}

function ownershipOf({ id, fields: { owner } }: Document): readonly Interest[] {
  return typeof owner === 'string' ? [{ actor: owner, what: `owns ${id}` }] : []
}

/** The roles that have to know a procedure, as it says: those who work by it. Auditors may have to know how audits are done. */
function rolesIn(qms: Qms, procedure: Document): readonly string[] {
  const links = qms.linksFrom(procedure).filter(({ pointer }) => pointer.startsWith('/training/roles/'))
  return links.map(({ target }) => target)
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
