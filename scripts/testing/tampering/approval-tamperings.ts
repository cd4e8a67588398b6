import { approvalOf, PEOPLE, QP_001, QP_002, QP_003, SETTINGS, WI_001 } from './company-files.js'
import { all, appends, approvesAs, commits, edits, removes, revises, signsAs, writes } from './hands.js'
import type { Tampering } from './tampering.js'

const AP = approvalOf('QP-001', 2)
const NEW = approvalOf('QP-001', 3)
const ZEROS = '0'.repeat(64)
/** Noor writes a revision that Lea has to approve. */
const revised = revises()
const SIGNATURE = / {4}evidence:\n[\s\S]*?END SSH SIGNATURE-----\n/
const mallory = (from: string) => `  - id: mallory
    name: Mallory Moss
    emails: [mallory@scales.example]
    from: ${from}
    roles: [{ role: quality-manager }]
`
const approvedByMallory = all(approvesAs('lea'), edits(NEW, '- by: lea', '- by: mallory'))

export const forgedApprovals: readonly Tampering[] = [
  {
    what: 'The author writes down that the approver approved.',
    of: '3',
    does: all(revised, approvesAs('lea')),
  },
  {
    what: 'A person who is not the author writes down that another one approved.',
    of: '3',
    does: all(revised, approvesAs('lea'), commits('ben')),
  },
  {
    what: 'The author approves in their own name, in a role that they do not have.',
    of: '2',
    does: all(revised, approvesAs('lea'), edits(NEW, '- by: lea', '- by: noor')),
  },
  {
    what: 'The author gives themselves the role in the same proposal, as if they always had it.',
    of: '2',
    does: all(
      revised,
      edits(PEOPLE, '- role: technician\n', '- role: technician\n      - role: quality-manager\n'),
      approvesAs('lea'),
      edits(NEW, '- by: lea', '- by: noor'),
    ),
  },
  {
    what: 'A proposal brings its own approver, who is said to have been there for years.',
    of: '2',
    does: all(revised, appends(PEOPLE, mallory('2020-01-01')), approvedByMallory),
  },
  {
    what: 'A proposal brings its own approver, who begins today.',
    of: '2',
    does: all(revised, appends(PEOPLE, mallory('2026-11-22')), approvedByMallory),
  },
  {
    what: 'A new key is listed for the approver, and the approval signed with it, in one proposal.',
    of: '2',
    does: all(
      revised,
      (copy) => edits(PEOPLE, copy.keys.lea.publicKey, copy.keys.mara.publicKey.replace(/ \S+$/, ' new'))(copy),
      (copy) => copy.at('lea').says('approve', 'QP-001', '--sign', '--key', copy.keys.mara.file),
    ),
  },
  {
    what: 'The matrix asks for fewer people in the proposal that one of them approves.',
    of: '2',
    does: all(
      edits(SETTINGS, 'major: [quality-manager, owner]', 'major: [quality-manager]'),
      revises({ id: 'WI-001', path: WI_001, kind: 'major', from: 'Weigh the lot', to: 'Weigh each lot' }),
      approvesAs('lea', 'WI-001'),
      commits('lea'),
    ),
  },
  {
    what: 'The owner changes in the proposal that the new owner approves.',
    of: '2',
    does: all(
      edits(WI_001, 'owner: operations-lead', 'owner: managing-director'),
      revises({ id: 'WI-001', path: WI_001, from: 'Weigh the lot', to: 'Weigh each lot' }),
      approvesAs('mara', 'WI-001'),
      commits('mara'),
    ),
  },
  {
    what: 'A major change is called editorial, which fewer people approve.',
    of: '11',
    does: all(
      revises({ id: 'WI-001', path: WI_001, kind: 'editorial', from: 'Weigh the lot', to: 'Weigh no lot' }),
      approvesAs('lea', 'WI-001'),
      commits('lea'),
    ),
  },
  {
    what: 'The record calls a minor change editorial.',
    of: '4',
    does: all(
      revises({ id: 'WI-001', path: WI_001, from: 'Weigh the lot', to: 'Weigh each lot' }),
      approvesAs('ben', 'WI-001'),
      edits(approvalOf('WI-001', 2), 'class: minor', 'class: editorial'),
      commits('ben'),
    ),
  },
  {
    what: 'The record leaves out a role that has to approve.',
    of: '4',
    does: all(
      revises({ id: 'WI-001', path: WI_001, kind: 'major', from: 'Weigh the lot', to: 'Weigh each lot' }),
      approvesAs('ben', 'WI-001'),
      edits(approvalOf('WI-001', 2), /^required:.*\n(?: {2}- .*\n)*/m, 'required: [operations-lead]\n'),
      commits('ben'),
    ),
  },
  {
    what: 'The record leaves out the training that the text asks for.',
    of: '4',
    does: all(
      revises({ id: 'QP-002', path: QP_002, from: 'Weigh every lot', to: 'Weigh each lot' }),
      approvesAs('ben', 'QP-002'),
      edits(approvalOf('QP-002', 2), /^training:.*\n(?: {2}.*\n)*/m, ''),
      commits('ben'),
    ),
  },
  {
    what: 'A new record is about another text of the same revision, which nobody has.',
    of: '4',
    does: all(revised, approvesAs('lea'), edits(NEW, /^blob: .*$/m, `blob: ${ZEROS.slice(0, 40)}`), commits('lea')),
  },
  {
    what: 'A new record has the checksum of another text.',
    of: '4',
    does: all(revised, approvesAs('lea'), edits(NEW, /^sha256: .*$/m, `sha256: "${ZEROS}"`), commits('lea')),
  },
  {
    what: 'A new record has the digest of another text.',
    of: '4',
    does: all(revised, approvesAs('lea'), edits(NEW, /^digest: .*$/m, `digest: "${ZEROS}"`), commits('lea')),
  },
  {
    what: 'A new record says that it was approved at a commit that nobody has.',
    of: '4',
    does: all(revised, approvesAs('lea'), edits(NEW, /head: .*/, `head: ${'1'.repeat(40)}`), commits('lea')),
  },
  {
    what: 'A new record says that it was approved before the text was written.',
    of: 'time',
    does: all(revised, approvesAs('lea'), edits(NEW, /at: 2026-11-22/, 'at: 2026-10-22'), commits('lea')),
  },
  {
    what: 'A new record says that it will be approved next year.',
    of: 'time',
    does: all(revised, approvesAs('lea'), edits(NEW, /at: 2026-11-22/, 'at: 2027-11-22'), commits('lea')),
  },
  {
    what: 'A new record applies from a day before its approval.',
    of: '12',
    does: all(
      revised,
      approvesAs('lea'),
      edits(NEW, 'effective_from: 2026-11-22', 'effective_from: 2026-11-01'),
      commits('lea'),
    ),
  },
  {
    what: 'A new record rests on a note that something was said in a meeting.',
    of: '3',
    does: all(
      revised,
      approvesAs('lea'),
      edits(NEW, / {4}evidence:\n(?: {6}.*\n)+/, '    evidence: { note: Said in a meeting. }\n'),
    ),
  },
  {
    what: 'A new record rests on a review on GitHub that nobody gave.',
    of: '3',
    does: all(
      revised,
      approvesAs('lea'),
      edits(
        NEW,
        / {4}evidence:\n(?: {6}.*\n)+/,
        `    evidence: { pull_request: 7, review: 99, head: ${'1'.repeat(40)} }\n`,
      ),
    ),
  },
  {
    what: 'The person who left approves on a day on which they were still there.',
    of: '2',
    does: all(
      edits(PEOPLE, /(ben@scales.*\n.*from: .*)/, '$1\n    to: 2026-09-30'),
      commits('lea', '2026-10-01', 'Ben left'),
      ({ at }) => at('noor').git('update-ref', 'refs/remotes/origin/main', 'HEAD'),
      revises({ id: 'WI-001', path: WI_001, from: 'Weigh the lot', to: 'Weigh each lot', day: '2026-09-01' }),
      ({ at }) => at('ben', '2026-09-02').says('approve', 'WI-001'),
    ),
  },
  {
    what: 'The approval of a text is taken for the next revision.',
    of: '4',
    does: all(revised, ({ at }) => {
      const noor = at('noor')
      noor.write({ [NEW]: noor.read(AP).replace('AP-QP-001-2', 'AP-QP-001-3').replace('revision: 2', 'revision: 3') })
    }),
  },
  {
    what: 'The signature of one approval is put into the record of another.',
    of: '4',
    does: ({ at }) => {
      const noor = at('noor')
      const signature = / +ssh_signature: [\s\S]*?END SSH SIGNATURE-----\n/
      noor.edit(AP, signature, signature.exec(noor.read(approvalOf('QP-003', 1)))?.[0] ?? '')
    },
  },
  {
    what: 'The signature is taken out of an approval.',
    of: '5',
    does: edits(AP, SIGNATURE, '    evidence: { note: The signature was lost. }\n'),
  },
  {
    what: 'A record that is complete gets a further approval.',
    of: '5',
    does: appendsEntry(AP, 'ben', 'operations-lead'),
  },
  {
    what: 'An approval record is amended.',
    of: '5',
    does: edits(
      AP,
      'change:',
      'amendments:\n  - { on: 2026-11-22, by: lea, field: effective_from, was: 2026-02-10, reason: It was mistyped. }\nchange:',
    ),
  },
  {
    what: 'An approval record of the first revision is deleted, which is not in force any more.',
    of: '5',
    does: removes(approvalOf('QP-001', 1)),
  },
  {
    what: 'The record of a retirement no longer says so.',
    of: '8',
    does: edits(approvalOf('QP-004', 2), /^retired:.*\n(?: {2}.*\n)*/m, ''),
  },
  {
    what: 'The record of a retirement gets a day that lies ahead.',
    of: '8',
    does: edits(approvalOf('QP-004', 2), /(retired:[\s\S]*?on: )[\d-]+/, '$12027-11-01'),
  },
  {
    what: 'The text is changed after its approval, in a commit of its own before the merge.',
    of: '6',
    does: all(revised, signsAs('lea'), commits('lea'), edits(QP_001, 'read three times', 'read never')),
  },
  {
    what: 'A signature is called one of another form.',
    of: '4',
    does: edits(AP, 'statement: 2', 'statement: 1'),
  },
  {
    what: 'The problem is waived in the proposal that makes it.',
    of: '2',
    does: all(
      revised,
      approvesAs('lea'),
      appends(
        SETTINGS,
        `waivers:\n  - { rule: recorded-by-approver, document: AP-QP-001-3, reason: We were in a hurry., approver: lea, expires: 2027-01-01 }\n`,
      ),
    ),
  },
  {
    what: 'The rule is switched off in the proposal that breaks it.',
    of: '2',
    does: all(revised, approvesAs('lea'), appends(SETTINGS, "  recorded-by-approver: 'off'\n")),
  },
  {
    what: 'The problem is listed in the baseline of the proposal that makes it.',
    of: '2',
    does: all(
      revised,
      approvesAs('lea'),
      writes(
        'qms-docs/baseline.yml',
        `expires: 2027-01-01\nproblems:\n  - { rule: recorded-by-approver, file: ${NEW}, count: 1 }\n`,
      ),
    ),
  },
  {
    what: 'The author writes under the name of another person, and approves.',
    of: '3',
    does: all(
      revises({ id: 'QP-003', path: QP_003, from: 'Store every lot', to: 'Store every lot in hall 3' }),
      signsAs('lea', 'QP-003'),
      commits('lea'),
    ),
  },
]

function appendsEntry(path: string, by: string, role: string) {
  return edits(
    path,
    /---\n?$/,
    `  - by: ${by}\n    role: ${role}\n    meaning: approved\n    at: 2026-11-22T10:00:00+01:00\n    evidence: { note: By telephone. }\n---\n`,
  )
}
