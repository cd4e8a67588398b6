import type { Qms } from '../../../../core/model/qms.js'
import { otherValues } from './other-values.js'

/** @returns what changed in qms.yml besides approvers, people, severities and waivers, a sentence each */
export function settingsInWords(qms: Qms, base: Qms): readonly string[] {
  return [...approvalsInWords(qms, base), ...otherValues(untold(base), untold(qms))]
}

function approvalsInWords(qms: Qms, base: Qms): readonly string[] {
  const [{ signed_from: was }, { signed_from: is }] = [base.settings.approvals, qms.settings.approvals]
  if (was === is) return []
  const before = was === undefined ? 'never' : `from ${was} on`
  return is === undefined
    ? [`Signatures are no longer required (before: ${before}).`]
    : [`Signatures are required from ${is} on (before: ${before}).`]
}

function untold({ settings }: Qms): unknown {
  const { people: _, approval_matrix: __, severities: ___, waivers: ____, approvals, ...others } = settings
  return { approvals: { ...approvals, signed_from: undefined }, ...others }
}
