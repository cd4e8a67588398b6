import dedent from 'dedent'
import { isOverdue } from '../../model/date.js'
import type { Document } from '../../model/document.js'
import type { DocumentType, FieldDefinition } from '../../model/document-type.js'
import { fieldText, findFields, isFields } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'
import { overdueInWords } from './overdue-in-words.js'

const people = dedent`
  people:
    - id: amara-okafor
      name: Amara Okafor
      from: 2021-05-01
      roles: [{ role: quality-manager }]
`

const action = (due: string) => dedent`
  ---
  id: RI-001
  type: risk
  actions:
    - what: Order a second scale.
      owner: quality-manager
      due: ${due}
  ---
`

export const actionsNotOverdue: Rule = {
  id: 'actions-not-overdue',
  description: 'Disallow actions and due dates that have passed with nothing done',
  rationale:
    'Whoever is told that something will be done by a day relies on it. What is due on a day is due; from the day after it is overdue, and somebody does it or agrees on a new date.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/6.1.2', 'iso-9001-2015/9.3.3'],
  severity: 'warning',
  examples: [
    {
      name: 'an action that was due yesterday is late',
      files: { 'qms-docs/people.yml': people, 'qms-docs/RI-001.md': action('2026-11-21') },
      problems: [
        'qms-docs/RI-001.md:7:10 “Order a second scale” was due on 2026-11-21 and is 1 day late. It is up to quality-manager (Amara Okafor). Do it and fill in “done” and “evidence”, or agree on a new date.',
      ],
    },
    {
      name: 'an action that is due today is not late',
      files: { 'qms-docs/people.yml': people, 'qms-docs/RI-001.md': action('2026-11-22') },
      problems: [],
    },
    {
      name: 'an audit that was planned and not performed is late',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          title: Audit of purchasing
          auditors: [amara-okafor]
          planned: 2026-11-01
          ---
        `,
      },
      problems: [
        'qms-docs/IA-2026-01.md:6:10 “planned” of IA-2026-01 passed 21 days ago; it is the day for which it is planned. It is up to Amara Okafor. Do it and fill in “performed” or “cancelled”, or agree on a new date.',
      ],
    },
    {
      name: 'an objective whose day has passed is decided on',
      files: {
        'qms-docs/QO-001.md': dedent`
          ---
          id: QO-001
          type: quality-objective
          title: Fewer complaints
          owner: quality-manager
          next_review: 2026-06-30
          due: 2026-06-30
          ---
        `,
      },
      problems: [
        'qms-docs/QO-001.md:7:6 “due” of QO-001 passed 145 days ago; it is the day by which the target is to be reached. It is up to quality-manager. Write down how it ended, then agree on a new date or retire the document.',
      ],
    },
    {
      name: 'what is done, paused, given up, closed or retired is not late',
      files: {
        'qms-docs/NC-2026-001.md': dedent`
          ---
          id: NC-2026-001
          type: nonconformity
          due: 2026-03-01
          closed: 2026-02-20
          ---
        `,
        'qms-docs/CA-2026-001.md': dedent`
          ---
          id: CA-2026-001
          type: corrective-action
          due: 2026-03-01
          on_hold: { since: 2026-02-01, reason: The machine is at the maker’s. }
          actions:
            - { what: Fit a guard., owner: quality-manager, due: 2026-02-15 }
          ---
        `,
        'qms-docs/CA-2026-002.md': dedent`
          ---
          id: CA-2026-002
          type: corrective-action
          cancelled: { on: 2026-02-01, reason: The product is no longer made., approved_by: amara-okafor }
          actions:
            - { what: Fit a guard., owner: quality-manager, due: 2026-02-15 }
          ---
        `,
        'qms-docs/QO-001.md': dedent`
          ---
          id: QO-001
          type: quality-objective
          due: 2026-06-30
          retired: { on: 2026-07-01, reason: Reached. }
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'work that went on after a pause can be late',
      files: {
        'qms-docs/CA-2026-001.md': dedent`
          ---
          id: CA-2026-001
          type: corrective-action
          title: Fit guards
          due: 2026-11-01
          on_hold: { since: 2026-02-01, until: 2026-06-01, reason: The machine was at the maker’s. }
          ---
        `,
      },
      problems: [
        'qms-docs/CA-2026-001.md:5:6 “due” of CA-2026-001 passed 21 days ago; it is the day by which it is to be closed. Do it and fill in “closed” or “cancelled”, or agree on a new date.',
      ],
    },
  ],
  *check(qms) {
    const dueFields = new Map([...qms.types].map(([name, type]) => [name, type.fields.filter(isChecked(type))]))
    for (const document of qms.documents) {
      const fields = dueFields.get(document.type) ?? []
      if (fields.length === 0 || isOver(qms, document)) continue
      for (const field of fields) yield* findOverdue(qms, document, field)
    }
  },
}

/** What comes round again and again has rules of its own. */
function isChecked({ name, control }: DocumentType): (field: FieldDefinition) => boolean {
  const elsewhere = ['external-document/next_check', 'management-review/next']
  return ({ path, dueDate }) => {
    const field = path.join('.')
    if (control === 'maintained' && field === 'next_review') return false
    return dueDate !== undefined && !elsewhere.includes(`${name}/${field}`)
  }
}

/** Nobody waits for anything in a document that is retired, or in a record that is closed, given up or paused. */
function isOver({ today }: Qms, { fields }: Document): boolean {
  const ends = ['retired.on', 'closed', 'cancelled.on', 'ended'].map((field) => fieldText(fields, field))
  if (ends.some((end) => end !== undefined && end <= today)) return true
  const since = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  return since !== undefined && since <= today && (until === undefined || until > today)
}

function* findOverdue(qms: Qms, document: Document, field: FieldDefinition) {
  const name = field.path.at(-1) ?? ''
  for (const { pointer, value: parent } of findFields(document.fields, field.path.slice(0, -1))) {
    const due = isFields(parent) ? fieldText(parent, name) : undefined
    if (!isFields(parent) || due === undefined || !isOverdue(due, qms.today)) continue
    if (field.dueDate?.some((ending) => parent[ending] !== undefined)) continue
    yield { file: document, at: `${pointer}/${name}`, message: overdueInWords(qms, document, parent, field) }
  }
}
