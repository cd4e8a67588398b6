import { defineMetric } from '../../../core/model/metric.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { overallJudgement } from '../clause-answer.js'
import { JUDGEMENT_LABELS } from '../part-answer.js'
import { judgedStandards, whyApprovalsUnknown } from '../rules/judged-standards.js'

const text = exampleText({ clauses: ['example/9.1'] })

/** How many clauses are answered by documents in force and recent records. */
export const clausesAnswered = defineMetric({
  id: 'clauses-answered',
  title: 'Clauses answered',
  question: 'How many clauses that ask for documents or records are answered?',
  formula:
    'clauses for which there is a document in force, or recent records, as they ask, divided by all clauses in scope that ask for either',
  population:
    'Clauses of the standards in use that ask for documented information, without those that the scope leaves out. A clause that the toolkit cannot judge does not count as answered.',
  clauses: ['iso-9001-2015/4.4.2', 'iso-9001-2015/7.5.1'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const cause = whyApprovalsUnknown(qms)
    if (cause) return [noneRecorded('all', 'Answered', `${cause}, so approvals are unknown`)]
    const asked = judgedStandards(qms).flatMap(({ standard, judged }) =>
      judged.map(({ clause, parts }) => ({
        id: `${standard.id}/${clause.clause}`,
        standard: standard.id,
        judgement: overallJudgement(parts) ?? 'not-judged',
      })),
    )
    const isAnswered = ({ judgement }: (typeof asked)[number]) => judgement === 'answered'
    return [
      share('all', 'Answered', asked, isAnswered),
      ...brokenDown(
        'answer',
        asked,
        ({ judgement }) => judgement,
        (id, judgement, part) => count(id, JUDGEMENT_LABELS[judgement as keyof typeof JUDGEMENT_LABELS], part),
      ),
      ...brokenDown(
        'standard',
        asked,
        ({ standard }) => standard,
        (id, label, part) => share(id, label, part, isAnswered),
      ),
    ]
  },
  examples: [
    {
      name: 'One clause has a document, one asks for records that there are none of',
      files: {
        'qms-docs/qms.yml': 'standards: [example]',
        'schemas/requirements/example.yml':
          'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:\n  - { clause: "9.1", title: Measure, information: [maintain] }\n  - { clause: "9.2", title: Carry out audits, information: [retain] }\n',
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-1.md': exampleApproval(text),
      },
      figures: ['Answered: 1 of 2', 'Answered: 1', 'Gap: 1', 'example: 1 of 2'],
    },
    { name: 'There are no documents', files: {}, figures: ['Answered: n/a (0 of 0)'] },
  ],
})
