/** The documents with which Example Scales begins the year. */

export const QP_001 = 'qms-docs/procedures/QP-001.md'
export const QP_002 = 'qms-docs/procedures/QP-002.md'
export const QP_003 = 'qms-docs/procedures/QP-003.md'
export const SCALE = 'qms-docs/procedures/scale.png'
export const WI_001 = 'qms-docs/work-instructions/WI-001.md'
export const PEOPLE = 'qms-docs/people.yml'

const SETTINGS = `organization:
  name: Example Scales
  time_zone: Europe/Zurich
approval_matrix:
  default:
    major: [quality-manager, owner]
    minor: [owner]
    editorial: [quality-manager]
severities:
  clause-coverage: 'off'
  connected-processes: 'off'
`

/** @param keys the public keys of Lea, the quality manager, and Mara, the managing director */
export function companyFiles(keys: { readonly lea: string; readonly mara: string }): Record<string, string> {
  return {
    'qms-docs/qms.yml': SETTINGS,
    [PEOPLE]: `people:
${person('noor', 'Noor Haddad', 'technician')}
${person('ben', 'Ben Okoro', 'operations-lead')}
${person('lea', 'Lea Baumann', 'quality-manager', keys.lea)}
${person('mara', 'Mara Keller', 'managing-director', keys.mara)}
`,
    ...role('managing-director', 'Decides on means and direction.'),
    ...role('operations-lead', 'Sees that work follows its instructions.'),
    ...role('quality-manager', 'Keeps the quality management system.'),
    ...role('technician', 'Weighs, and writes down how it is done.'),
    [QP_001]: procedure('QP-001', 'Control of documents', 'quality-manager', {
      purpose: 'Everybody works with the right text.',
      steps: 'Write, approve, review, retire. [Weighing a lot](../work-instructions/WI-001.md) is an example.',
    }),
    [WI_001]: `---
id: WI-001
type: work-instruction
title: Weighing a lot
revision: 1
owner: operations-lead
next_review: 2027-12-01
parent_procedure: QP-001
change:
  class: major
  summary: First issue.
---

## When to use it

For each lot that arrives.

## What you need

The scale in hall 2.

## Steps

Weigh the lot, and write its weight on the label.
`,
  }
}

/** @returns a procedure of which only purpose and steps matter to the story */
export function procedure(
  id: string,
  title: string,
  owner: string,
  { purpose, steps }: { readonly purpose: string; readonly steps: string },
): string {
  return `---
id: ${id}
type: procedure
title: ${title}
revision: 1
owner: ${owner}
next_review: 2027-12-01
clauses: [8.6]
change:
  class: major
  summary: First issue.
---

## Purpose

${purpose}

## Scope

Hall 2.

## Responsibilities

The [operations lead](../roles/operations-lead.md) sees to it.

## Procedure

${steps}

## Related documents

[Control of documents](QP-001.md).

## Records

Labels.
`
}

function role(id: string, duty: string): Record<string, string> {
  return {
    [`qms-docs/roles/${id}.md`]: `---
id: ${id}
type: role
title: ${id.replace('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}
revision: 1
owner: managing-director
next_review: 2027-12-01
change:
  class: major
  summary: First issue.
duties:
  - ${duty}
authorities:
  - Stops work that goes wrong.
required_competences:
  - competence: Weighing
    basis: training
---
`,
  }
}

function person(id: string, name: string, role: string, key?: string): string {
  const keys = key ? `\n    keys:\n      - key: ${key}\n        from: 2026-01-01` : ''
  return `  - id: ${id}
    name: ${name}
    emails: [${id}@scales.example]
    from: 2020-01-01
    roles:
      - role: ${role}${keys}`
}

/** Revision 4 of QP-002 waits from August on for people to read it, who had two weeks. */
export const READING_OWED = ['reading-acknowledged procedures/QP-002.md:9']

/** @returns the record that a person was trained on the present revision of incoming inspection */
export function acknowledgement(
  { read }: { read(path: string): string },
  number: string,
  on: string,
  person: string,
): Record<string, string> {
  const [, revision] = /^revision: (.*)$/m.exec(read(QP_002)) ?? []
  const [, digest] = /^digest: (.*)$/m.exec(read(`qms-docs/records/approvals/AP-QP-002-${revision}.md`)) ?? []
  return {
    [`qms-docs/records/acknowledgements/AK-2026-${number}.md`]: `---
id: AK-2026-${number}
type: acknowledgement
title: Training on incoming inspection
document: QP-002
revision: ${revision}
digest: ${digest}
kind: training
on: ${on}
trainer: lea
how: At the scale.
people: [${person}]
---
`,
  }
}
