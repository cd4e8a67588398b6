import { defineReport } from '../../../core/model/report.js'
import { choiceCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { readinessPoints } from '../readiness/readiness-points.js'

/** Whether the system can be audited for its certificate, point by point. */
export const readinessReport = defineReport({
  id: 'readiness',
  title: 'Ready for the certification audit',
  question: 'Is the system ready for the audits of the certification body, and what is to be seen to before?',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/9.3.2'],
  parameters: [],
  columns: () => [
    { id: 'stage', label: 'stage', kind: 'list' },
    { id: 'question', label: 'question', kind: 'text' },
    { id: 'answer', label: 'answer', kind: 'choice' },
    { id: 'why', label: 'why', kind: 'text' },
    { id: 'found', label: 'what it is about', kind: 'list' },
  ],
  rows: (qms) =>
    readinessPoints(qms).map(({ stages, question, answer, why, found }) => ({
      stage: listCell(
        stages.map((stage) => choiceCell(stage, stage === 'surveillance' ? undefined : `Stage ${stage}`)),
      ),
      question: textCell(question),
      answer: choiceCell(answer),
      why: textCell(why),
      found: listCell(found.map(documentCell)),
    })),
  examples: [
    {
      name: 'Where nothing was ever done, nothing is ready',
      files: {},
      rows: [
        '1 | Is each document in force that the standard asks for? | look at it | 7 of 7 clauses are not answered: 4.3, 4.4.2, 5.2.2 and 4 more. | ',
        '1, surveillance | Was every process audited, and is that recent enough? | look at it | No process is in force. | ',
        '1, surveillance | Was a management review held within a year? | look at it | None was ever held. | ',
        '2, surveillance | Is there recent evidence wherever the standard asks for records? | look at it | 22 of 22 clauses are not answered: 4.4.2, 7.1.5.1, 7.1.5.2 and 19 more. | ',
        '2, surveillance | Is no major nonconformity open? | look at it | No nonconformity was ever recorded. Either nothing is written down, or nothing is looked at. | ',
        '2, surveillance | Is nothing overdue? | not evaluated | Nothing has a date by which it is due. | ',
        '2, surveillance | Is every indicator measured? | look at it | No indicator is in force. | ',
        '2, surveillance | Are people shown to be competent? | not evaluated | No role that has a holder asks for a competence. | ',
        'surveillance | Is a certificate held? | not evaluated | No certificate is held on this day, so nothing was left undone since. | ',
      ],
    },
    {
      name: 'An audit of one of two processes, a review, a major nonconformity and a late date',
      files: {
        ...exampleFiles('process', { 'PR-001': 'title: Make\nkind: core', 'PR-002': 'title: Lead\nkind: management' }),
        ...exampleFiles('internal-audit', { 'IA-2026-01': 'performed: 2026-03-01\nprocesses: [PR-001]' }),
        ...exampleFiles('management-review', { 'MR-2026-01': 'held: 2026-04-21' }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'title: Wrong label\ngrade: major\ndetected: 2026-10-02\ndue: 2026-11-01',
        }),
      },
      rows: [
        '1 | Is each document in force that the standard asks for? | look at it | 6 of 7 clauses are not answered: 4.3, 5.2.2, 6.2.1 and 3 more. | ',
        '1, surveillance | Was every process audited, and is that recent enough? | look at it | 1 of 2 is audited in time. 1 was never audited. | PR-002',
        '1, surveillance | Was a management review held within a year? | ready | The last was held on 2026-04-21. | MR-2026-01',
        '2, surveillance | Is there recent evidence wherever the standard asks for records? | look at it | 18 of 22 clauses are not answered: 4.4.2, 7.1.5.1, 7.1.5.2 and 15 more. | ',
        '2, surveillance | Is no major nonconformity open? | look at it | 1 record is open. | NC-2026-001',
        '2, surveillance | Is nothing overdue? | look at it | 1 date is past. | NC-2026-001',
        '2, surveillance | Is every indicator measured? | look at it | No indicator is in force. | ',
        '2, surveillance | Are people shown to be competent? | not evaluated | No role that has a holder asks for a competence. | ',
        'surveillance | Is a certificate held? | not evaluated | No certificate is held on this day, so nothing was left undone since. | ',
      ],
    },
  ],
})
