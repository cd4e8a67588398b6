import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { referencesTo } from '../../../core/questions/references.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byId, byText } from '../../../core/values/order.js'
import { rolesAskedByChange } from '../../approval/approval-matrix.js'
import { isRetired, revisionOfText } from '../../approval/status.js'
import { trainingOf } from '../../approval/training-gate.js'
import { whoKnows } from '../../approval/who-knows.js'
import { peopleBehind } from '../../people/people.js'
import { suspectReferencesTo } from '../suspect-references.js'
import type { Approver, Impact, Referrer, RoleAndPeople } from './impact.js'
import { isAbout } from './is-about.js'

/** @returns what refers to a document, who must approve its latest change, and who must know it */
export function impactOf(qms: Qms, document: Document): Impact {
  const known = whoKnows(qms, document, fieldText(document.fields, 'revision') ?? '')
  return {
    document,
    referrers: referrersOf(qms, document),
    approvers: approversOf(qms, document),
    trained: (trainingOf(document).roles ?? []).map((role) => ({
      ...withPeople(qms, role),
      acknowledged: peopleBehind(qms, role)
        .filter(({ id = '' }) => known.has(id))
        .map(({ name = '' }) => name),
    })),
  }
}

function referrersOf(qms: Qms, document: Document): Impact['referrers'] {
  const ways = groupBy(referencesTo(qms, document.id), ({ from }) => from)
  const referrers = [...ways.keys()].filter((from) => counts(qms, from, document)).sort(byId)
  const suspects = new Map(suspectReferencesTo(qms, document).map((one) => [one.from, one]))
  const describe = (from: Document): Referrer => {
    const suspect = suspects.get(from)
    return {
      id: from.id,
      title: from.title,
      by: (ways.get(from) ?? []).map(({ by }) => by),
      suspect:
        suspect && `last looked at on ${suspect.lookedAt}, before revision ${suspect.revision} of ${suspect.since}`,
    }
  }
  const groups = [...groupBy(referrers, ({ type }) => type)].map(([name, documents]) => {
    const type = qms.types.get(name)
    return { type: type?.title ?? name, areRecords: type?.control === 'retained', documents: documents.map(describe) }
  })
  return groups.sort((a, b) => byText(a.type, b.type))
}

/** Once a person approved, the record keeps who has to. */
function approversOf(qms: Qms, document: Document): Approver[] {
  const own = revisionOfText(qms, document)
  const asked = own?.record.fields.required ?? rolesAskedByChange(qms, document)
  return asked.map((role) => {
    const by = own?.assignment.filled.get(role)?.by
    return { ...withPeople(qms, role), ...(by !== undefined && { approvedBy: qms.nameOf(by) }) }
  })
}

/** What only documents the document itself, such as its approvals, does not depend on it; nor does what is withdrawn. */
function counts(qms: Qms, from: Document, document: Document): boolean {
  return from.id !== document.id && !isAbout(from) && !isRetired(qms, from)
}

function withPeople(qms: Qms, role: string): RoleAndPeople {
  return { role, people: peopleBehind(qms, role).map(({ name = '' }) => name) }
}
