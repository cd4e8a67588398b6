import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { exampleEntry, exampleRecord } from '../../approval/rules/example-record.js'
import { UNDO, unexplainedInForce } from './unexplained-in-force.js'

const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/qms.yml'
const QP = 'qms-docs/QP-001.md'
const FIRST = 'qms-docs/AP-QP-001-1.md'
const ACKNOWLEDGED = 'qms-docs/AK-2026-001.md'
const SECOND = 'qms-docs/AP-QP-001-2.md'

const amara = '{ id: amara, name: Amara Okafor, from: 2020-01-01, roles: [{ role: quality-manager }] }'
const ben = '{ id: ben, name: Ben Example, from: 2020-01-01 }'
const people = (...all: readonly string[]) => `people:\n${all.map((one) => `  - ${one}\n`).join('')}`

const first = exampleText({}, 'Weigh every lot.\n')
const second = exampleText({ revision: '2' }, 'Weigh every carton.\n')
const byBen = exampleRecord(first, [exampleEntry('ben')])
const byAmara = exampleRecord(
  second,
  [exampleEntry('amara', { role: 'quality-manager' })],
  'required: [quality-manager]\n',
)

/** Ben approved revision 1, and Amara revision 2, which is in force. */
const system = { [PEOPLE]: people(amara, ben), [SETTINGS]: '', [QP]: second.file, [FIRST]: byBen, [SECOND]: byAmara }
const without = (path: keyof typeof system) =>
  Object.fromEntries(Object.entries(system).filter(([one]) => one !== path))

const retired = exampleText({ revision: '2', retired: { on: '2026-04-01', reason: 'We no longer weigh.' } })
const retirement = exampleRecord(retired, [exampleEntry('ben')])
const keptRetirement = exampleRecord(retired, [exampleEntry('ben')], 'retired: { on: 2026-04-01 }\n')
const gated = exampleText({ revision: '2', training: { roles: '[quality-manager]', threshold: '100' } })
const gatedRecord = exampleRecord(
  gated,
  [exampleEntry('ben')],
  'training: { roles: [quality-manager], threshold: 100 }\n',
)
const acknowledgement =
  '---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: 2\non: 2026-05-01\npeople: [amara]\n---\n'
const SESSION = 'qms-docs/TR-2026-001.md'
const session = (fields: string) =>
  `---\nid: TR-2026-001\ntype: training\ntrainer: ben\n${fields}documents: [QP-001@2]\npeople: [amara]\n---\n`
const heldInMay = session('held: 2026-05-01\n')
const other = exampleText({ id: 'QP-002' })
const byRow = byAmara.replace(/^required: .*\n/m, '')
const otherRecord = exampleRecord(other, [exampleEntry('ben')])
const retainedProcedure = JSON.stringify({
  title: 'Procedure',
  description: 'How something is done.',
  documentType: { control: 'retained', folder: 'procedures', idFormat: 'QP-NNN' },
  type: 'object',
  properties: {},
})

