import type { Qms } from '../../../../core/model/qms.js'
import { otherValues } from './other-values.js'

/** @returns what changed in qms.yml besides approvers, people, severities and waivers, a sentence each */
export function settingsInWords(qms: Qms, base: Qms): readonly string[] {
  return [...approvalsInWords(qms, base), ...importsInWords(qms, base), ...otherValues(untold(base), untold(qms))]
}

function approvalsInWords(qms: Qms, base: Qms): readonly string[] {
  const [{ signed_from: was }, { signed_from: is }] = [base.settings.approvals, qms.settings.approvals]
  if (was === is) return []
  const before = was === undefined ? 'never' : `from ${was} on`
  return is === undefined
    ? [`Signatures are no longer required (before: ${before}).`]
    : [`Signatures are required from ${is} on (before: ${before}).`]
}

function importsInWords(qms: Qms, base: Qms): readonly string[] {
  const [was, is] = [importsOf(base), importsOf(qms)]
  const isNew = [...is].filter(([commit]) => !was.has(commit))
  const isGone = [...was].filter(([commit]) => !is.has(commit))
  return [
    ...isNew.map(
      ([commit, reason]) =>
        `Commit ${commit.slice(0, 12)} only brought existing documents in (“${reason}”): the person who made it may approve the texts that it added, and a note may be the evidence of their approvals.`,
    ),
    ...isGone.map(
      ([commit]) =>
        `Commit ${commit.slice(0, 12)} is no import any more: the person who made it counts as the author of the texts that it added.`,
    ),
  ]
}

function importsOf({ settings }: Qms): ReadonlyMap<string, string> {
  return new Map((settings.approvals.imports ?? []).map(({ commit = '', reason = '' }) => [commit, reason]))
}

function untold({ settings }: Qms): unknown {
  const { people: _, approval_matrix: __, severities: ___, waivers: ____, approvals, ...others } = settings
  return { approvals: { ...approvals, signed_from: undefined, imports: undefined }, ...others }
}
