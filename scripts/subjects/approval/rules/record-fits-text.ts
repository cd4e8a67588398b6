import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyCopies } from '../verification/verify-copies.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const text = exampleText({ owner: 'store-lead', training: { roles: '[store-lead, auditor]', threshold: '80' } })
const QP = 'qms-docs/QP-001.md'
const AP = 'qms-docs/AP-QP-001-1.md'
const before = {
  'qms-docs/qms.yml': 'approval_matrix: { default: { major: [quality-manager, owner], minor: [owner] } }\n',
  'qms-docs/people.yml':
    'people: [{ id: ben, name: Ben Example, from: 2020-01-01, roles: [{ role: store-lead }, { role: production-lead }] }]\n',
  [QP]: text.file,
}
const training = 'training: { roles: [auditor, store-lead], threshold: 80 }\n'
const fitting = `class: major\nrequired: [store-lead, quality-manager]\n${training}`
const record = (more: string, about = text) => exampleRecord(about, [exampleEntry('ada')], more)
const history = [{ by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { [QP]: text.file } }]

const withdrawn = exampleText({ retired: { on: '2026-12-31', reason: 'We no longer weigh.' } })
const handedOver = exampleText({
  owner: 'production-lead',
  change: { class: 'minor', summary: 'Names the new owner.' },
})
const later = exampleText({ revision: '2' }, 'Weigh some lots.\n')

export const recordFitsText: Rule = {
  id: 'record-fits-text',
  description: 'Require a new approval record to repeat what the approved text and the approval matrix say',
  rationale:
    'The record keeps who had to approve, how far the change goes and who must know the text first, because the text and the matrix may change later. If it asks less than they do, a text comes into force that not everybody concerned has seen.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'a record that asks fewer people, calls the change smaller, and lets fewer know it first',
      history,
      base: before,
      files: {
        ...before,
        [AP]: record('class: minor\nrequired: [store-lead]\ntraining: { roles: [store-lead], threshold: 10 }\n'),
      },
      problems: [
        `${AP}:10:8 The approved text says that its change is major, not minor. Write “class: major”.`,
        `${AP}:11:11 A major change of QP-001 also needs the approval of quality-manager, as approval matrix and owner were before this change. Add it to “required”.`,
        `${AP}:12:11 The approved text applies once 80 % of store-lead and auditor know it. Write “training: { roles: [store-lead, auditor], threshold: 80 }”.`,
      ],
    },
    {
      name: 'a record that says nothing of that',
      history,
      base: before,
      files: { ...before, [AP]: record('') },
      problems: [
        `${AP}:10:1 The approved text applies once 80 % of store-lead and auditor know it. Write “training: { roles: [store-lead, auditor], threshold: 80 }”.`,
        `${AP}:10:1 This record does not say who had to approve. Add “required: [quality-manager, store-lead]”; \`qms approve\` writes it.`,
      ],
    },
    {
      name: 'a record that describes the change in other words',
      history,
      base: before,
      files: { ...before, [AP]: record(`change: Says nothing new.\n${fitting}`) },
      problems: [`${AP}:10:9 The approved text says of its change: “First issue.” Write the same here.`],
    },
    {
      name: 'a training that the text does not ask for',
      history: [{ by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { [QP]: exampleText().file } }],
      base: {},
      files: { [QP]: exampleText().file, [AP]: record(`required: []\n${training}`, exampleText()) },
      problems: [`${AP}:11:11 The approved text names no training that holds it back. Take “training” out.`],
    },
    {
      name: 'a withdrawal of another day, and none where the text says it',
      history: [{ by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { [QP]: withdrawn.file } }],
      base: {},
      files: {
        [QP]: withdrawn.file,
        [AP]: record('required: []\nretired: { on: 2027-01-01 }\n', withdrawn),
        'qms-docs/AP-QP-001-2.md': exampleRecord(withdrawn, [exampleEntry('ada')], 'required: []\n').replace(
          'id: AP-QP-001-1',
          'id: AP-QP-001-2',
        ),
      },
      problems: [
        `${AP}:11:10 The approved text withdraws the document from 2026-12-31. Write “retired: { on: 2026-12-31 }”.`,
        'qms-docs/AP-QP-001-2.md:11:1 The approved text withdraws the document from 2026-12-31. Write “retired: { on: 2026-12-31 }”.',
      ],
    },
    {
      name: 'a matrix that the same change weakened, and an owner whom it exchanged: what was asked before still is',
      history: [{ by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { [QP]: handedOver.file } }],
      base: before,
      files: {
        ...before,
        'qms-docs/qms.yml': before['qms-docs/qms.yml'].replace('minor: [owner]', 'minor: []'),
        [QP]: handedOver.file,
        [AP]: record('class: minor\nrequired: [production-lead]\n', handedOver),
      },
      problems: [
        `${AP}:11:11 A minor change of QP-001 also needs the approval of store-lead, as approval matrix and owner were before this change. Add it to “required”.`,
      ],
    },
    {
      name: 'a text that has gone on since is still compared with what git keeps of it',
      history: [...history, { by: 'Ben Example', at: '2026-03-18T09:00:00Z', files: { [QP]: later.file } }],
      base: before,
      files: { ...before, [QP]: later.file, [AP]: record(fitting.replace('major', 'editorial')) },
      problems: [`${AP}:10:8 The approved text says that its change is major, not editorial. Write “class: major”.`],
    },
    {
      name: 'everybody in the matrix, and one more',
      history,
      base: before,
      files: { ...before, [AP]: record(fitting.replace('manager]', 'manager, auditor]')) },
      problems: [],
    },
    {
      name: 'a record that was there before, when the matrix asked fewer, and that grew',
      history,
      base: { ...before, [AP]: record(fitting.replace(', quality-manager', '')) },
      files: {
        ...before,
        [AP]: exampleRecord(text, [exampleEntry('ada'), exampleEntry('ben')], fitting.replace(', quality-manager', '')),
      },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyCopies)
  },
}
