import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { ChangeReport, DocumentChange, UncoveredSettings } from './change-report.js'
import type { RoleAndPeople } from './impact.js'

/** @returns what to do next with a change, in one sentence */
export function nextStep(report: Omit<ChangeReport, 'next'>): string {
  const { documents, records, settings, problems, reviews, uncovered } = report
  const errors = problems.new.filter(({ severity }) => severity === 'error').length
  const missing = documents.filter(({ approval }) => approval === 'missing')
  const steps = [
    ...(missing.length > 0 ? [whoApproves(missing)] : []),
    ...(uncovered && uncovered.files.length > 0 ? [whoAgrees(uncovered)] : []),
  ].join('; ')
  if (errors > 0)
    return `First fix ${counted(errors, 'error')} that this change brings${steps ? `; then ${steps}` : ''}.`
  if (reviews && reviews.doubts.length > 0)
    return `First clear up what GitHub does not confirm, below${steps ? `; then ${steps}` : ''}.`
  if (steps) return `${steps[0]?.toUpperCase()}${steps.slice(1)}.`
  if (documents.length + records.length + settings.length === 0) return NOTHING
  const isApproved = documents.some(({ approval }) => approval === 'complete')
  const learners = learnersOf(documents)
  const approved = isApproved ? 'All approvals are there' : 'Nothing here needs an approval'
  if (learners.length === 0) return `${approved}: it can be merged.`
  return `${approved}: it can be merged, and ${inShort(learners)} still ${learners.length > 1 ? 'have' : 'has'} to learn what changed.`
}

const NOTHING = 'No document, record or setting of the quality management system changes: no approval is needed.'

function whoApproves(missing: readonly DocumentChange[]): string {
  const approvers = missing.map(openApprovers)
  const open = new Map(approvers.flat().map((approver) => [approver.role, approver]))
  const who = open.size > 0 ? [...open.values()].map(inWords) : ['a person other than the author']
  const isSame = approvers.every(({ length }) => length === open.size)
  const verb = who.length > 1 ? 'have' : 'has'
  return `${inShort(who)} ${verb} to read and approve ${inShort(missing.map(({ id }) => id))}${isSame ? '' : ', each what the list says'}`
}

function whoAgrees({ files, approvers }: UncoveredSettings): string {
  const who = approvers.length > 0 ? approvers.map(inWords) : ['a person other than the author']
  const verb = who.length > 1 ? 'have' : 'has'
  return `${inShort(who)} ${verb} to agree to what changes in ${inShort(files.map(({ path }) => path))}, which no approval covers`
}

function openApprovers({ approvers }: DocumentChange): readonly RoleAndPeople[] {
  return approvers.filter(({ approvedBy }) => approvedBy === undefined)
}

function inWords({ role, people }: RoleAndPeople): string {
  return people.length > 0 ? `${listInWords(people, 'or')} (${role})` : `${role} (no holder)`
}

function learnersOf(documents: readonly DocumentChange[]): readonly string[] {
  const missing = documents.flatMap(({ training }) =>
    training.flatMap(({ people, acknowledged }) => people.filter((name) => !acknowledged.includes(name))),
  )
  return [...new Set(missing)]
}

const MOST_NAMES = 4

/** Names as long as they can be read in a sentence. */
function inShort(names: readonly string[]): string {
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more`
    : listInWords(names)
}
