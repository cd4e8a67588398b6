import { figureInWords } from '../../../core/format/tables/figure-in-words.js'
import type { InsightReading } from '../../../core/model/insight.js'
import { defineReport } from '../../../core/model/report.js'
import { choiceCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { periodInWords } from '../../../core/values/period.js'
import { insightsOf } from '../insights-of.js'

/** What several figures say only together. */
export const insightsReport = defineReport({
  id: 'insights',
  title: 'Insights',
  question: 'Which figures say something together that each of them hides?',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/9.3.2'],
  parameters: [],
  columns: () => [
    { id: 'insight', label: 'insight', kind: 'choice' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'figure', label: 'figure', kind: 'text' },
    { id: 'time', label: 'time', kind: 'text' },
    { id: 'value', label: 'value', kind: 'text' },
    { id: 'what_to_do', label: 'what to look at', kind: 'text' },
    { id: 'records', label: 'records', kind: 'list' },
  ],
  rows: (qms) =>
    insightsOf(qms).flatMap(({ insight, reading }) =>
      reading.figures.map((one, index) => {
        const isNoticed = reading.isNoticed === true
        const behind = isNoticed ? (one.figure.counted ?? one.figure.behind) : []
        return {
          insight: choiceCell(insight.id, insight.title),
          state: stateOf(reading),
          figure: choiceCell(one.title),
          time: textCell(periodInWords(one.period)),
          value: textCell(figureInWords(one, one.figure)),
          what_to_do: choiceCell(index > 0 ? undefined : isNoticed ? insight.lookAt : reading.why),
          records: { kind: 'list', items: [...new Set(behind)].map((id) => ({ kind: 'document', id })) },
        }
      }),
    ),
  examples: [
    {
      name: 'Half a year with a release and without a nonconformity; of the other insights there is too little to tell',
      files: exampleFiles('release', { 'RL-2026-001': 'prepared: 2026-09-01\nreleased: 2026-09-03' }),
      rows: [
        'rubber-stamp-reviews | not evaluated | Review punctuality | 2025-11-23 to 2026-11-22 | n/a (0 of 0) | Review punctuality (2025-11-23 to 2026-11-22) rests on 0, and at least 20 are needed | ',
        'rubber-stamp-reviews | not evaluated | Reviews that change something | 2025-11-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'fast-but-shallow | not evaluated | Corrective actions closed on time | 2025-11-23 to 2026-05-22 | n/a (0 of 0) | Corrective actions closed on time (2025-11-23 to 2026-05-22) rests on 0, and at least 5 are needed | ',
        'fast-but-shallow | not evaluated | Corrective actions closed on time | 2026-05-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'fast-but-shallow | not evaluated | Recurrence after corrective action | 2025-11-23 to 2026-05-22 | n/a (0 of 0) |  | ',
        'fast-but-shallow | not evaluated | Recurrence after corrective action | 2026-05-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'document-noise | not evaluated | Findings about practice | 2024-11-23 to 2025-11-22 | n/a (0 of 0) | Findings about practice (2024-11-23 to 2025-11-22) rests on 0, and at least 5 are needed | ',
        'document-noise | not evaluated | Findings about practice | 2025-11-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'too-quiet | noticed | Nonconformities detected | 2026-05-23 to 2026-11-22 | 0 | Ask the people who do the work what went wrong last week and what keeps them from writing it down: the form, the time, or what happens to those who do? | ',
        'too-quiet | noticed | Findings of internal audits | 2026-05-23 to 2026-11-22 | 0 |  | ',
        'too-quiet | noticed | Internal audits carried out | 2026-05-23 to 2026-11-22 | 0 |  | ',
        'too-quiet | noticed | Releases | 2026-05-23 to 2026-11-22 | 1 |  | RL-2026-001',
        'training-without-effect | not evaluated | Required reading acknowledged | 2025-11-23 to 2026-05-22 | n/a (0 of 0) | Required reading acknowledged (2025-11-23 to 2026-05-22) rests on 0, and at least 5 are needed | ',
        'training-without-effect | not evaluated | Required reading acknowledged | 2026-05-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'training-without-effect | not evaluated | Causes, and the share of human error | 2025-11-23 to 2026-05-22 | n/a (0 of 0) |  | ',
        'training-without-effect | not evaluated | Causes, and the share of human error | 2026-05-23 to 2026-11-22 | n/a (0 of 0) |  | ',
        'speed-without-stability | not evaluated | Deployment frequency | 2025-11-23 to 2026-05-22 | n/a: no release is recorded by then | Deployment frequency (2025-11-23 to 2026-05-22) has no value: no release is recorded by then | ',
        'speed-without-stability | not evaluated | Deployment frequency | 2026-05-23 to 2026-11-22 | 0.005 (1 of 184) |  | ',
        'speed-without-stability | not evaluated | Change fail rate | 2025-11-23 to 2026-05-22 | n/a (0 of 0) |  | ',
        'speed-without-stability | not evaluated | Change fail rate | 2026-05-23 to 2026-11-22 | 0 of 1 |  | ',
      ],
    },
  ],
})

function stateOf({ isNoticed }: InsightReading) {
  if (isNoticed === undefined) return choiceCell('not evaluated')
  return choiceCell(isNoticed ? 'noticed' : 'not noticed')
}