export const inForceExplained: Rule = {
  id: 'in-force-explained',
  description: 'Require a new approval, acknowledgement or training session for every change of what is in force',
  rationale:
    'Which text applies follows from approval records, people, settings and document types. A change of one of these can bring an earlier revision back, or let one apply that was not approved, without touching its text. So what was in force on this day before the change and after it is compared: a new approval of the revision may make a difference, or a new acknowledgement, or a session that was held, that opens its training gate. Whatever else does is named.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  asksAbout: 'people',
  examples: [
    {
      name: 'a role that is gone from people.yml',
      base: system,
      files: { ...system, [PEOPLE]: people(amara.replace(', roles: [{ role: quality-manager }]', ''), ben) },
      problems: [
        `${PEOPLE}:2:5 QP-001: revision 1 instead of 2 would be in force, because people.yml no longer gives Amara Okafor the role quality-manager on 2026-02-20 (approver of revision 2). ${UNDO}`,
      ],
    },
    {
      name: 'a role that a person is said to have held all along',
      base: { ...system, [SECOND]: byAmara.replaceAll('amara', 'ben') },
      files: {
        ...system,
        [SECOND]: byAmara.replaceAll('amara', 'ben'),
        [PEOPLE]: people(amara, ben.replace(' }', ', roles: [{ role: quality-manager }] }')),
      },
      problems: [
        `${PEOPLE}:3:5 QP-001: revision 2 instead of 1 would be in force, because people.yml now gives Ben Example the role quality-manager on 2026-02-20 (approver of revision 2). ${UNDO}`,
      ],
    },
    {
      name: 'a person who is gone',
      base: system,
      files: { ...system, [PEOPLE]: people(ben) },
      problems: [
        `${PEOPLE}:2:3 QP-001: revision 1 instead of 2 would be in force, because people.yml no longer lists Amara Okafor (approver of revision 2). ${UNDO}`,
      ],
    },
    {
      name: 'an approval record that was changed, and one that is gone, which is reported as that',
      base: { ...system, 'qms-docs/QP-002.md': other.file, 'qms-docs/AP-QP-002-1.md': otherRecord },
      files: {
        ...without(SECOND),
        'qms-docs/QP-002.md': other.file,
        'qms-docs/AP-QP-002-1.md': otherRecord.replace('2026-03-01', '2026-12-01'),
      },
      problems: [
        `qms-docs/AP-QP-002-1.md:9:17 QP-002: revision 1 would no longer be in force, because “effective_from” of AP-QP-002-1 (approval of revision 1) was changed. ${UNDO}`,
      ],
    },
    {
      name: 'a setting that concerns several documents is one problem',
      base: { ...system, 'qms-docs/QP-002.md': other.file, 'qms-docs/AP-QP-002-1.md': otherRecord },
      files: {
        ...system,
        'qms-docs/QP-002.md': other.file,
        'qms-docs/AP-QP-002-1.md': otherRecord,
        [SETTINGS]: 'approvals: { signed_from: 2026-01-01 }',
      },
      problems: [
        `${SETTINGS}:1:12 QP-001: revision 2 would no longer be in force, because “approvals.signed_from” in qms.yml was changed. The same cause changes what is in force of QP-002. ${UNDO}`,
      ],
    },
    {
      name: 'a row of the matrix, where the record does not say who had to approve',
      base: { ...system, [SECOND]: byRow, [SETTINGS]: 'approval_matrix: { default: { major: [quality-manager] } }' },
      files: { ...system, [SECOND]: byRow, [SETTINGS]: 'approval_matrix: { default: { major: [ben] } }' },
      problems: [
        `${SETTINGS}:1:18 QP-001: revision 1 instead of 2 would be in force, because “approval_matrix.default” in qms.yml was changed. ${UNDO}`,
      ],
    },
    {
      name: 'a draft on a document that was retired',
      base: { ...system, [QP]: retired.file, [SECOND]: retirement },
      files: { ...system, [QP]: exampleText({ revision: '3' }).file, [SECOND]: retirement },
      problems: [
        `${QP}:1:1 QP-001: revision 2 would come into force, because its file was changed, so that the approved retirement no longer counts. ${UNDO}`,
      ],
    },
    {
      name: 'a draft on a retired document whose record keeps that it was withdrawn',
      base: { ...system, [QP]: retired.file, [SECOND]: keptRetirement },
      files: { ...system, [QP]: exampleText({ revision: '3' }).file, [SECOND]: keptRetirement },
      problems: [],
    },
    {
      name: 'a document type that is no longer maintained',
      base: system,
      files: { ...system, 'schemas/document-types/procedure.schema.json': retainedProcedure },
      problems: [
        `schemas/document-types/procedure.schema.json:1:1 QP-001: revision 2 would no longer be in force, because the document type “procedure” is no longer maintained. ${UNDO}`,
      ],
    },
    {
      name: 'a training gate that is gone from the record',
      base: { ...system, [QP]: gated.file, [SECOND]: gatedRecord },
      files: { ...system, [QP]: gated.file, [SECOND]: gatedRecord.replace(/training: .*\n/, 'training: {}\n') },
      problems: [
        `${SECOND}:10:11 QP-001: revision 2 instead of 1 would be in force, because “training” of AP-QP-001-2 (approval of revision 2) was changed. ${UNDO}`,
      ],
    },
    {
      name: 'an acknowledgement that is about another revision now',
      base: { ...system, [QP]: gated.file, [SECOND]: gatedRecord, [ACKNOWLEDGED]: acknowledgement },
      files: {
        ...system,
        [QP]: gated.file,
        [SECOND]: gatedRecord,
        [ACKNOWLEDGED]: acknowledgement.replace('revision: 2', 'revision: 1'),
      },
      problems: [
        `${ACKNOWLEDGED}:5:11 QP-001: revision 1 instead of 2 would be in force, because “revision” of AK-2026-001 (acknowledgement of revision 2) was changed. ${UNDO}`,
      ],
    },
    {
      name: 'a session to which another person is added, after it was held',
      base: { ...system, [QP]: gated.file, [SECOND]: gatedRecord, [SESSION]: heldInMay.replace('amara', 'ben') },
      files: {
        ...system,
        [QP]: gated.file,
        [SECOND]: gatedRecord,
        [SESSION]: heldInMay.replace('amara', 'ben, amara'),
      },
      problems: [
        `${SESSION}:7:9 QP-001: revision 2 instead of 1 would be in force, because “people” of TR-2026-001 (training) was changed. ${UNDO}`,
      ],
    },
    {
      name: 'approvals that are no longer needed',
      base: { [SETTINGS]: 'approvals: { required: true }', [QP]: second.file },
      files: { [SETTINGS]: 'approvals: { required: false }', [QP]: second.file },
      problems: [
        `${SETTINGS}:1:12 All documents would apply as they are, because nothing is approved and “approvals.required” in qms.yml was changed. ${UNDO}`,
      ],
    },
    {
      name: 'two changes that only together make the difference',
      base: system,
      files: { ...without(SECOND), [PEOPLE]: people(ben) },
      problems: [
        `${SECOND}:1:1 QP-001: revision 1 instead of 2 would be in force, because AP-QP-001-2 (approval of revision 2) is gone and people.yml no longer lists Amara Okafor (approver of revision 2). ${UNDO}`,
      ],
    },
    {
      name: 'a new approval, and one that completes a record',
      base: {
        ...without(SECOND),
        'qms-docs/QP-002.md': other.file,
        'qms-docs/AP-QP-002-1.md': exampleRecord(other, [], 'required: [ben]\n'),
      },
      files: {
        ...system,
        'qms-docs/QP-002.md': other.file,
        'qms-docs/AP-QP-002-1.md': exampleRecord(other, [exampleEntry('ben')], 'required: [ben]\n'),
      },
      problems: [],
    },
    {
      name: 'an acknowledgement that opens the training gate',
      base: { ...system, [QP]: gated.file, [SECOND]: gatedRecord },
      files: { ...system, [QP]: gated.file, [SECOND]: gatedRecord, [ACKNOWLEDGED]: acknowledgement },
      problems: [],
    },
    {
      name: 'a session that was planned, and is held: it opens the training gate',
      base: { ...system, [QP]: gated.file, [SECOND]: gatedRecord, [SESSION]: session('') },
      files: { ...system, [QP]: gated.file, [SECOND]: gatedRecord, [SESSION]: heldInMay },
      problems: [],
    },
    {
      name: 'a retirement that was approved, a role that ended afterwards, and a draft',
      base: { ...system, 'qms-docs/QP-002.md': other.file, 'qms-docs/AP-QP-002-1.md': otherRecord },
      files: {
        ...system,
        [PEOPLE]: people(amara.replace('quality-manager }', 'quality-manager, to: 2026-06-30 }'), ben),
        [QP]: retired.file.replace('revision: 2', 'revision: 3'),
        'qms-docs/AP-QP-001-3.md': retirement.replaceAll('-2', '-3'),
        'qms-docs/QP-002.md': other.file.replace('revision: 1', 'revision: 2'),
        'qms-docs/AP-QP-002-1.md': otherRecord,
      },
      problems: [],
    },
  ],
  check: unexplainedInForce,
}
