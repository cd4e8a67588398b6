import { blobId } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf, type KeptDocument } from '../../../core/questions/changes.js'
import { coveredFilesOf, otherFiles } from '../../../core/questions/covered-files.js'
import { exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { revisionsOf } from '../../approval/revisions.js'
import { changesToEvidence, evidenceSince } from '../../documents/evidence/changes-to-evidence.js'
import { isKept } from '../../documents/evidence/list-entries.js'
import { isAmended, remedyOf, type UnexplainedChange } from '../../documents/evidence/record-changes.js'
import { isClosed } from '../../documents/is-closed.js'

const nonconformity = (fields: string, body = 'The scale was off.\n') =>
  `---\nid: NC-2026-001\ntype: nonconformity\n${fields}\n---\n${body}`
const FIELDS = 'due: 2026-04-15\ngrade: major\nclosed: 2026-03-24'
const path = 'qms-docs/NC-2026-001.md'
const base = { [path]: nonconformity(FIELDS) }
const amendment = (field: string, was: string) =>
  `amendments:\n  - { on: 2026-11-22, by: ada, field: ${field}, was: "${was}", reason: Mixed up. }`

const text = exampleText({ owner: 'ben' })
const system = {
  'qms-docs/QP-001.md': text.file,
  'qms-docs/qms.yml': 'approval_matrix: { default: { major: [ada, owner] } }',
  'qms-docs/people.yml':
    'people: [{ id: ada, name: Ada Example, from: 2020-01-01 }, { id: ben, name: Ben Example, from: 2020-01-01 }]',
}
const approvalPath = 'qms-docs/AP-QP-001-1.md'
const second = '  - { by: ben, role: ben, meaning: approved, at: "2026-02-21T10:00:00Z" }\n'
const complete = exampleApproval(text, { more: second })
const incomplete = exampleApproval({ ...text, revision: '0' })
const third = second.replaceAll('ben', 'cleo')

const SESSION = 'qms-docs/TR-2026-001.md'
const session = (people: string, held = 'held: 2026-05-01\n', documents = '[QP-001@1]') =>
  `---\nid: TR-2026-001\ntype: training\n${held}documents: ${documents}\npeople: [${people}]\n---\n`

const ROWS = 'no,on,check,by,result\n1,2026-02-01,Boiler,ada,ok\n'

export const closedRecordsUnchanged: Rule = {
  id: 'closed-records-unchanged',
  description: 'Require an amendment for every change to a record that is complete, and to who was trained',
  rationale:
    'A record proves what was known and done at its time. It may be corrected, but then everybody must see what stood there before, who changed it and why. A training session on a revision is open until it is known whether it worked, but from the day on which it was held it says who knows the text, so that this may not change either.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a value that was changed, and one that was added',
      base,
      files: { [path]: nonconformity(`${FIELDS.replace('major', 'minor')}\nconsequences: None.`) },
      problems: [
        `${path}:5:8 “grade” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: grade, was: "major", reason: … }\`.`,
        `${path}:7:15 “consequences” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: consequences, was: "nothing", reason: … }\`.`,
      ],
    },
    {
      name: 'an amendment that does not say what stood there, and a text that was changed',
      base,
      files: {
        [path]: nonconformity(
          `${FIELDS.replace('major', 'minor')}\n${amendment('grade', 'minor')}`,
          'The scale was right.\n',
        ),
      },
      problems: [
        `${path}:5:8 “grade” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: grade, was: "major", reason: … }\`.`,
        `${path}:8:3 “text” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: text, was: "git show ${blobId(nonconformity(FIELDS))}", reason: … }\`.`,
      ],
    },
    {
      name: 'a row of a table, which another one may correct',
      base: { 'qms-docs/data/check-log/boiler.csv': ROWS },
      files: { 'qms-docs/data/check-log/boiler.csv': ROWS.replace('-01,', '-02,') },
      problems: [
        `qms-docs/data/check-log/boiler.csv:2:3 “on” of boiler#1 was changed after the record was complete. Put back what stood there (\`git show ${blobId(ROWS)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`,
      ],
    },
    {
      name: 'a further approval once all are there, and the withdrawal of one before',
      base: {
        ...system,
        [approvalPath]: complete,
        'qms-docs/AP-QP-001-0.md': incomplete,
      },
      files: {
        ...system,
        [approvalPath]: exampleApproval(text, { more: second + third }),
        'qms-docs/AP-QP-001-0.md': exampleApproval({ ...text, revision: '0' }, { at: '2026-02-21T10:00:00Z' }),
      },
      problems: [
        `qms-docs/AP-QP-001-0.md:9:3 “approvals” of AP-QP-001-0 was changed after the record was complete. Approval records only grow, by one approval after the other: put back what stood there (\`git show ${blobId(incomplete)}\`).`,
        `${approvalPath}:9:3 “approvals” of AP-QP-001-1 was changed after the record was complete. Approval records only grow, by one approval after the other: put back what stood there (\`git show ${blobId(complete)}\`).`,
      ],
    },
    {
      name: 'a picture that was exchanged',
      base: { [path]: nonconformity(FIELDS, '![The scale](scale.png)\n'), 'qms-docs/scale.png': 'x' },
      files: { [path]: nonconformity(FIELDS, '![The scale](scale.png)\n'), 'qms-docs/scale.png': 'y' },
      problems: [
        `${path}:2:1 “qms-docs/scale.png” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: qms-docs/scale.png, was: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", reason: … }\`.`,
      ],
    },
    {
      name: 'a person who is added to a session that was held',
      base: { [SESSION]: session('ada') },
      files: { [SESSION]: session('ada, ben') },
      problems: [
        `${SESSION}:6:9 “people” of TR-2026-001 was changed after the session was held. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: people, was: "ada", reason: … }\`.`,
      ],
    },
    {
      name: 'who takes part in a session that is still to be held, and in one that names no revision',
      base: {
        [SESSION]: session('ada', ''),
        'qms-docs/TR-2026-002.md': session('ada', undefined, '[QP-001]').replace('-001', '-002'),
      },
      files: {
        [SESSION]: session('ada, ben'),
        'qms-docs/TR-2026-002.md': session('ada, ben', undefined, '[QP-001]').replace('-001', '-002'),
      },
      problems: [],
    },
    {
      name: 'a text that an amendment describes in its own words',
      base: { [path]: nonconformity(FIELDS, 'The scale was wrong.\n') },
      files: {
        [path]: nonconformity(
          `${FIELDS}\n${amendment('text', 'It blamed the scale, which was right.')}`,
          'The weight was wrong.\n',
        ),
      },
      problems: [],
    },
    {
      name: 'amended changes, in groups by the fields inside them',
      base: { [path]: nonconformity(`${FIELDS}\ncorrection: { what: Repaired., done: 2026-03-20 }`) },
      files: {
        [path]: nonconformity(
          `${FIELDS.replace('major', 'minor')}\ncorrection: { what: Repaired., done: 2026-03-21 }\n${amendment('grade', 'major')}${amendment('correction.done', '2026-03-20').replace('amendments:', '')}`,
        ),
      },
      problems: [],
    },
    {
      name: 'a record that is closed only now, and an approval that was still missing',
      base: {
        ...system,
        [path]: nonconformity('due: 2026-04-15\ngrade: minor'),
        [approvalPath]: exampleApproval(text),
      },
      files: { ...system, [path]: nonconformity(FIELDS), [approvalPath]: exampleApproval(text, { more: second }) },
      problems: [],
    },
    {
      name: 'an action that was still open when the record was closed',
      base: {
        'qms-docs/MR-2026-01.md':
          '---\nid: MR-2026-01\ntype: management-review\nclosed: 2026-03-24\nactions:\n  - { what: Buy a scale., owner: ada, due: 2026-06-01 }\n---\n',
      },
      files: {
        'qms-docs/MR-2026-01.md':
          '---\nid: MR-2026-01\ntype: management-review\nclosed: 2026-03-24\nactions:\n  - { what: Buy a scale., owner: ada, due: 2026-06-01, done: 2026-05-01, evidence: [{ what: Invoice }] }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    for (const change of changesOf(qms).kept) {
      const { before, after } = change
      // Entries change with a new revision of their register.
      if (before.entry || base.typeOf(before)?.control !== 'retained') continue
      for (const changed of changesTo(qms, base, change)) {
        const message = `“${changed.field}” of ${after.id} was changed ${evidenceSince(base, before)}. ${remedyOf(before, changed, qms.today)}`
        yield { file: after, at: changed.at ?? '/amendments', message }
      }
    }
  },
}

