import type { Subject } from '../../core/model/subject.js'
import { intactEvidence } from './rules/intact-evidence.js'
import { noLicensedText } from './rules/no-licensed-text.js'
import { noPersonalData } from './rules/no-personal-data.js'
import { retentionDefined } from './rules/retention-defined.js'
import { retentionNotExpired } from './rules/retention-not-expired.js'

export const retentionSubject: Subject = {
  id: 'retention',
  title: 'Retention',
  description: 'What is kept, for how long, and whether the evidence is intact.',
  rules: [noLicensedText, retentionDefined, retentionNotExpired, intactEvidence, noPersonalData],
}
