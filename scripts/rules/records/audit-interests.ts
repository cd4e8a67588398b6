import type { Document } from '../../model/document.js'
import { findFields } from '../../model/fields.js'
import type { InternalAudit, Procedure } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'

/** Something that a person or a role has to do with what is audited. */
export interface Interest {
  readonly actor: string
  /** What goes after “Amara Okafor …”: `owns PR-001`. */
  readonly what: string
}

/** The procedures that name each process. */
export type ProceduresByProcess = ReadonlyMap<string | undefined, readonly Document<Procedure>[]>

/** @returns who owns the audited processes, their procedures, and what follows from the audit */
export function findInterests(
  qms: Qms,
  audit: Document<InternalAudit>,
  byProcess: ProceduresByProcess,
): readonly Interest[] {
  const processes = (audit.fields.processes ?? []).flatMap((id) => qms.withId(id))
  const procedures = processes.flatMap((audited) => [
    ...qms.linksFrom(audited).flatMap(({ target }) => qms.withId(target).filter(({ type }) => type === 'procedure')),
    ...(byProcess.get(audited.id) ?? []),
  ])
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

function correctiveActionsFrom(qms: Qms, { id, fields }: Document<InternalAudit>): readonly Document[] {
  const sources = [id, ...(fields.findings ?? []).flatMap(({ nonconformity }) => nonconformity ?? [])]
  const linking = sources.flatMap((source) => qms.linksTo(source)).map(({ from }) => from)
  return [...new Set(linking)].filter(({ type }) => type === 'corrective-action')
}
