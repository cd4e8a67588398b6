/** A small quality management system in which everything is in order on 2026-11-22. */
export const SMALL_QMS: Readonly<Record<string, string>> = {
  'qms-docs/qms.yml': `organization:
  name: Example
  time_zone: Europe/Zurich
severities:
  clause-coverage: 'off'
  connected-processes: 'off'
`,
  'qms-docs/people.yml': `people:
  - id: ada
    name: Ada Example
    from: 2020-01-01
    emails: [ada@example.org]
    roles:
      - role: quality-manager
`,
  'qms-docs/roles/quality-manager.md': `---
id: quality-manager
type: role
title: Quality manager
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses: ["5.3"]
change:
  class: major
  summary: First issue of this role.
duties:
  - Keeps the quality management system.
authorities:
  - Stops a release.
required_competences:
  - competence: ISO 9001
    basis: training
---

Leads the quality management system, as QP-001 says.
`,
  'qms-docs/procedures/QP-001.md': `---
id: QP-001
type: procedure
title: Control of documented information
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses:
  - 7.5.2
change:
  class: major
  summary: First issue of this procedure.
---

## Purpose

Everybody works with the right text.

## Scope

All documents.

## Responsibilities

The quality manager keeps it.

## Procedure

Write, review, approve, publish.

## Related documents

None besides [the role](../roles/quality-manager.md).

## Records

Approvals.
`,
}

/** The same people, where another person than Ada Example commits as “Ada” does in `temporaryRepository`. */
export const OTHER_WRITER = (SMALL_QMS['qms-docs/people.yml'] ?? '')
  .replace('    emails: [ada@example.org]\n', '')
  .replace(/$/, '  - id: writer\n    name: Ada\n    from: 2020-01-01\n')

/** @returns the small system with one file more or otherwise */
export function withFile(path: string, content: string | Uint8Array): Record<string, string | Uint8Array> {
  return { ...SMALL_QMS, [path]: content }
}
