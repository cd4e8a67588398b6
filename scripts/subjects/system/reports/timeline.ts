import { fieldAt } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { type Cell, choiceCell, NO_CELL, textCell } from '../../../core/model/table.js'
import type { TimelineEvent } from '../../../core/model/timeline-event.js'
import { fieldLabel } from '../../../core/questions/field-label.js'
import { happenedWithin } from '../../../core/time/timeline.js'
import { yearUpTo } from '../../../core/values/period.js'
import { wholeTimeline } from '../whole-timeline.js'

function approval(revision: number, on: string, from: string): string {
  return `---\nid: AP-QP-001-${revision}\ntype: approval\ndocument: QP-001\nrevision: ${revision}\neffective_from: ${from}\napprovals: [{ by: ada, role: quality-manager, meaning: approved, at: "${on}T10:00:00Z" }]\n---\n`
}

/** What happened, day by day, by the dates that documents and records have. */
export const timelineReport = defineReport({
  id: 'timeline',
  title: 'Timeline',
  question: 'What happened and what was due, on which day, and which record says so?',
  clauses: ['iso-9001-2015/9.1.3'],
  parameters: [
    { name: 'period', isRequired: false },
    { name: 'document', isRequired: false },
    { name: 'type', isRequired: false },
  ],
  columns: () => [
    { id: 'on', label: 'day', kind: 'date' },
    { id: 'event', label: 'event', kind: 'choice' },
    { id: 'document', label: 'by', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'about', label: 'about', kind: 'document' },
    { id: 'what', label: 'what', kind: 'choice' },
  ],
  rows: (qms, { period = yearUpTo(qms.today), document, type }) =>
    happenedWithin(wholeTimeline(qms), period)
      .filter((event) => document === undefined || event.document === document || event.about === document.id)
      .filter((event) => type === undefined || event.document.type === type.name)
      .map((event) => ({
        on: { kind: 'date', on: event.on },
        event: choiceCell(event.kind),
        document: { kind: 'document', id: event.document.id },
        title: textCell(event.document.title),
        about: event.about === undefined ? NO_CELL : { kind: 'document', id: event.about },
        what: whatOf(qms, event),
      })),
  examples: [
    {
      name: 'A nonconformity is opened, corrected and closed by its day',
      files: {
        'qms-docs/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Wrong label\ndetected: 2026-03-02\ncorrection: { what: Relabelled, done: 2026-03-03 }\ndue: 2026-03-31\nclosed: 2026-03-20\n---\n',
      },
      rows: [
        '2026-03-02 | opened | NC-2026-001 | Wrong label |  | detected',
        '2026-03-03 | done | NC-2026-001 | Wrong label |  | Relabelled',
        '2026-03-20 | closed | NC-2026-001 | Wrong label |  | closed',
        '2026-03-31 | due | NC-2026-001 | Wrong label |  | due',
      ],
    },
    {
      name: 'A revision comes into force when it is approved and its day is there, and is superseded by the next',
      given: { document: 'QP-001' },
      files: {
        'qms-docs/people.yml':
          'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }]\n',
        'qms-docs/QP-001.md':
          '---\nid: QP-001\ntype: procedure\ntitle: Packing\nrevision: 2\nnext_review: 2027-09-01\n---\n',
        'qms-docs/AP-QP-001-1.md': approval(1, '2026-01-05', '2026-02-01'),
        'qms-docs/AP-QP-001-2.md': approval(2, '2026-08-20', '2026-09-01'),
      },
      rows: [
        '2026-01-05 | decided | AP-QP-001-1 |  | QP-001 | ',
        '2026-02-01 | in force | AP-QP-001-1 |  | QP-001 | ',
        '2026-08-20 | decided | AP-QP-001-2 |  | QP-001 | ',
        '2026-09-01 | superseded | AP-QP-001-1 |  | QP-001 | ',
        '2026-09-01 | in force | AP-QP-001-2 |  | QP-001 | ',
      ],
    },
    {
      name: 'A period, a type or a document narrows it down',
      given: { period: '2026-Q4', type: 'risk' },
      files: {
        'qms-docs/RI-001.md':
          '---\nid: RI-001\ntype: risk\ntitle: Fire\nidentified: 2026-01-05\nactions: [{ what: Buy extinguishers, due: 2026-11-01, done: 2026-10-20 }, { what: Train everybody, due: 2026-12-01 }]\n---\n',
        'qms-docs/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Wrong label\ndetected: 2026-11-02\n---\n',
      },
      rows: [
        '2026-10-20 | done | RI-001 | Fire |  | Buy extinguishers',
        '2026-11-01 | due | RI-001 | Fire |  | Buy extinguishers',
        '2026-12-01 | due | RI-001 | Fire |  | Train everybody',
      ],
    },
  ],
})

/** What the fields around the date say is to be done, else the name of the field. */
function whatOf(qms: Qms, { document, at = '' }: TimelineEvent): Cell {
  const steps = at.split('/').slice(1)
  const what = fieldAt(document.fields, ['', ...steps.slice(0, -1), 'what'].join('/'))
  if (typeof what === 'string') return textCell(what)
  const [group = '', ...others] = steps.filter((step) => !/^\d+$/.test(step))
  const field = qms.typeOf(document)?.fields.find(({ path }) => path.join('.') === group)
  return choiceCell([group, ...others].join('.'), fieldLabel(group, field))
}
