import type { Rule } from '../../model/rule.js'
import { externalDocumentsChecked } from './external-documents-checked.js'
import { intactEvidence } from './intact-evidence.js'
import { noLicensedText } from './no-licensed-text.js'
import { noPersonalData } from './no-personal-data.js'
import { retentionDefined } from './retention-defined.js'
import { retentionNotExpired } from './retention-not-expired.js'

export const retentionRules: readonly Rule[] = [
  externalDocumentsChecked,
  noLicensedText,
  retentionDefined,
  retentionNotExpired,
  intactEvidence,
  noPersonalData,
]
