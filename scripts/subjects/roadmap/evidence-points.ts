import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import type { AuditCheck } from '../system/audit-check.js'
import { readinessPoints } from '../system/readiness/readiness-points.js'
import { gapPoints } from './gap-points.js'
import { modulePoint } from './module-point.js'

/** The points that a milestone may name, by id. */
export const evidencePoints = once(
  (qms: Qms): ReadonlyMap<string, AuditCheck> =>
    new Map([...readinessPoints(qms), ...gapPoints(qms), modulePoint(qms)].map((point) => [point.id, point])),
)
