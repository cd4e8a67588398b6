import { NEVER } from '../plants/never.js'

/** qms-docs/qms.yml of Alder Instruments. */
export const SETTINGS_FILE = `organization:
  name: Alder Instruments
  time_zone: Europe/Zurich
approval_matrix:
  default:
    major: [quality-manager, owner]
    minor: [owner]
    editorial: [document-controller]
${['quality-policy', 'qms-scope', 'organization-context', 'audit-programme', 'quality-manual']
  .map((type) => `  ${type}: { major: [managing-director, quality-manager], minor: [quality-manager] }\n`)
  .join('')}storage:
  customer-complaint: rows
  improvement: files
records:
  first_within:
${Object.entries(NEVER)
  .map(([type, months]) => `    ${type}: ${months}\n`)
  .join('')}competences:
  internal-audit: [internal-auditor]
  release: [Release software]
  check-log: [Look after the laboratory]
`
