import { blobId } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { groupBy } from '../../../core/values/group-by.js'
import { wronglyDeleted } from '../../documents/evidence/wrongly-deleted.js'
import { rowsGone } from '../deletion.js'
import { deletions } from '../deletions.js'

const text = exampleText()
const nonconformity = (fields: string) => `---\nid: NC-2016-001\ntype: nonconformity\n${fields}\n---\n`
const approved = {
  'qms-docs/people.yml': EXAMPLE_PEOPLE,
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(text),
}
const ROWS =
  'no,on,check,by,result\n1,2026-02-01,Boiler,ada,ok\n2,2026-02-08,Boiler,ada,ok\n3,2026-02-15,Boiler,ada,ok\n'
const draft = exampleText({ id: 'QP-002' }).file

export const nothingDeleted: Rule = {
  id: 'nothing-deleted',
  description: 'Disallow deleting documents, and records before their retention period is over',
  rationale:
    'What applied once has to stay readable: a document that is no longer needed is retired, and its file stays. A record is evidence, and evidence that can be deleted is worth little.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a document and a record that are gone',
      base: { ...approved, 'qms-docs/NC-2016-001.md': nonconformity('closed: 2016-11-22') },
      files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE },
      problems: [
        'qms-docs/AP-QP-001-1.md:1:1 AP-QP-001-1, NC-2016-001 and QP-001 are gone from qms-docs. Documents are retired, and their files stay. Records are kept until their retention period is over. Put the files back. A waiver for AP-QP-001-1 accepts all of this.',
      ],
    },
    {
      name: 'a folder of records that is gone',
      base: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/records/nonconformities/NC-2016-001.md': nonconformity('closed: 2016-11-22'),
        'qms-docs/records/nonconformities/NC-2016-002.md': nonconformity('closed: 2016-11-22').replace('-001', '-002'),
      },
      files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE },
      problems: [
        'qms-docs/records/nonconformities/NC-2016-001.md:1:1 The folder qms-docs/records is gone, and with it 2 records: NC-2016-001 and NC-2016-002. Records are kept until their retention period is over. Put the folder back. A waiver for NC-2016-001 accepts all of this.',
      ],
    },
    {
      name: 'a record that has to be kept, and a document',
      base: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/records/NC-2016-001.md': nonconformity('closed: 2016-11-22'),
      },
      files: { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/records/notes.txt': '' },
      problems: [
        'qms-docs/QP-001.md:1:1 QP-001 is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (`qms retire QP-001 --reason …` does it).',
        'qms-docs/records/NC-2016-001.md:1:1 NC-2016-001 is gone, but it has to be kept until 2026-11-22. Put the file back.',
      ],
    },
    {
      name: 'rows of a table, and a table with all its rows',
      base: { 'qms-docs/data/check-log/boiler.csv': ROWS, 'qms-docs/data/check-log/press.csv': ROWS },
      files: { 'qms-docs/data/check-log/boiler.csv': ROWS.replace(/2,.*\n/, '') },
      problems: [
        `qms-docs/data/check-log/boiler.csv:1:1 boiler#2 is gone from this table. Rows are added and never removed: put back what stood there (\`git show ${blobId(ROWS)}\`).`,
        'qms-docs/data/check-log/press.csv:1:1 This table is gone, and with it press#1, press#2 and press#3. Put the file back.',
      ],
    },
    {
      name: 'documents that a new pattern hides, or that were renamed away',
      base: { 'qms-docs/QP-001.md': text.file, 'qms-docs/QP-002.md': draft },
      files: {
        'qms-docs/qms.yml': 'ignore: [QP-001.md]\n',
        'qms-docs/QP-001.md': text.file,
        'qms-docs/QP-002.txt': draft,
      },
      problems: [
        'qms-docs/QP-002.md:1:1 QP-002 is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (`qms retire QP-002 --reason …` does it).',
        'qms-docs/qms.yml:1:9 QP-001 is no longer read, because a pattern here leaves out qms-docs/QP-001.md. Documents and records stay under control: change the pattern.',
      ],
    },
    {
      name: 'a record that is still open',
      base: { 'qms-docs/NC-2016-001.md': nonconformity('detected: 2016-01-01') },
      files: {},
      problems: [
        'qms-docs/NC-2016-001.md:1:1 NC-2016-001 is gone, but its retention period has not even begun. Put the file back.',
      ],
    },
    {
      name: 'a file that only moved, a draft that was given up, and a record whose period is over',
      base: {
        ...approved,
        'qms-docs/QP-002.md': draft,
        'qms-docs/NC-2016-001.md': nonconformity('closed: 2016-11-21'),
      },
      files: { 'qms-docs/weighing/QP-001.md': text.file, 'qms-docs/records/AP-QP-001-1.md': exampleApproval(text) },
      problems: [],
    },
    {
      name: 'a draft that a record names',
      base: {
        ...approved,
        'qms-docs/QP-002.md': draft,
        'qms-docs/NC-2026-001.md': nonconformity('requirement_document: QP-002'),
      },
      files: { ...approved, 'qms-docs/NC-2026-001.md': nonconformity('requirement_document: QP-001') },
      problems: [
        'qms-docs/QP-002.md:1:1 QP-002 is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (`qms retire QP-002 --reason …` does it).',
      ],
    },
    {
      name: 'what is gone for another reason that is reported: an id that changed, fields that cannot be read, a copy',
      base: { 'qms-docs/QP-001.md': text.file, 'qms-docs/QP-002.md': draft, 'qms-docs/copy.md': text.file },
      files: { 'qms-docs/QP-001.md': text.file, 'qms-docs/QP-002.md': draft.replace('type: procedure', 'type: [') },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    const [rows, whole] = [[] as Document[], [] as Document[]]
    for (const document of wronglyDeleted(qms)) {
      if (document.row) rows.push(document)
      else if (!qms.files.has(document.path)) whole.push(document)
      else yield { file: qms.settingsFile, at: '/ignore', message: hidden(document) }
    }
    yield* deletions(
      qms,
      base,
      whole.map((document) => ({ document })),
    )
    for (const gone of groupBy(rows, ({ path }) => path).values()) yield rowsGone(qms, gone)
  },
}

function hidden(document: Document): string {
  return `${document.id || document.path} is no longer read, because a pattern here leaves out ${document.path}. Documents and records stay under control: change the pattern.`
}