function changesTo(qms: Qms, base: Qms, { before, after, differs }: KeptDocument): readonly UnexplainedChange[] {
  if (differs === 'content' || differs === 'uncontrolled fields')
    return [...changesToEvidence(base, before, after), ...(isOneTooMany(base, before, after) ? [ONE_TOO_MANY] : [])]
  if (differs !== 'files' || !isClosed(base, before)) return []
  const earlier = new Map(coveredFilesOf(base, before).map(({ path, sha256 }) => [path, sha256]))
  return otherFiles(coveredFilesOf(qms, after), coveredFilesOf(base, before))
    .map(({ path }) => ({ field: path, was: earlier.get(path) ?? 'nothing' }))
    .filter((changed) => !isAmended(before, after, changed))
}

const ONE_TOO_MANY: UnexplainedChange = { field: 'approvals', at: '/approvals' }

/** Approvals come one after the other, until all are there. */
function isOneTooMany(base: Qms, before: Document, after: Document): boolean {
  const document = base.find(String(before.fields.document ?? ''))
  const revision = document && revisionsOf(base, document).find(({ record }) => record.id === before.id)
  const hasGrown =
    isKept(before.fields.approvals, after.fields.approvals) &&
    !isSameValue(before.fields.approvals, after.fields.approvals)
  return hasGrown && revision?.isApproved === true
}
