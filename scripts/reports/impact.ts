import { requiredRoles } from '../lifecycle/approval-matrix.js'
import { peopleBehind } from '../lifecycle/people.js'
import { isRetired } from '../lifecycle/status.js'
import { suspectReferencesTo } from '../lifecycle/suspect-references.js'
import { acknowledgementsOf, trainingOf } from '../lifecycle/training-gate.js'
import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'
import { referencesTo } from '../model/references.js'
import { byId } from './by-id.js'

/** What a change of one document touches. */
export interface Impact {
  readonly document: Document
  /** What refers to it, by the title of the type; the title of that type, then its documents by id. */
  readonly leaning: readonly { readonly type: string; readonly documents: readonly Leaning[] }[]
  readonly approvers: readonly RoleAndPeople[]
  /** Who must know it, and again once it changed. */
  readonly trained: readonly (RoleAndPeople & { readonly acknowledged: readonly string[] })[]
}

interface Leaning {
  readonly id: string
  readonly title: string
  /** Fields by which it refers to the document, or `body`. */
  readonly by: readonly string[]
  /** Why the reference may no longer fit; nothing if somebody looked at it since. */
  readonly suspect: string | undefined
}

interface RoleAndPeople {
  readonly role: string
  /** Names. */
  readonly people: readonly string[]
}

/** @returns what leans on a document, who must approve its latest change, and who must know it */
export function impactOf(qms: Qms, document: Document): Impact {
  return {
    document,
    leaning: leaningOn(qms, document),
    approvers: requiredRoles(qms, document).map((role) => withPeople(qms, role)),
    trained: (trainingOf(document).roles ?? []).map((role) => ({
      ...withPeople(qms, role),
      acknowledged: peopleBehind(qms, role)
        .filter(({ id }) => hasAcknowledged(qms, document, id ?? ''))
        .map(({ name = '' }) => name),
    })),
  }
}

function leaningOn(qms: Qms, document: Document): Impact['leaning'] {
  const suspects = new Map(suspectReferencesTo(qms, document).map((one) => [one.from, one]))
  const sources = new Set(referencesTo(qms, document.id).map(({ from }) => from))
  const groups = new Map<string, Leaning[]>()
  for (const from of [...sources].filter((one) => counts(qms, one, document)).sort(byId)) {
    const type = qms.typeOf(from)?.title ?? from.type
    const ways = referencesTo(qms, document.id).filter((reference) => reference.from === from)
    const suspect = suspects.get(from)
    groups.set(type, [
      ...(groups.get(type) ?? []),
      {
        id: from.id,
        title: from.title,
        by: ways.map(({ by }) => by),
        suspect:
          suspect && `last looked at on ${suspect.lookedAt}, before revision ${suspect.revision} of ${suspect.since}`,
      },
    ])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, documents]) => ({ type, documents }))
}

/** What only documents the document itself, such as its approvals, does not lean on it; nor does what is withdrawn. */
function counts(qms: Qms, from: Document, document: Document): boolean {
  const isAboutIt = ['approval', 'document-review', 'acknowledgement'].includes(from.type)
  return from.id !== document.id && !isAboutIt && !isRetired(qms, from)
}

function withPeople(qms: Qms, role: string): RoleAndPeople {
  return { role, people: peopleBehind(qms, role).map(({ name = '' }) => name) }
}

function hasAcknowledged(qms: Qms, { id, fields }: Document, person: string): boolean {
  return acknowledgementsOf(qms, id).some(
    (one) => one.fields.revision === fields.revision && (one.fields.people ?? []).includes(person),
  )
}
