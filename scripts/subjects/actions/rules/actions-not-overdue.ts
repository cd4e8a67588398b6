import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { daysBetween, isOverdue } from '../../../core/values/date.js'
import { type DueDate, dueDates, isReview } from '../due/due-dates.js'
import { lateSeverity } from '../due/late-severity.js'
import { overdueInWords } from './overdue-in-words.js'

const people = dedent`
  people:
    - id: amara-okafor
      name: Amara Okafor
      from: 2021-05-01
      roles: [{ role: quality-manager }]
`

const file = (type: string, id: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})

const action = (due: string) =>
  file('risk', 'RI-001', `actions:\n  - { what: Order a second scale., owner: quality-manager, due: ${due} }`)

export const actionsNotOverdue: Rule = {
  id: 'actions-not-overdue',
  description: 'Disallow actions and due dates that have passed with nothing done',
  rationale:
    'People rely on a promised date. On the date something is due; from the day after it is overdue, and has to be done or given a new date. After 30 days (records.grace_days) that is an error; at once where it belongs to a major nonconformity.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/6.1.2', 'iso-9001-2015/9.3.3'],
  severity: 'warning',
  examples: [
    {
      name: 'an action that was due yesterday is late',
      files: { 'qms-docs/people.yml': people, ...action('2026-11-21') },
      problems: [
        'qms-docs/RI-001.md:5:65 “Order a second scale” was due on 2026-11-21 and is 1 day late. Responsible: quality-manager (Amara Okafor). Do it and fill in “done” and “evidence”, or agree on a new date.',
      ],
    },
    {
      name: 'what is late for long is an error, and so is at once what a major nonconformity asks for',
      files: {
        ...file('risk', 'RI-001', 'actions:\n  - { what: Buy., due: 2026-10-23 }\n  - { what: Fit., due: 2026-10-22 }'),
        ...file('nonconformity', 'NC-2026-001', 'grade: major'),
        ...file(
          'corrective-action',
          'CA-2026-001',
          'nonconformities: [NC-2026-001]\nactions: [{ what: Fit., due: 2026-11-21 }]',
        ),
      },
      problems: [
        'qms-docs/CA-2026-001.md:5:30 “Fit” was due on 2026-11-21 and is 1 day late. Do it and fill in “done” and “evidence”, or agree on a new date.',
        'qms-docs/RI-001.md:5:24 “Buy” was due on 2026-10-23 and is 30 days late. Do it and fill in “done” and “evidence”, or agree on a new date.',
        'qms-docs/RI-001.md:6:24 “Fit” was due on 2026-10-22 and is 31 days late. Do it and fill in “done” and “evidence”, or agree on a new date.',
      ],
      severities: ['error', 'warning', 'error'],
    },
    {
      name: 'asked for a past date, what was done later was late on that day',
      files: { 'qms-docs/people.yml': people, ...action('2026-11-01, done: 2026-11-20, evidence: []') },
      today: '2026-11-02',
      problems: [
        'qms-docs/RI-001.md:5:65 “Order a second scale” was due on 2026-11-01 and is 1 day late. Responsible: quality-manager (Amara Okafor). Do it and fill in “done” and “evidence”, or agree on a new date.',
      ],
    },
    {
      name: 'an action that is due today is not late',
      files: { 'qms-docs/people.yml': people, ...action('2026-11-22') },
      problems: [],
    },
    {
      name: 'an audit that was planned and not performed is late',
      files: {
        'qms-docs/people.yml': people,
        ...file('internal-audit', 'IA-2026-01', 'auditors: [amara-okafor]\nplanned: 2026-11-01'),
      },
      problems: [
        'qms-docs/IA-2026-01.md:5:10 IA-2026-01 is 21 days late: “planned” says 2026-11-01 (the day for which it is planned). Responsible: Amara Okafor. Do what is due, then fill in “performed” or “cancelled”, or agree on a new date.',
      ],
    },
    {
      name: 'an objective whose day has passed is decided on',
      files: file('quality-objective', 'QO-001', 'owner: quality-manager\nnext_review: 2026-06-30\ndue: 2026-06-30'),
      problems: [
        'qms-docs/QO-001.md:6:6 QO-001 is 145 days late: “due” says 2026-06-30 (the day by which the target is to be reached). Responsible: quality-manager. Write down how it ended, then agree on a new date or retire the document.',
      ],
    },
    {
      name: 'a record type of one’s own says in its own words what is due',
      files: {
        'schemas/document-types/certificate.schema.json': JSON.stringify({
          title: 'Certificate',
          documentType: { control: 'retained', folder: 'certificates', idFormat: 'CE-NNN' },
          properties: {
            expires: { type: 'string', format: 'date', dueDate: [] },
            steps: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  what: { type: 'string' },
                  until: { type: 'string', format: 'date', dueDate: ['finished'] },
                  finished: { type: 'string', format: 'date' },
                },
              },
            },
          },
        }),
        ...file('certificate', 'CE-001', 'expires: 2026-11-20\nsteps: [{ what: Ask for a visit., until: 2026-11-21 }]'),
      },
      problems: [
        'qms-docs/CE-001.md:4:10 CE-001 is 2 days late: “expires” says 2026-11-20. Write down how it ended, then agree on a new date.',
        'qms-docs/CE-001.md:5:42 “Ask for a visit” was due on 2026-11-21 and is 1 day late. Do what is due, then fill in “finished”, or agree on a new date.',
      ],
    },
    {
      name: 'what was given up is not late, even if the day is missing',
      files: file(
        'corrective-action',
        'CA-2026-001',
        'cancelled: { reason: Not needed. }\nactions: [{ due: 2026-03-01 }]',
      ),
      problems: [],
    },
    {
      name: 'what is done, paused, given up, closed or retired is not late',
      files: {
        ...file('nonconformity', 'NC-2026-001', 'due: 2026-03-01\nclosed: 2026-02-20'),
        ...file('corrective-action', 'CA-2026-001', 'due: 2026-03-01\non_hold: { since: 2026-02-01 }'),
        ...file('corrective-action', 'CA-2026-002', 'cancelled: { on: 2026-02-01 }\nactions: [{ due: 2026-03-01 }]'),
        ...file('risk', 'RI-001', 'actions: [{ due: 2026-03-01, done: 2026-03-02 }]'),
        ...file('quality-objective', 'QO-001', 'due: 2026-06-30\nretired: { on: 2026-07-01 }'),
      },
      problems: [],
    },
    {
      name: 'work that went on after a pause can be late',
      files: file(
        'corrective-action',
        'CA-2026-001',
        'due: 2026-11-01\non_hold: { since: 2026-02-01, until: 2026-06-01 }',
      ),
      problems: [
        'qms-docs/CA-2026-001.md:4:6 CA-2026-001 is 21 days late: “due” says 2026-11-01 (the day by which it is to be closed). Do what is due, then fill in “closed” or “cancelled”, or agree on a new date.',
      ],
    },
  ],
  *check(qms) {
    for (const date of dueDates(qms)) {
      if (!isOverdue(date.on, qms.today) || hasOwnRule(date)) continue
      const severity = lateSeverity(qms, date.document, daysBetween(date.on, qms.today))
      yield { file: date.document, at: date.at, message: overdueInWords(qms, date), severity }
    }
  },
}

/** What comes round again and again has rules of its own. */
function hasOwnRule(date: DueDate): boolean {
  const elsewhere = ['external-document/next_check', 'management-review/next']
  return isReview(date) || elsewhere.includes(`${date.type.name}/${date.field.path.join('.')}`)
}
