import type { Settings } from '../../core/model/generated-types.js'
import type { QmsContent } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'

/** What must hold between records over time, in numbers: days and months as the names say. */
export type RecordPolicy = Required<Omit<Settings['records'], 'grow_from' | 'stage_days' | 'audit_cycle_months'>> & {
  /** By grade; a stage that is missing has no day of its own. */
  readonly stage_days: Record<Grade, StageDays>
  readonly audit_cycle_months: Readonly<Record<'core' | 'other', number>>
}

type Grade = 'minor' | 'major'

type StageDays = NonNullable<NonNullable<Settings['records']['stage_days']>[Grade]>

const STANDARD: RecordPolicy = {
  stage_days: {
    minor: { correction: 5, decision: 10, cause: 30, action: 90 },
    major: { correction: 2, decision: 5, cause: 20, action: 90 },
  },
  grace_days: 30,
  grace_days_major: 0,
  first_within: {},
  evidence_months: 12,
  recurrence_months: 12,
  recurrence_limit: 3,
  off_target_periods: 2,
  risk_review_months: 12,
  provider_evaluation_months: 12,
  audit_cycle_months: { core: 12, other: 36 },
  extension_days: 0,
  freeze_day: 10,
}

/** Where people can be hurt, less time is given before something late counts as an error, and before an indicator is acted on. */
const DEVICE: RecordPolicy = {
  ...STANDARD,
  stage_days: {
    minor: { correction: 5, decision: 10, cause: 30, action: 60 },
    major: { correction: 1, decision: 3, cause: 20, action: 60 },
  },
  grace_days: 14,
  off_target_periods: 1,
  audit_cycle_months: { core: 12, other: 12 },
}

/** Where few people see to everything, a nonconformity has one due date instead of one for each stage. */
const PROFILES: Readonly<Record<Settings['profile'], RecordPolicy>> = {
  standard: STANDARD,
  minimal: { ...STANDARD, stage_days: { minor: {}, major: {} } },
  device: DEVICE,
}

export const RECORD_PROFILES: readonly string[] = Object.keys(PROFILES)

/** @returns what qms.yml says of records, and for all else what its profile says */
export function recordPolicy({ settings }: Pick<QmsContent, 'settings'>): RecordPolicy {
  return policyOf(settings)
}

const policyOf = once(({ profile, records }: Settings): RecordPolicy => {
  const usual = PROFILES[profile]
  return {
    ...usual,
    ...records,
    stage_days: { ...usual.stage_days, ...records.stage_days },
    audit_cycle_months: { ...usual.audit_cycle_months, ...records.audit_cycle_months },
  }
})
