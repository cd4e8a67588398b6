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
`
