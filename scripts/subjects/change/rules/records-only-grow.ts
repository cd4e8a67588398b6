import { blobId } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { isPartOfFile } from '../../../core/model/register-entry.js'
import type { Rule } from '../../../core/model/rule.js'
import { submoduleOf } from '../../../core/questions/submodules.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { approvalRecords } from '../../approval/approval-records.js'
import { fileLosses } from '../file-losses.js'
import { recordLosses } from '../record-losses.js'
import { rowLosses } from '../row-losses.js'

const text = exampleText()
const second = '  - { by: ben, role: ben, meaning: approved, at: "2026-02-21T10:00:00Z" }\n'
const complete = exampleApproval(text, { more: second })
const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'
const nonconformity = (grade: string, more = '') =>
  `---\nid: NC-2026-001\ntype: nonconformity\ngrade: ${grade}\nclosed: 2026-02-24\n${more}---\n`
const TR = 'qms-docs/records/trainings/TR-2026-001.md'
const session = (people: string) =>
  `---\nid: TR-2026-001\ntype: training\nheld: 2026-02-24\ndocuments: [QP-001@1]\npeople: [${people}]\n---\n`
const amendment = 'amendments:\n  - { on: 2026-03-01, by: ada, field: grade, was: major, reason: Mixed up. }\n'
const withPictures = (more: string) => `${nonconformity('major', more)}\n![a](../../a.png) ![b](../../b.png)\n`
const explained =
  'amendments:\n  - { on: 2026-03-03, by: ada, field: qms-docs/b.png, was: another picture, reason: Mixed up. }\n'
const files = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/QP-001.md': text.file }
const TYPE = {
  'schemas/document-types/check-log.schema.json': JSON.stringify({
    title: 'Check',
    documentType: { control: 'retained', folder: 'records/checks', idFormat: 'CK-NNN', storage: ['rows'] },
    properties: { on: { type: 'string', format: 'date' }, result: { type: 'string' } },
  }),
}
const CK = 'qms-docs/data/check-log/boiler.csv'
const GONE = 'qms-docs/data/check-log/press.csv'
const table = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('')
const threeRows = table('no,on,result', '1,2026-02-01,ok', '2,2026-02-08,bad', '3,2026-02-15,ok')
const changedRow = threeRows.replace('bad', 'ok')
const fewerRows = changedRow.replace(/3,.*\n/, '')
const uncommitted = fewerRows.replace('1,2026-02-01', '1,2026-02-02')
const otherColumns = threeRows.replace('result', 'color').replace(/3,.*\n/, '')
const commit = (day: number, changed: Readonly<Record<string, string | undefined>>) => ({
  by: 'Ada Example',
  at: `2026-03-0${day}T09:00:00Z`,
  files: changed,
})

