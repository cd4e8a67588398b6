import type { Document } from '../../../core/model/document.js'
import type { Severity } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import { recordPolicy } from '../../documents/record-policy.js'

/** @returns what being so many days late counts for: a warning that turns into an error after the days of grace */
export function lateSeverity(qms: Qms, document: Document, daysLate: number): Severity {
  const { grace_days: days, grace_days_major: daysOfMajor } = recordPolicy(qms)
  const grace = Math.min(isMajor(qms, document) ? daysOfMajor : days, qms.settings.review_intervals.grace_days)
  return daysLate > grace ? 'error' : 'warning'
}

/** A record graded major, or what removes the cause of one. */
function isMajor(qms: Qms, document: Document): boolean {
  const causes = qms.linksFrom(document).filter(({ pointer }) => pointer.startsWith('/nonconformities/'))
  return [document, ...causes.map(({ target }) => qms.find(target))].some((one) => one?.fields.grade === 'major')
}
