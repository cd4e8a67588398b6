import type { Person } from '../../../core/model/generated-types.js'
import type { Account } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { personOfAccount } from '../../people/person-of-account.js'
import { whyNotEntitled } from '../approval-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'

/**
 * @param proposal with the model from before it as its base; where no one was listed before, it is the first of all
 * @returns in a sentence that a proposal itself made a person entitled, or gave them the account; undefined when it did not
 */
export function whyBroughtAlong(
  proposal: Qms,
  person: Person,
  account: Account | undefined,
  possible: readonly ApprovalEntry[],
): string | undefined {
  const { base: before } = proposal
  if (!before || before.people.length === 0) return undefined
  const isTheirs = (qms: Qms) => account !== undefined && personOfAccount(qms, account).person?.id === person.id
  if (isTheirs(proposal) && !isTheirs(before))
    return `This change itself says in people.yml that the account @${account?.login} is that of ${person.name}. ${INSTEAD}`
  const isEntitled = (qms: Qms) => possible.some((entry) => whyNotEntitled(qms, entry) === undefined)
  if (isEntitled(proposal) && !isEntitled(before))
    return `This change itself says in people.yml that ${person.name} may approve it. ${INSTEAD}`
  return undefined
}

const INSTEAD =
  'A change cannot choose its own approvers: bring people.yml in by a change of its own, and approve this one then.'
