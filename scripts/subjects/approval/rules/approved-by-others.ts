import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyAuthors } from '../verification/verify-authors.js'
import { EXAMPLE_APPROVERS, exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const draft = exampleText({}, 'Weigh some lots.\n')
const text = exampleText()
const moved = exampleText({ next_review: '2028-01-01' })
const PEOPLE = 'qms-docs/people.yml'
const files = {
  [PEOPLE]: EXAMPLE_APPROVERS,
  'qms-docs/QP-001.md': moved.file,
  'qms-docs/AP-QP-001-1.md': exampleRecord(moved, [exampleEntry('ben'), exampleEntry('ada')]),
}
const commit = (by: string, day: number, { file } = text, helpers: readonly string[] = []) => ({
  by,
  with: helpers,
  at: `2026-02-1${day}T09:00:00Z`,
  files: { 'qms-docs/QP-001.md': file },
})
/** A system in which others approved something before, and what a change brings. */
const before = {
  [PEOPLE]: EXAMPLE_APPROVERS,
  'qms-docs/AP-QP-002-1.md': exampleRecord(exampleText({ id: 'QP-002' }), [exampleEntry('ben')]),
}
const change = { ...before, ...files, 'qms-docs/AP-QP-001-1.md': exampleRecord(moved, [exampleEntry('ada')]) }
const half = exampleText({ revision: '0' })

export const approvedByOthers: Rule = {
  id: 'approved-by-others',
  description:
    'Disallow approval by people who, according to git, wrote part of the text, and of texts by unknown people',
  rationale:
    'People do not see their own mistakes. Git knows who wrote and who committed a revision and who helped, whatever the record says. As long as it does not know one of them, that may be the person who approved.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/8.3.4'],
  severity: 'error',
  needs: 'history',
  asksAbout: 'people',
  examples: [
    {
      name: 'one who wrote the draft, and one who helped with the rest',
      history: [
        commit('Ben Example', 1, draft),
        commit('Cleo Example', 2, text, ['A. E. <ada@example.org>']),
        commit('Cleo Example', 3, moved),
      ],
      files,
      problems: [
        'qms-docs/AP-QP-001-1.md:11:11 Ben Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
        'qms-docs/AP-QP-001-1.md:12:11 Ada Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
      ],
    },
    {
      name: 'one who committed what another person wrote, and one who wrote the revision before, which only half of those approved who had to',
      history: [
        commit('Ada Example', 1, half),
        { ...commit('Cleo Example', 2, draft), committedBy: 'Ben Example' },
        commit('Cleo Example', 3, moved),
      ],
      files: {
        ...files,
        'qms-docs/AP-QP-001-0.md': exampleRecord(half, [exampleEntry('ben')], 'required: [ben, cleo]\n'),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:11 Ben Example approved revision 1 of QP-001 and committed part of it (commit b0e85f1f8713, whose author is Cleo Example). Those who commit a text may change it. Authors cannot approve their own text: have another person approve it.',
        'qms-docs/AP-QP-001-1.md:12:11 Ada Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
      ],
    },
    {
      name: 'an unknown person, a program, and one whom only the change itself adds to people.yml',
      base: before,
      history: [
        commit('Jo Doe <jo@home.example>', 1, draft),
        commit('robot <1+robot[bot]@users.noreply.github.com>', 2, exampleText({}, 'Weigh most lots.\n')),
        commit('Kim <kim@home.example>', 3, moved),
      ],
      files: {
        ...change,
        [PEOPLE]: `${EXAMPLE_APPROVERS}  - { id: kim, name: Kim Example, emails: [kim@home.example], from: 2020-01-01 }\n`,
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:11 Kim <kim@home.example> wrote in revision 1 of QP-001 (commit 24b335e46ba5), and only this change says in people.yml who that is. Bring people.yml in by a change of its own, and approve again after it.',
        'qms-docs/AP-QP-001-1.md:11:11 robot <1+robot[bot]@users.noreply.github.com>, a program, wrote in revision 1 of QP-001 (commit d64d009f1879) and is not in people.yml: so no approval of it counts, because its author may have given it. Add the address there under “emails” to the person who answers for what it writes.',
        'qms-docs/AP-QP-001-1.md:11:11 Jo Doe <jo@home.example> wrote in revision 1 of QP-001 (commit f0697bd30dcc) and is not in people.yml: so no approval of it counts, because its author may have given it. If this is one of your people, add the address to them there under “emails”.',
      ],
    },
    {
      name: 'the address of the author, which the change itself gives to another person',
      base: before,
      history: [commit('A. <ada@example.org>', 1, moved)],
      files: {
        ...change,
        [PEOPLE]: EXAMPLE_APPROVERS.replace('emails: [ada@example.org], ', '').replace(
          'name: Ben Example,',
          'name: Ben Example, emails: [ada@example.org],',
        ),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:11 Ada Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
      ],
    },
    {
      name: 'a commit that GitHub made for the author, and an unknown author of a text that was approved before the change',
      base: { ...before, 'qms-docs/AP-QP-001-0.md': exampleRecord(half, [exampleEntry('ben')]) },
      history: [
        commit('Jo Doe <jo@home.example>', 1, half),
        { ...commit('Cleo Example', 2, moved), committedBy: 'GitHub <noreply@github.com>' },
      ],
      files: { ...change, 'qms-docs/AP-QP-001-0.md': exampleRecord(half, [exampleEntry('ben')]) },
      problems: [],
    },
    {
      name: 'a text by others, whose review date an approver moved',
      history: [commit('Cleo Example', 1, draft), commit('Cleo Example', 2), commit('Ada Example', 3, moved)],
      files,
      problems: [],
    },
    {
      name: 'one who wrote an earlier revision, which others approved',
      history: [commit('Ada Example', 1, exampleText({ revision: '0' })), commit('Cleo Example', 2, moved)],
      files: {
        ...files,
        'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), [exampleEntry('ben')]),
      },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyAuthors)
  },
}
