import { defineRule } from '../../../core/model/rule.js'
import { groupBy } from '../../../core/values/group-by.js'
import { periodOf } from '../measured-period.js'

const indicator = (fields: string) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\n${fields}\n---\n`,
})

export const oneResultAPeriod = defineRule({
  id: 'one-result-a-period',
  description: 'Require an indicator to have one typed result for each period',
  rationale:
    'Of two results for one month, a reader does not know which one holds, and both count: in the chart, in its limits, and when it is asked how often the target was missed. Rows of measurements may be many, as one value is computed from them.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a second result for June',
      files: indicator(
        'frequency: monthly\nresults: [{ on: 2026-06-10, value: 4 }, { on: 2026-05-31, value: 4 }, { on: 2026-06-30, value: 5 }]',
      ),
      problems: [
        'qms-docs/KI-001.md:5:71 There is a result for 2026-06 already, from 2026-06-10, and this is measured monthly. Keep the one that holds, or correct “frequency” or the day.',
      ],
    },
    {
      name: 'the same days where it is measured weekly, and rows of one month',
      files: {
        ...indicator('frequency: weekly\nresults: [{ on: 2026-06-10, value: 4 }, { on: 2026-06-30, value: 5 }]'),
        'qms-docs/data/monitoring-result/2026.csv':
          'no,on,indicator,value\n1,2026-06-30,KI-001,4\n2,2026-06-30,KI-001,5\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('indicator')) {
      const { frequency, results = [] } = document.fields
      if (frequency === undefined) continue
      const dated = results.flatMap(({ on }, index) => (on === undefined ? [] : { on, index }))
      for (const [label, all] of groupBy(dated, ({ on }) => periodOf(frequency, on).label)) {
        const [first, ...others] = all
        for (const { index } of others) {
          const message = `There is a result for ${label} already, from ${first?.on}, and this is measured ${frequency}. Keep the one that holds, or correct “frequency” or the day.`
          yield { file: document, at: `/results/${index}`, message }
        }
      }
    }
  },
})
