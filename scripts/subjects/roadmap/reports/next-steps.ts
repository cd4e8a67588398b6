import { defineReport } from '../../../core/model/report.js'
import { actorCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleRoadmap } from '../example-roadmap.js'
import { weekSteps } from '../week-steps.js'

/** What each person does this week: what is late first, then what is due, then what the next milestones lack. */
export const nextStepsReport = defineReport({
  id: 'next-steps',
  title: 'What to do this week',
  question: 'What does each person do within seven days, and what do the milestones in work lack?',
  clauses: ['iso-9001-2015/6.2.2'],
  parameters: [],
  columns: () => [
    { id: 'who', label: 'who', kind: 'actor' },
    { id: 'by', label: 'by', kind: 'date' },
    { id: 'urgency', label: 'how urgent', kind: 'choice' },
    { id: 'what', label: 'what', kind: 'text' },
    { id: 'document', label: 'in', kind: 'document' },
  ],
  rows: (qms) =>
    weekSteps(qms).map(({ who, by, urgency, what, document }) => ({
      who: actorCell(who),
      by: dateCell(by),
      urgency: choiceCell(urgency),
      what: textCell(what),
      document: documentCell(document),
    })),
  examples: [
    {
      name: 'An action that is late, and what two milestones lack',
      files: {
        ...exampleRoadmap(),
        'qms-docs/CA-2026-001.md':
          '---\nid: CA-2026-001\ntype: corrective-action\ntitle: Labels\nopened: 2026-10-01\nactions: [{ what: Order a printer, owner: ada, due: 2026-11-20 }, { what: Ask, owner: ada, due: 2026-11-30 }]\n---\n',
      },
      rows: [
        'ada | 2026-11-12 | overdue | “Risks”: No risk shows that it was done. | RM-001#2',
        'ada | 2026-11-20 | overdue | Order a printer | CA-2026-001',
        'ada | 2026-12-12 | milestone | “Review”: Was a management review held within a year? None was ever held. | RM-001#3',
      ],
    },
  ],
})
