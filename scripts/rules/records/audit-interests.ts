import type { Document } from '../../model/document.js'
import { fieldText, findFields } from '../../model/fields.js'
import type { InternalAudit } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'

/** Something that a person or a role has to do with what is audited. */
export interface Interest {
  readonly actor: string
  /** What goes after “Amara Okafor …”: `owns PR-001`. */
  readonly what: string
}

/** @returns who owns the audited processes, their procedures, and what follows from the audit */
export function findInterests(qms: Qms, audit: Document<InternalAudit>): readonly Interest[] {
  const processes = (audit.fields.processes ?? []).flatMap((id) => qms.withId(id))
  const procedures = processes.flatMap((audited) => proceduresOf(qms, audited))
  const correctiveActions = correctiveActionsFrom(qms, audit)
  return [
    ...[...processes, ...procedures, ...correctiveActions].flatMap(({ id, fields }) => {
      const owner = fieldText(fields, 'owner')
      return owner === undefined ? [] : { actor: owner, what: `owns ${id}` }
    }),
    ...correctiveActions.flatMap(({ id, fields }) =>
      [...findFields(fields, ['actions', '*', 'owner'])].map(({ value }) => ({
        actor: String(value),
        what: `has an action to carry out in ${id}`,
      })),
    ),
  ]
}

function proceduresOf(qms: Qms, audited: Document): readonly Document[] {
  const named = qms.linksFrom(audited).flatMap(({ target }) => qms.withId(target))
  const naming = qms.linksTo(audited.id).flatMap(({ from, pointer }) => (pointer === '/process' ? from : []))
  return [...new Set([...named, ...naming])].filter(({ type }) => type === 'procedure')
}

function correctiveActionsFrom(qms: Qms, { id, fields }: Document<InternalAudit>): readonly Document[] {
  const sources = [id, ...(fields.findings ?? []).flatMap(({ nonconformity }) => nonconformity ?? [])]
  const linking = sources.flatMap((source) => qms.linksTo(source)).map(({ from }) => from)
  return [...new Set(linking)].filter(({ type }) => type === 'corrective-action')
}
