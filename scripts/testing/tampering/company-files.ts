import { companyFiles, procedure, SCALE } from '../year/company-files.js'

export const PEOPLE = 'qms-docs/people.yml'
export const SETTINGS = 'qms-docs/qms.yml'
export const QP_001 = 'qms-docs/procedures/QP-001.md'
export const QP_002 = 'qms-docs/procedures/QP-002.md'
export const QP_003 = 'qms-docs/procedures/QP-003.md'
const QP_004 = 'qms-docs/procedures/QP-004.md'
export const WI_001 = 'qms-docs/work-instructions/WI-001.md'
export const ST_001 = 'qms-docs/settings/ST-001.md'
export const PICTURE = SCALE
export const FORM = 'qms-docs/procedures/label.csv'

const records = (folder: string, id: string) => `qms-docs/records/${folder}/${id}.md`
export const approvalOf = (id: string, revision: number) => records('approvals', `AP-${id}-${revision}`)
export const AK = records('acknowledgements', 'AK-2026-001')
export const TR = records('trainings', 'TR-2026-001')
export const NC = records('nonconformities', 'NC-2026-001')
export const CA = records('corrective-actions', 'CA-2026-001')
const IA = records('internal-audits', 'IA-2026-01')
export const CO = records('competence', 'CO-2026-001')
const tableOf = (month: string) => `qms-docs/data/check-log/scale-${month}.csv`
/** Of a month that is over, and of this one. */
export const MARCH = tableOf('2026-03')
export const NOVEMBER = tableOf('2026-11')

const GATE = 'training: { roles: [technician], threshold: 100 }\nchange:'

/** What Example Scales has on its first day: four procedures, a work instruction, a process and its settings. */
export function firstFiles(keys: { readonly lea: string; readonly mara: string }): Record<string, string> {
  const weigh = { purpose: 'No bad lot gets in.', steps: 'Weigh every lot.' }
  return {
    ...companyFiles(keys),
    [QP_002]: procedure('QP-002', 'Incoming inspection', 'operations-lead', weigh).replace('change:', GATE),
    [QP_003]: procedure('QP-003', 'Goods in', 'quality-manager', {
      purpose: 'No lot gets lost.',
      steps: 'Store every lot, and fill in [the label](label.csv).\n\n![The scale](scale.png)',
    }).replace('change:', GATE),
    [QP_004]: procedure('QP-004', 'Lots by telegram', 'quality-manager', weigh),
    [PICTURE]: 'a picture',
    [FORM]: 'lot,weight\n',
    [ST_001]: `---
id: ST-001
type: settings
title: Settings of the system
revision: 1
owner: managing-director
next_review: 2027-01-06
change:
  class: major
  summary: First issue of the settings.
---

## What the settings decide

Who approves what.

## Changing the settings

As any document.
`,
    'qms-docs/processes/PR-001.md': `---
id: PR-001
type: process
title: Weigh and store
revision: 1
owner: operations-lead
next_review: 2027-12-01
kind: management
suppliers: [Carriers]
inputs: [Lots]
outputs: [Stored lots]
customers: [Packing]
procedures: [QP-001, QP-002, QP-003]
change:
  class: major
  summary: First issue.
---

## Purpose

Weigh what arrives.

## Activities

1. Weigh, as [QP-002](../procedures/QP-002.md) says.

## Resources

One scale.
`,
  }
}

/** A session that was held, of which it is still to be seen whether it worked. */
export const SESSION: Readonly<Record<string, string>> = {
  [TR]: `---
id: TR-2026-001
type: training
title: Goods in, from the ramp to the shelf
owner: quality-manager
planned: 2026-01-13
held: 2026-01-13
trainer: lea
documents: [QP-003@1]
method: talk
people: [noor, ben]
minutes: 30
effectiveness: { method: Lots on the right shelf, due: 2026-12-15 }
---
`,
}

/** What was written down in the course of the year, complete all of it. */
export const RECORDS: Readonly<Record<string, string>> = {
  [NC]: `---
id: NC-2026-001
type: nonconformity
title: Lot without a label
detected: 2026-03-02
detected_by: noor
owner: operations-lead
process: PR-001
requirement: Every lot has a label.
grade: minor
correction: { what: Wrote the label., by: noor, done: 2026-03-02 }
consequences: None.
corrective_action: { needed: true, link: CA-2026-001 }
due: 2026-04-01
closed: 2026-03-30
evidence: [{ what: The corrective action, document: CA-2026-001 }]
---

## Description

A lot stood in hall 2 without a label.
`,
  [CA]: `---
id: CA-2026-001
type: corrective-action
title: Labels hang beside the scale
opened: 2026-03-03
owner: operations-lead
due: 2026-04-01
process: PR-001
nonconformities: [NC-2026-001]
problem: Labels were kept in another hall.
root_cause:
  method: other
  text: Labels were kept where nobody weighs.
  category: method
  found: 2026-03-04
actions:
  - what: Hang labels beside the scale
    owner: noor
    due: 2026-03-10
    done: 2026-03-09
    evidence: [{ what: A photograph, url: "https://scales.example/labels" }]
effectiveness:
  criterion: No lot without a label in two weeks.
  check_by: 2026-03-30
  verified: 2026-03-27
  verifier: lea
  result: effective
  how: Looked at all lots of two weeks.
similar_occurrences: { needed: false, reason: Only lots have labels. }
risk_update: { needed: false, reason: No risk names labels. }
qms_change: { needed: false, reason: No text says where labels hang. }
adverse_effects: { needed: false, reason: None were found. }
closed: 2026-03-30
---
`,
  [IA]: `---
id: IA-2026-01
type: internal-audit
title: Audit of goods in
processes: [PR-001]
audited_clauses: [8.6]
criteria: ISO 9001:2015, clause 8.6
scope: Lots of the first quarter
method: Three lots followed
mode: on-site
auditors: [mara]
planned: 2026-04-14
performed: 2026-04-14
reported: 2026-04-16
recipients: [operations-lead]
sample: Three lots of 40
findings:
  - id: F1
    grade: strength
    clause: "8.6"
    process: PR-001
    statement: Every lot was weighed and labelled.
    evidence: The labels of three lots
closed: 2026-04-20
---

## Summary

Lots are weighed and labelled.
`,
  [CO]: `---
id: CO-2026-001
type: competence-record
title: Noor Haddad, weighing
person: noor
role: technician
competence: Weighing
basis: training
acquired: 2026-02-02
verified: 2026-02-20
verified_by: ben
how: Weighed ten lots under observation, all of them right.
---
`,
  [MARCH]: table(
    '1,2026-03-02,Ten kilograms,noor,ok,',
    '2,2026-03-09,Ten kilograms,noor,not-ok,40 g too much',
    '3,2026-03-09,Ten kilograms,noor,ok,Set right',
    '4,2026-03-16,Ten kilograms,noor,ok,',
  ),
}

/** The checks of this month, so far. */
export const CHECKS: Readonly<Record<string, string>> = {
  [NOVEMBER]: table('1,2026-11-02,Ten kilograms,noor,ok,', '2,2026-11-09,Ten kilograms,noor,ok,Cleaned before'),
}

function table(...rows: readonly string[]): string {
  return ['no,on,check,by,result,note', ...rows].map((row) => `${row}\n`).join('')
}
