import type { ExampleText } from '../../../core/run/example-text.js'

/** The approval record of a text, with everything that `qms verify` compares. */
export function exampleRecord(text: ExampleText, approvals: readonly string[], more = ''): string {
  return `---
id: AP-${text.id}-${text.revision}
type: approval
document: ${text.id}
revision: ${text.revision}
blob: ${text.blob}
sha256: ${text.sha256}
digest: ${text.digest}
effective_from: 2026-03-01
${more}approvals:
${approvals.map((entry) => `  - { ${entry} }\n`).join('')}---
`
}

/** @returns an entry of the record; as themselves unless a role is told */
export function exampleEntry(
  by: string,
  { role = by, meaning = 'approved', at = '2026-02-20T10:00:00Z' } = {},
): string {
  return `by: ${by}, role: ${role}, meaning: ${meaning}, at: "${at}"`
}

/** A quality manager, a person who was one before, and two who lead the store. */
export const EXAMPLE_APPROVERS = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org], roles: [{ role: quality-manager, from: 2026-01-01 }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: quality-manager, to: 2025-12-31 }, { role: store-lead }] }
  - { id: cleo, name: Cleo Example, from: 2020-01-01, to: 2026-01-31, roles: [{ role: store-lead }] }
`

export const EXAMPLE_ROLES = {
  'qms-docs/quality-manager.md': '---\nid: quality-manager\ntype: role\n---\n',
  'qms-docs/store-lead.md': '---\nid: store-lead\ntype: role\n---\n',
}
