import { defineReport } from '../../../core/model/report.js'
import {
  actorCell,
  amountCell,
  choiceCell,
  dateCell,
  documentCell,
  listCell,
  textCell,
} from '../../../core/model/table.js'
import { exampleRoadmap } from '../example-roadmap.js'
import { roadmapProgress } from '../roadmap-progress.js'

/** Where the way to the certificate is, milestone by milestone. */
export const roadmapReport = defineReport({
  id: 'roadmap',
  title: 'Roadmap',
  question: 'Which milestones are reached, which are late, what is missing, and when will the last one be reached?',
  clauses: ['iso-9001-2015/6.2.2'],
  parameters: [],
  about: ['milestone'],
  columns: () => [
    { id: 'milestone', label: 'milestone', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'phase', label: 'phase', kind: 'choice' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'from', label: 'from', kind: 'date' },
    { id: 'until', label: 'until', kind: 'date' },
    { id: 'expected', label: 'expected', kind: 'date' },
    { id: 'days_late', label: 'days late', kind: 'number' },
    { id: 'critical', label: 'critical', kind: 'choice' },
    { id: 'responsible', label: 'responsible', kind: 'actor' },
    { id: 'missing', label: 'what is missing', kind: 'list' },
  ],
  rows: (qms) =>
    roadmapProgress(qms).map(({ milestone, state, missing, expected, daysLate, isCritical }) => ({
      milestone: documentCell(milestone.id),
      title: textCell(milestone.title),
      phase: choiceCell(milestone.fields.phase),
      state: choiceCell(state),
      from: dateCell(milestone.fields.from),
      until: dateCell(milestone.fields.until),
      expected: dateCell(expected),
      days_late: amountCell(daysLate > 0 ? daysLate : undefined, 'days'),
      critical: choiceCell(isCritical ? 'critical' : undefined),
      responsible: actorCell(milestone.fields.responsible),
      missing: listCell(missing.map(textCell)),
    })),
  examples: [
    {
      name: 'One is reached, one is late, and what comes after it moves',
      files: exampleRoadmap(),
      rows: [
        'RM-001#1 | Policy | Prepare | reached | 2026-09-01 | 2026-10-01 |  |  | critical | ada | ',
        'RM-001#2 | Risks | Build | late | 2026-10-01 | 2026-11-12 | 2026-11-22 | 10 | critical | ada | No risk shows that it was done.',
        'RM-001#3 | Review | Prove | in work | 2026-11-12 | 2026-12-12 | 2026-12-22 | 10 | critical | ada | Was a management review held within a year? None was ever held.',
        'RM-001#4 | Excursion | Prove | dropped | 2026-11-12 | 2026-12-01 |  |  |  | ada | ',
      ],
    },
  ],
})
