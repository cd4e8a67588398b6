import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { byId } from '../../../core/values/order.js'
import { rounded } from '../../../core/values/statistics.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** What improvements were to bring, and what they brought. */
export const improvementBenefits = defineReport({
  id: 'improvement-benefits',
  title: 'Benefits of improvements',
  question: 'Which accepted improvements brought which benefit, and was that verified?',
  clauses: ['iso-9001-2015/10.1', 'iso-9001-2015/10.3'],
  parameters: [],
  about: ['improvement'],
  columns: () => [
    { id: 'improvement', label: 'improvement', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'done', label: 'done', kind: 'date' },
    { id: 'measure', label: 'what is measured', kind: 'text' },
    { id: 'before', label: 'before', kind: 'number' },
    { id: 'after', label: 'after', kind: 'number' },
    { id: 'change', label: 'change', kind: 'number' },
    { id: 'verified', label: 'verified', kind: 'date' },
    { id: 'result', label: 'result', kind: 'choice' },
  ],
  rows: (qms) =>
    casesOf(qms, 'improvement')
      .all.filter(({ fields, cancelled }) => fields.decision?.answer === 'accept' && !cancelled)
      .sort(byId)
      .map(({ id, document: { title }, fields: { process, done, benefit = {}, effectiveness } }) => {
        const { metric, before, after, unit, verified } = benefit
        return {
          improvement: documentCell(id),
          title: textCell(title),
          process: documentCell(process),
          done: dateCell(done),
          measure: textCell(metric),
          before: amountCell(before, unit),
          after: amountCell(after, unit),
          change:
            before === undefined || after === undefined
              ? amountCell(undefined)
              : amountCell(rounded(after - before, 6), unit),
          verified: dateCell(verified),
          result: choiceCell(effectiveness?.result, effectiveness?.result?.replaceAll('-', ' ')),
        }
      }),
  examples: [
    {
      name: 'A verified benefit, one that is not measured yet, and an idea that was declined',
      files: exampleFiles('improvement', {
        'IM-2026-001':
          'title: Tool board\nprocess: PR-003\nraised: 2026-01-10\ndecision: { answer: accept }\ndone: 2026-02-20\nbenefit: { metric: Time to find tools, before: 50, after: 23.9, unit: min a day, verified: 2026-03-27 }\neffectiveness: { result: better }',
        'IM-2026-002':
          'title: Two carts\nraised: 2026-01-10\ndecision: { answer: accept }\nbenefit: { metric: Walks, before: 10 }',
        'IM-2026-003': 'title: Free lunch\nraised: 2026-01-10\ndecision: { answer: decline }',
      }),
      rows: [
        'IM-2026-001 | Tool board | PR-003 | 2026-02-20 | Time to find tools | 50 | 23.9 | -26.1 | 2026-03-27 | better',
        'IM-2026-002 | Two carts |  |  | Walks | 10 |  |  |  | ',
      ],
    },
  ],
})
