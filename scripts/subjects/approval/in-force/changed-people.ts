import type { Approval } from '../../../core/model/generated-types.js'
import type { ListedPerson, Qms } from '../../../core/model/qms.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { type ApprovalFault, approvedOn, whyNotCounted } from '../approval-entry.js'
import type { ChangedPart, Experiment } from './experiment.js'

/** @returns people of whom people.yml says something else */
export function changedPeople(experiment: Experiment): readonly ChangedPart[] {
  const { qms, base } = experiment
  const ids = new Set([...base.people, ...qms.people].map(({ id = '' }) => id))
  return [...ids].flatMap((id) => {
    const [was, is] = [entriesOf(base, id), entriesOf(qms, id)]
    if (isSameValue(was.map(personOf), is.map(personOf))) return []
    const [listed] = is
    const file = listed?.file ?? qms.peopleFile
    const cause = {
      words: `${file.path.split('/').at(-1)} ${inWords(experiment, id)}`,
      file,
      at: listed?.at ?? '/people',
    }
    const others = (listedPeople: readonly ListedPerson[]) => listedPeople.filter(({ person }) => person.id !== id)
    return [{ cause, restore: (parts) => ({ ...parts, listedPeople: [...others(parts.listedPeople), ...was] }) }]
  })
}

function entriesOf({ listedPeople }: Qms, id: string): readonly ListedPerson[] {
  return listedPeople.filter(({ person }) => (person.id ?? '') === id)
}

function personOf({ person }: ListedPerson): unknown {
  return person
}

/** Says it of the first approval that counts otherwise than before. */
function inWords({ qms, base, parts, was }: Experiment, id: string): string {
  for (const { fields } of [...was.approvals, ...parts.approvals]) {
    const record = fields as Approval
    for (const entry of record.approvals ?? []) {
      if (entry.by !== id) continue
      const [before, after] = [whyNotCounted(base, record, entry), whyNotCounted(qms, record, entry)]
      const fault = after ?? before
      if (fault === undefined || (before && after)) continue
      const said = { name: nameOf(qms, base, id), role: entry.role ?? '', on: approvedOn(qms, entry) ?? '' }
      const what = after ? whatIsLost(fault, said, !qms.person(id)) : whatIsGained(fault, said)
      return `${what} (approver of revision ${record.revision})`
    }
  }
  return `says something else of ${nameOf(qms, base, id)}`
}

interface Said {
  readonly name: string
  readonly role: string
  readonly on: string
}

function whatIsLost({ about }: ApprovalFault, { name, role, on }: Said, isGone: boolean): string {
  if (isGone) return `no longer lists ${name}`
  if (about === 'role') return `no longer gives ${name} the role ${role} on ${on}`
  if (about === 'signature') return `no longer lists the key with which ${name} signed on ${on}`
  return `no longer says that ${name} was here on ${on}`
}

function whatIsGained({ about }: ApprovalFault, { name, role, on }: Said): string {
  if (about === 'role') return `now gives ${name} the role ${role} on ${on}`
  if (about === 'signature') return `now lists the key with which ${name} signed on ${on}`
  return `now says that ${name} was here on ${on}`
}

function nameOf(qms: Qms, base: Qms, id: string): string {
  return (base.person(id) ? base : qms).nameOf(id)
}
