/** Kind 8: what has to be recorded within so many months after the first document came into force. A firm that does nothing hears of each. */
export const NEVER: Readonly<Record<string, number>> = {
  indicator: 6,
  'internal-audit': 12,
  'management-review': 12,
  // What the settings of Alder Instruments ask for besides.
  'competence-record': 3,
  'customer-feedback': 3,
  'monitoring-result': 3,
  'check-log': 3,
  risk: 3,
  calibration: 6,
  'contract-review': 6,
  'external-provider': 6,
  improvement: 6,
  release: 6,
  training: 6,
  'customer-complaint': 9,
  nonconformity: 9,
  'change-request': 9,
  'corrective-action': 12,
  'design-project': 12,
}
