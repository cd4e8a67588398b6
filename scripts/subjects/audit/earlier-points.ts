import type { Qms } from '../../core/model/qms.js'
import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { hasBegun } from '../documents/has-begun.js'
import { isClosed } from '../documents/is-closed.js'

const FOLLOWED_UP: readonly string[] = ['nonconformity', 'corrective-action']

/** @returns what earlier audits of a process left to look at, a sentence each: first what is open, then what was decided */
export function earlierPoints(qms: Qms, process: string): readonly string[] {
  const findings = qms
    .ofType('internal-audit')
    .filter(({ fields }) => (fields.performed ?? '') <= qms.today)
    .flatMap((audit) =>
      (audit.fields.findings ?? []).map((finding) => ({ ...finding, from: `${audit.id}, ${finding.id}` })),
    )
    .filter((finding) => finding.process === process)
  const nonconformities = findings.flatMap(({ from, statement, nonconformity }) => {
    const record = qms.find(nonconformity ?? '')
    if (!record) return nonconformity ? [`${from}: ${nonconformity} cannot be found. ${statement}`] : []
    const said = isClosed(qms, record)
      ? `${record.id} is closed. Does it stay away?`
      : `${record.id} is open. What was done since?`
    return [`${from}: ${statement} ${said}`]
  })
  const opportunities = findings
    .filter(({ grade }) => grade === 'opportunity')
    .map(
      ({ from, statement, decision }) =>
        `${from}: ${statement} ${decision ? `It was decided: “${decision}” Is it so?` : 'Nothing is decided yet.'}`,
    )
  const others = (openRecords(qms).get(process) ?? []).filter(
    ({ id }) => !findings.some(({ nonconformity }) => nonconformity === id),
  )
  return [...nonconformities, ...opportunities, ...others.map(({ id, title }) => `${id} is open: ${title}.`)]
}

/** Nonconformities and corrective actions that are not closed, by their process. */
const openRecords = once((qms: Qms) =>
  groupBy(
    qms.records.filter((one) => FOLLOWED_UP.includes(one.type) && hasBegun(qms, one) && !isClosed(qms, one)),
    ({ fields }) => fields.process,
  ),
)
