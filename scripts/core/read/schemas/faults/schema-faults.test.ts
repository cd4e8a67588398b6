import { expect, it } from 'vitest'
import { afterFix, inShort, problemsOf, procedureWith } from '../../../../testing/problems-of.js'
import { meantValue } from './meant-value.js'

/** What people write in place of a field or value, and what is said of it. */
const CASES: readonly [text: string, problems: readonly string[]][] = [
  [procedureWith('id: QP-001', 'id: Q\u0420-001'), ['2:5 “id” is “Q\u0420-001”; write QP-001.']],
  [procedureWith('id: QP-001', 'id: QP‑001'), ['2:5 “id” is “QP‑001”; write QP-001.']],
  [
    procedureWith('2028-01-01', '2028–01–01'),
    ['7:14 “next_review” is “2028–01–01”; dates are written year-month-day: 2028-01-01.'],
  ],
  [
    procedureWith('owner: quality-manager', 'owner: [[quality-manager]]'),
    ['6:8 “owner” is a list; write it without brackets: quality-manager.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nstatus: effective'),
    [
      '6:1 A status is never typed: it is computed from the approvals, their dates and “retired”. Remove this line; the published manual and `qms status` show it.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\napproved_by: ada'),
    [
      '6:1 Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\napproved: 2026-01-01'),
    [
      '6:1 Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\napprover: ada'),
    [
      '6:1 Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nApproved by: ada'),
    [
      '6:1 Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
    ],
  ],
  [
    procedureWith('revision: 1', 'version: 1'),
    ['5:1 “version” is not a field of a procedure. Did you mean “revision”?'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nversion: 1'),
    ['6:1 “version” is not a field of a procedure. “revision” is, and it is already here: remove this one.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\ndate: 2026-01-01'),
    ['6:1 git keeps when a text was written and changed, and approval records from when it applies. Remove this line.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\neffective_date: 2026-01-01'),
    [
      '6:1 From when a revision applies is in its approval record, under “effective_from”. Remove this line; the approver sets the date.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nvalid_from: 2026-01-01'),
    [
      '6:1 From when a revision applies is in its approval record, under “effective_from”. Remove this line; the approver sets the date.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nauthor: ada'),
    ['6:1 git keeps who wrote a text. Remove this line; “owner” names who keeps the document right.'],
  ],
  [
    procedureWith('id: QP-001', 'document_id: QP-001'),
    ['2:1 “document_id” is not a field of a procedure. Did you mean “id”?'],
  ],
  [procedureWith('id: QP-001', 'number: QP-001'), ['2:1 “number” is not a field of a procedure. Did you mean “id”?']],
  [procedureWith('title:', 'name:'), ['4:1 “name” is not a field of a procedure. Did you mean “title”?']],
  [
    procedureWith('next_review:', 'review_date:'),
    ['7:1 “review_date” is not a field of a procedure. Did you mean “next_review”?'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nlast_review: 2026-01-01'),
    [
      '6:1 Reviews are records of type “document-review”, one for each. Remove this line; “next_review” names the day of the next one.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\ndepartment: QA'),
    ['6:1 “department” is not a field of a procedure. Remove this line, or say it in the text below the fields.'],
  ],
  [procedureWith('title:', 'Title:'), ['4:1 “Title” is not a field of a procedure. Did you mean “title”?']],
  [procedureWith('owner:', 'OWNER:'), ['6:1 “OWNER” is not a field of a procedure. Did you mean “owner”?']],
  [
    procedureWith('next_review:', 'Next Review:'),
    ['7:1 “Next Review” is not a field of a procedure. Did you mean “next_review”?'],
  ],
  [
    procedureWith('next_review:', 'next-review:'),
    ['7:1 “next-review” is not a field of a procedure. Did you mean “next_review”?'],
  ],
  [
    procedureWith('next_review:', 'nextReview:'),
    ['7:1 “nextReview” is not a field of a procedure. Did you mean “next_review”?'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: ../procedures/QP-000.md'),
    ['6:13 “supersedes” is “../procedures/QP-000.md”; expected a list: write [QP-000].'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: QP-000.md'),
    ['6:13 “supersedes” is “QP-000.md”; expected a list: write [QP-000].'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: [[QP-000]]'),
    ['6:14 Entry 1 of “supersedes” is a list; write it without brackets: QP-000.'],
  ],
  [procedureWith('- 7.5.2', '- clause 7.5.2'), ['9:5 Entry 1 of “clauses” is “clause 7.5.2”; write 7.5.2.']],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: "§ 7.5.2"'),
    ['8:10 “clauses” is “§ 7.5.2”; expected a list: write [7.5.2].'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [clause 7.5.2, ISO 9001 8.5.4, "ISO 9001:2015, 8.5.1"]'),
    [
      '8:11 Entry 1 of “clauses” is “clause 7.5.2”; write 7.5.2.',
      '8:25 Entry 2 of “clauses” is “ISO 9001 8.5.4”; write 8.5.4.',
      '8:41 Entry 3 of “clauses” is “ISO 9001:2015, 8.5.1”; write 8.5.1.',
    ],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: 7.5.2, 7.5.3'),
    ['8:10 “clauses” is “7.5.2, 7.5.3”; expected a list: write [7.5.2, 7.5.3].'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2 and 7.5.3]'),
    ['8:11 Entry 1 of “clauses” is “7.5.2 and 7.5.3”; write 7.5.2 and 7.5.3 as entries of their own.'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2-7.5.3]'),
    [
      '8:11 Entry 1 of “clauses” is “7.5.2-7.5.3”; that is not how it is written. A clause, such as 7.5.2. A bare number belongs to the first standard in qms.yml; write iso-13485-2016/4.2.4 for another one.',
    ],
  ],
  [procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2.]'), ['8:11 Entry 1 of “clauses” is “7.5.2.”; write 7.5.2.']],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2 b)]'),
    ['8:11 Entry 1 of “clauses” is “7.5.2 b)”; write 7.5.2.'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2; 7.5.3]'),
    ['8:11 Entry 1 of “clauses” is “7.5.2; 7.5.3”; write 7.5.2 and 7.5.3 as entries of their own.'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses:\n  7.5.2\n  7.5.3'),
    ['9:3 “clauses” is “7.5.2 7.5.3”; expected a list: write [7.5.2, 7.5.3].'],
  ],
  [procedureWith('revision: 1', 'revision: 1,'), ['5:11 “revision” is “1,”; write 1.']],
  [
    procedureWith('next_review: 2028-01-01', 'next_review: 2028-01-01;'),
    ['7:14 “next_review” is “2028-01-01;”; dates are written year-month-day: 2028-01-01.'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: [7.5.2 7.5.3]'),
    ['8:11 Entry 1 of “clauses” is “7.5.2 7.5.3”; write 7.5.2 and 7.5.3 as entries of their own.'],
  ],
  [
    procedureWith('owner: quality-manager', 'owner: [quality-manager, ada]'),
    ['6:8 “owner” is a list; only one is expected here. Keep one of them, such as quality-manager, without brackets.'],
  ],
  [
    procedureWith('2028-01-01', '22.11.2028'),
    ['7:14 “next_review” is “22.11.2028”; dates are written year-month-day: 2028-11-22.'],
  ],
  [
    procedureWith('2028-01-01', '22/11/2028'),
    ['7:14 “next_review” is “22/11/2028”; dates are written year-month-day: 2028-11-22.'],
  ],
  [
    procedureWith('2028-01-01', '02/11/2028'),
    ['7:14 “next_review” is “02/11/2028”; dates are written year-month-day, such as 2026-01-31.'],
  ],
  [
    procedureWith('2028-01-01', '22 November 2028'),
    ['7:14 “next_review” is “22 November 2028”; dates are written year-month-day: 2028-11-22.'],
  ],
  [
    procedureWith('2028-01-01', 'Nov 22, 2028'),
    ['7:14 “next_review” is “Nov 22, 2028”; dates are written year-month-day: 2028-11-22.'],
  ],
  [
    procedureWith('2028-01-01', '2028-11'),
    ['7:14 “next_review” is “2028-11”; dates are written year-month-day, such as 2026-01-31.'],
  ],
  [
    procedureWith('2028-01-01', '22.11.28'),
    ['7:14 “next_review” is “22.11.28”; dates are written year-month-day, such as 2026-01-31.'],
  ],
  [
    procedureWith('2028-01-01', '2028-01-01T00:00:00.000Z'),
    ['7:14 “next_review” is “2028-01-01T00:00:00.000Z”; dates are written year-month-day: 2028-01-01.'],
  ],
  [
    procedureWith('2028-01-01', '2028-1-1'),
    ['7:14 “next_review” is “2028-1-1”; dates are written year-month-day: 2028-01-01.'],
  ],
  [procedureWith('revision: 1', 'revision: Rev. 2'), ['5:11 “revision” is “Rev. 2”; write 2.']],
  [
    procedureWith('revision: 1', 'revision: 1\ntraining: yes'),
    ['6:11 “training” is “yes”; expected a group of fields, indented below the name: roles.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nlanguage: English'),
    ['6:11 “language” is “English”; that is not how it is written. The language, such as en or de-CH.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nreview_interval: 24 months'),
    ['6:18 “review_interval” is “24 months”; write 24.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nreview_interval: 2 years'),
    ['6:18 “review_interval” is “2 years”; expected a whole number.'],
  ],
  [procedureWith('revision: 1', 'revision: 1\nrisk_level: High'), ['6:13 “risk_level” is “High”; write high.']],
  [procedureWith('id: QP-001', 'id: QP 001'), ['2:5 “id” is “QP 001”; write QP-001.']],
  [procedureWith('id: QP-001', 'id: QP/001'), ['2:5 “id” is “QP/001”; write QP-001.']],
  [
    procedureWith('id: QP-001', 'id: QP-001 Control of documents'),
    ['2:5 “id” is “QP-001 Control of documents”; write QP-001.'],
  ],
  [
    procedureWith('type: procedure', 'type: Procedure'),
    ['3:7 “Procedure” is not a document type. Did you mean “procedure”?'],
  ],
  [
    procedureWith('type: procedure', 'type: procedures'),
    ['3:7 “procedures” is not a document type. Did you mean “procedure”?'],
  ],
  [procedureWith('type: procedure', 'type: SOP'), ['3:7 “SOP” is not a document type. Did you mean “procedure”?']],
  [
    procedureWith('type: procedure', 'type: Work Instruction'),
    ['3:7 “Work Instruction” is not a document type. Did you mean “work-instruction”?'],
  ],
  [
    procedureWith('type: procedure', 'type: policy'),
    ['3:7 “policy” is not a document type. Did you mean “quality-policy”?'],
  ],
  [
    procedureWith(
      'change:\n  class: major\n  summary: First issue of this procedure.',
      'change: First issue of this procedure.',
    ),
    [
      '10:9 “change” is “First issue of this procedure.”; expected a group of fields, indented below the name: class and summary.',
    ],
  ],
  [
    procedureWith('  class: major\n  summary:', 'class: major\nsummary:'),
    ['11:1 “class” belongs to “change”. Indent what belongs to it by two spaces, below “change:”.'],
  ],
  [
    procedureWith('  class: major\n  summary:', '  - class: major\n  - summary:'),
    ['11:3 “change” is a list; expected a group of fields, indented below the name: class and summary.'],
  ],
  [
    procedureWith('owner: quality-manager', 'owner:'),
    [
      '6:1 “owner” is missing or empty; a procedure needs it. Who keeps this document right: a role that has a holder, or a person.',
    ],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: n/a'),
    ['6:13 “supersedes” is “n/a”; where there is none, remove the line.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: none'),
    ['6:13 “supersedes” is “none”; where there is none, remove the line.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nsupersedes: "-"'),
    ['6:13 “supersedes” is “-”; where there is none, remove the line.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\n$schema: x.json'),
    ['6:1 “$schema” is not a field of a procedure. Remove this line, or say it in the text below the fields.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\n<<: { a: 1 }'),
    ['6:1 “<<” is not a field of a procedure. Remove this line, or say it in the text below the fields.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\ntags: [a, b]'),
    ['6:1 “tags” is not a field of a procedure. Remove this line, or say it in the text below the fields.'],
  ],
  [
    procedureWith('revision: 1', 'revision: 1\nevidence: ~'),
    ['6:11 “evidence” is “~”; where there is none, remove the line.'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: (7.5.2, 7.5.3)'),
    ['8:10 “clauses” is “(7.5.2, 7.5.3)”; expected a list: write [7.5.2, 7.5.3].'],
  ],
  [
    procedureWith('clauses:\n  - 7.5.2', 'clauses: "7.5.2"'),
    ['8:10 “clauses” is “7.5.2”; expected a list: write [7.5.2].'],
  ],
]

it.each(CASES.map(([text, problems]) => [problems[0] ?? '', text, problems] as const))(
  '%s',
  async (_name, text, problems) => {
    expect(inShort(await problemsOf(text))).toEqual(problems)
  },
)

it.each(CASES)('what a fix changes is what was wrong (%#)', async (text) => {
  const [problem, ...others] = await problemsOf(text)
  if (!problem?.fix) return
  const left = await problemsOf(afterFix(text, problem))
  // Clause numbers may be of another standard, and documents missing: those are other problems.
  expect(left.filter(({ rule }) => rule === problem.rule)).toHaveLength(others.length)
})

it('a name where an id belongs means the id that is made of it', () => {
  const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
  expect(['Amara Okafor', 'Łukasz O’Neill', '?'].map((written) => meantValue(written, id))).toEqual([
    'amara-okafor',
    'lukasz-o-neill',
    undefined,
  ])
})
