import { fieldAt } from '../../../core/model/fields.js'
import { yearUpTo } from '../../../core/model/period.js'
import { defineReport } from '../../../core/model/report.js'
import { textCell } from '../../../core/model/table.js'
import type { TimelineEvent } from '../../../core/model/timeline-event.js'
import { happenedWithin } from '../../../core/time/timeline.js'
import { timelineOf } from '../../../core/time/timeline-of.js'

/** What happened, day by day, by the dates that documents and records have. */
export const timelineReport = defineReport({
  id: 'timeline',
  title: 'Timeline',
  question: 'What was opened, decided, due, done, verified and closed, on which day, and which record says so?',
  clauses: ['iso-9001-2015/9.1.3'],
  parameters: [
    { name: 'period', isRequired: false },
    { name: 'document', isRequired: false },
    { name: 'type', isRequired: false },
  ],
  columns: () => [
    { id: 'on', label: 'day', kind: 'date' },
    { id: 'event', label: 'event', kind: 'text' },
    { id: 'document', label: 'by', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'what', label: 'what', kind: 'text' },
  ],
  rows: (qms, { period = yearUpTo(qms.today), document, type }) =>
    happenedWithin(timelineOf(qms), period)
      .filter((event) => document === undefined || event.document === document)
      .filter((event) => type === undefined || event.document.type === type.name)
      .map((event) => ({
        on: { kind: 'date', on: event.on },
        event: textCell(event.kind),
        document: { kind: 'document', id: event.document.id },
        title: textCell(event.document.title),
        what: textCell(whatOf(event)),
      })),
  examples: [
    {
      name: 'A nonconformity is opened, corrected and closed by its day',
      files: {
        'qms-docs/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Wrong label\ndetected: 2026-03-02\ncorrection: { what: Relabelled, done: 2026-03-03 }\ndue: 2026-03-31\nclosed: 2026-03-20\n---\n',
      },
      rows: [
        '2026-03-02 | opened | NC-2026-001 | Wrong label | detected',
        '2026-03-03 | done | NC-2026-001 | Wrong label | Relabelled',
        '2026-03-20 | closed | NC-2026-001 | Wrong label | closed',
        '2026-03-31 | due | NC-2026-001 | Wrong label | due',
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
        '2026-10-20 | done | RI-001 | Fire | Buy extinguishers',
        '2026-11-01 | due | RI-001 | Fire | Buy extinguishers',
        '2026-12-01 | due | RI-001 | Fire | Train everybody',
      ],
    },
  ],
})

/** What the fields around the date say is to be done, else the name of the field. */
function whatOf({ document, at }: TimelineEvent): string {
  const steps = at.split('/').slice(1)
  const what = fieldAt(document.fields, ['', ...steps.slice(0, -1), 'what'].join('/'))
  return typeof what === 'string' ? what : steps.filter((step) => !/^\d+$/.test(step)).join('.')
}
