import type { SelfAssessment } from '../../../core/model/generated-types.js'
import { defineReport } from '../../../core/model/report.js'
import { fullClause } from '../../../core/model/requirement.js'
import { amountCell, choiceCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { selfAssessmentsMade } from '../self-assessments-made.js'

/** How the organization judges itself, compared with the time before. */
export const selfAssessments = defineReport({
  id: 'self-assessments',
  title: 'Self-assessment, compared with the one before',
  question: 'Where do we judge ourselves better or worse than the last time, and why?',
  clauses: ['iso-9001-2015/10.1', 'iso-9001-2015/10.3'],
  parameters: [],
  about: ['self-assessment'],
  columns: () => [
    { id: 'clause', label: 'clause', kind: 'clause' },
    { id: 'before', label: 'last time', kind: 'number' },
    { id: 'now', label: 'this time', kind: 'number' },
    { id: 'change', label: 'change', kind: 'choice' },
    { id: 'why', label: 'why', kind: 'text' },
    { id: 'better', label: 'what would make it better', kind: 'text' },
  ],
  rows: (qms) => {
    const made = selfAssessmentsMade(qms)
    const scoresOf = (assessment: (typeof made)[number] | undefined) =>
      scoresByClause(assessment?.fields.scores, qms.settings.standards)
    const [before, now] = [scoresOf(made.at(-2)), scoresOf(made.at(-1))]
    return [...new Map([...now, ...before]).keys()].map((clause) => {
      const [earlier, latest] = [before.get(clause)?.score, now.get(clause)?.score]
      return {
        clause: { kind: 'clause', clause },
        before: amountCell(earlier),
        now: amountCell(latest),
        change: choiceCell(changeOf(earlier, latest)),
        why: textCell(now.get(clause)?.why),
        better: textCell(now.get(clause)?.better),
      }
    })
  },
  examples: [
    {
      name: 'Better, worse, the same, looked at for the first time, and not looked at this time; what is only planned does not count',
      files: {
        'qms-docs/qms.yml': 'standards: [iso-9001-2015]\n',
        ...exampleFiles('self-assessment', {
          'SA-2024-01': 'assessed: 2024-11-04\nscores: [{ clause: "4", score: 5 }]',
          'SA-2025-01':
            'assessed: 2025-11-03\nscores: [{ clause: "5", score: 2 }, { clause: "7", score: 4 }, { clause: "8", score: 3 }, { clause: "9", score: 2 }]',
          'SA-2026-01':
            'assessed: 2026-11-02\nscores: [{ clause: "4", score: 3, why: It is written down. }, { clause: "5", score: 3 }, { clause: "7", score: 3, better: Deputies for each role }, { clause: "8", score: 3 }]',
          'SA-2027-01': 'planned: 2027-11-02',
        }),
      },
      rows: [
        'iso-9001-2015/4 |  | 3 | first time | It is written down. | ',
        'iso-9001-2015/5 | 2 | 3 | better |  | ',
        'iso-9001-2015/7 | 4 | 3 | worse |  | Deputies for each role',
        'iso-9001-2015/8 | 3 | 3 | same |  | ',
        'iso-9001-2015/9 | 2 |  | not assessed |  | ',
      ],
    },
  ],
})

type Score = NonNullable<SelfAssessment['scores']>[number]

function scoresByClause(scores: readonly Score[] = [], standards: readonly string[]): ReadonlyMap<string, Score> {
  return new Map(scores.map((score) => [fullClause(score.clause ?? '', standards), score]))
}

function changeOf(before: number | undefined, now: number | undefined): string {
  if (now === undefined) return 'not assessed'
  if (before === undefined) return 'first time'
  return now > before ? 'better' : now < before ? 'worse' : 'same'
}