export const recordsOnlyGrow: Rule = {
  id: 'records-only-grow',
  description: 'Disallow records that lost what they said in an earlier commit, or that were deleted',
  rationale:
    'Evidence that can be taken back proves nothing. Git knows what every record said in every commit, so what is missing today can be found, also after the change was merged.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'record versions',
  examples: [
    {
      name: 'an approval that was taken out, and a record that is gone',
      history: [
        commit(1, { ...files, [AP]: complete, [NC]: nonconformity('major') }),
        commit(2, { [AP]: exampleApproval(text) }),
        commit(3, { [NC]: undefined }),
      ],
      files: { ...files, [AP]: exampleApproval(text) },
      problems: [
        `${AP}:9:3 In commit c2814cca21db of 2026-03-02 by Ada Example, the approval of ben from 2026-02-21 was taken out of AP-QP-001-1 or changed. Approval records only grow, by one approval after the other: put back what stood there (\`git show ${blobId(complete)}\`).`,
        `${NC}:1:1 NC-2026-001 is gone, but it has to be kept until 2036-02-24. Put the file back. It was lost in commit 3e15d3f3276d of 2026-03-03 by Ada Example.`,
      ],
    },
    {
      name: 'a record that was changed after it was complete, and an approval whose day was changed and not committed',
      history: [
        commit(1, { ...files, [AP]: complete, [NC]: nonconformity('major') }),
        commit(2, { [NC]: nonconformity('minor') }),
      ],
      files: { ...files, [AP]: complete.replace('2026-03-01', '2026-02-25'), [NC]: nonconformity('minor') },
      problems: [
        `${AP}:7:17 In a change that is not committed, “effective_from” of AP-QP-001-1 was changed after the record was complete. Approval records only grow, by one approval after the other: put back what stood there (\`git show ${blobId(complete)}\`).`,
        `${NC}:4:8 In commit c2814cca21db of 2026-03-02 by Ada Example, “grade” of NC-2026-001 was changed after the record was complete. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: grade, was: "major", reason: … }\`.`,
      ],
      notEvaluated: ['What is not committed can change without a trace: AP-QP-001-1. Commit it.'],
    },
    {
      name: 'a person who was added to a session after it was held, which counts as reading',
      history: [commit(1, { ...files, [TR]: session('ada') }), commit(2, { [TR]: session('ada, ben') })],
      files: { ...files, [TR]: session('ada, ben') },
      problems: [
        `${TR}:6:9 In commit c2814cca21db of 2026-03-02 by Ada Example, “people” of TR-2026-001 was changed after the session was held. Put back what stood there, or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: people, was: "ada", reason: … }\`.`,
      ],
    },
    {
      name: 'a further approval, an amended record, and what was put back',
      history: [
        commit(1, { ...files, [AP]: exampleApproval(text), [NC]: nonconformity('major') }),
        commit(2, { [AP]: complete, [NC]: undefined }),
        commit(3, { [NC]: nonconformity('minor', amendment) }),
      ],
      files: { ...files, [AP]: complete, [NC]: nonconformity('minor', amendment) },
      problems: [],
    },
    {
      name: 'a record that was changed, and then put back as the rule asks for',
      history: [
        commit(1, { ...files, [AP]: complete, [NC]: nonconformity('major') }),
        commit(2, { [AP]: exampleApproval(text), [NC]: nonconformity('minor') }),
        commit(3, { [AP]: complete, [NC]: nonconformity('major') }),
      ],
      files: { ...files, [AP]: complete, [NC]: nonconformity('major') },
      problems: [],
    },
    {
      name: 'a record that was deleted, and came back with less',
      history: [
        commit(1, { ...files, [AP]: complete }),
        commit(2, { [AP]: undefined }),
        commit(3, { [AP]: exampleApproval(text) }),
      ],
      files: { ...files, [AP]: exampleApproval(text) },
      problems: [
        `${AP}:9:3 In commit c2814cca21db of 2026-03-02 by Ada Example, the approval of ben from 2026-02-21 was taken out of AP-QP-001-1 or changed. Approval records only grow, by one approval after the other: put back what stood there (\`git show ${blobId(complete)}\`).`,
      ],
    },
    {
      name: 'rows of a table that were changed or removed, and a table that is gone',
      history: [
        commit(1, { ...TYPE, [CK]: threeRows, [GONE]: threeRows }),
        commit(2, { [CK]: changedRow }),
        commit(3, { [CK]: fewerRows }),
        commit(4, { [GONE]: undefined }),
      ],
      files: { ...TYPE, [CK]: uncommitted },
      problems: [
        `${CK}:1:1 boiler#3 is gone from this table. This was done in commit 3e15d3f3276d of 2026-03-03 by Ada Example. Rows are added and never removed: put back what stood there (\`git show ${blobId(changedRow)}\`).`,
        `${CK}:2:3 In a change that is not committed, “on” of boiler#1 was changed. Put back what stood there (\`git show ${blobId(fewerRows)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`,
        `${CK}:3:14 In commit c2814cca21db of 2026-03-02 by Ada Example, “result” of boiler#2 was changed. Put back what stood there (\`git show ${blobId(threeRows)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`,
        `${GONE}:1:1 This table is gone, and with it press#1, press#2 and press#3. This was done in commit 939a21e77e48 of 2026-03-04 by Ada Example. Put the file back.`,
      ],
    },
    {
      name: 'a row that is gone from a table with a fault in its columns',
      history: [commit(1, { ...TYPE, [CK]: threeRows }), commit(2, { [CK]: otherColumns })],
      files: { ...TYPE, [CK]: otherColumns },
      problems: [
        `${CK}:1:1 boiler#3 is gone from this table. This was done in commit c2814cca21db of 2026-03-02 by Ada Example. Rows are added and never removed: put back what stood there (\`git show ${blobId(threeRows)}\`).`,
        `${CK}:2:1 In commit c2814cca21db of 2026-03-02 by Ada Example, “result” of boiler#1 was changed. Put back what stood there (\`git show ${blobId(threeRows)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`,
        `${CK}:3:1 In commit c2814cca21db of 2026-03-02 by Ada Example, “result” of boiler#2 was changed. Put back what stood there (\`git show ${blobId(threeRows)}\`): a row is never changed, another one corrects it, with “corrects.row” and “corrects.reason”.`,
      ],
    },
    {
      name: 'a table that grew, got a column, and has a row that was put back, and another that corrects one',
      history: [
        commit(1, { ...TYPE, [CK]: threeRows }),
        commit(2, { [CK]: changedRow }),
        commit(3, { [CK]: threeRows }),
        commit(4, { [CK]: `${threeRows}4,2026-02-22,ok\n` }),
      ],
      files: {
        ...TYPE,
        [CK]: `${table('no,on,result,corrects.row,corrects.reason', '1,2026-02-01,ok,,', '2,2026-02-08,bad,,', '3,2026-02-15,ok,,', '4,2026-02-22,ok,,', '5,2026-02-23,ok,boiler#2,Misread.')}`,
      },
      problems: [],
    },
    {
      name: 'a picture of a complete record that was exchanged, one that an amendment explains, and one of before',
      history: [
        commit(1, { ...files, 'qms-docs/a.png': 'draft', [NC]: nonconformity('major').replace('closed', 'detected') }),
        commit(2, { 'qms-docs/a.png': 'one', 'qms-docs/b.png': 'one', [NC]: withPictures('') }),
        commit(3, { 'qms-docs/a.png': 'two', 'qms-docs/b.png': 'two', [NC]: withPictures(explained) }),
      ],
      files: { ...files, 'qms-docs/a.png': 'two', 'qms-docs/b.png': 'two', [NC]: withPictures(explained) },
      problems: [
        `${NC}:1:1 In commit 3e15d3f3276d of 2026-03-03 by Ada Example, qms-docs/a.png, which belongs to NC-2026-001, was changed after the record was complete. Put back what was there (\`git show ${blobId('one')}\`), or add this to “amendments”: \`{ on: 2026-11-22, by: …, field: qms-docs/a.png, was: "git show ${blobId('one')}", reason: … }\`.`,
      ],
    },
    {
      name: 'what was changed before the day from which records only grow',
      history: [
        commit(1, { ...files, ...TYPE, [AP]: complete, [CK]: threeRows }),
        commit(2, { [AP]: exampleApproval(text), [CK]: changedRow }),
      ],
      files: {
        ...files,
        'qms-docs/qms.yml': 'records: { grow_from: 2026-03-03 }\n',
        ...TYPE,
        [AP]: exampleApproval(text),
        [CK]: changedRow,
      },
      problems: [],
    },
  ],
  *check(qms) {
    yield* recordLosses(qms)
    yield* rowLosses(qms)
    yield* fileLosses(qms)
  },
  *notJudged(qms) {
    const open = approvalRecords(qms).filter((record) => isUncommitted(qms, record))
    if (open.length > 0)
      yield `What is not committed can change without a trace: ${namesInShort(open.map(({ id }) => id))}. Commit ${open.length === 1 ? 'it' : 'them'}.`
  },
}

function isUncommitted(qms: Qms, { path, blob, row, entry }: Document<unknown>): boolean {
  return !isPartOfFile({ row, entry }) && !submoduleOf(qms, path) && qms.recordVersions?.get(path)?.[0]?.blob !== blob
}
