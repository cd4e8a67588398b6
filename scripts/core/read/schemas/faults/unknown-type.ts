import type { Defect } from '../../../model/source-file.js'
import { nearestName } from '../../../values/nearest-name.js'

/** What people call documents whose type has another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  sop: 'procedure',
  wi: 'work-instruction',
  instruction: 'work-instruction',
  policy: 'quality-policy',
  manual: 'quality-manual',
  objective: 'quality-objective',
  nc: 'nonconformity',
  ncr: 'nonconformity',
  deviation: 'nonconformity',
  complaint: 'nonconformity',
  capa: 'corrective-action',
  audit: 'internal-audit',
  'audit-report': 'internal-audit',
  kpi: 'indicator',
  template: 'form',
  checklist: 'form',
  training: 'competence-record',
  scope: 'qms-scope',
  'job-description': 'role',
}

/** Says that a document has no type, or one that does not exist, and which one was meant. */
export function unknownType(written: string, types: readonly string[]): Defect {
  const defect = { rule: 'known-type', at: '/type' } as const
  if (written === '') {
    const message =
      '“type” is missing or empty: it says what kind of document this is, such as procedure or nonconformity.'
    return { ...defect, message }
  }
  const known = OTHER_NAMES[written.toLowerCase().replace(/[\s_]+/g, '-')] ?? ''
  const meant = types.includes(known) ? known : nearestName(written, types)
  const message = `“${written}” is not a document type.`
  if (meant === undefined) {
    const advice = 'Use one that exists, such as procedure, or add a schema for it in schemas/document-types/.'
    return { ...defect, message: `${message} ${advice}` }
  }
  const fix = { description: `Write ${meant}.`, replacement: meant }
  return { ...defect, message: `${message} Did you mean “${meant}”?`, ...(meant !== known && { fix }) }
}
