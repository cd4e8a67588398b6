import type { Indicator } from '../../../core/model/generated-types.js'
import { defineRule } from '../../../core/model/rule.js'
import { measurementsByName } from '../../documents/series/measurements-by-name.js'
import { unitFactor } from '../unit-factor.js'

const TABLE = 'qms-docs/data/monitoring-result/2026.csv'
const files = (fields: string, rows: string) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\n${fields}\n---\n`,
  [TABLE]: `no,on,indicator,numerator,denominator\n${rows}`,
})

export const partWithinWhole = defineRule({
  id: 'part-within-whole',
  description: 'Require a measured share to count no more than there is, and no less than none',
  rationale:
    'Five of four cannot be. Added to the other rows of its period, such a row makes a value that looks like any other, and its control chart has to leave it out.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'error',
  examples: [
    {
      name: 'five of four, and fewer than none',
      files: files('unit: Prozent', '1,2026-09-30,KI-001,5,4\n2,2026-10-31,KI-001,-1,4\n3,2026-11-14,KI-001,4,4\n'),
      problems: [
        `${TABLE}:2:21 5 of 4 cannot be. Correct the numbers. If more than all is possible, write “chart: rate” in KI-001.`,
        `${TABLE}:3:21 -1 of 4 cannot be. Correct the numbers.`,
      ],
    },
    {
      name: 'events for each hour',
      files: files('unit: per hour', '1,2026-09-30,KI-001,5,4\n'),
      problems: [],
    },
    {
      name: 'percent of what was planned, which may be more',
      files: files('unit: "%"\nchart: rate', '1,2026-09-30,KI-001,5,4\n'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const { id, fields } of qms.ofType('indicator')) {
      for (const row of measurementsByName(qms).get(id) ?? []) {
        const { numerator, denominator } = row.fields
        if (numerator === undefined || denominator === undefined) continue
        const isMore = isShare(fields) && numerator > denominator
        if (!isMore && numerator >= 0) continue
        const remedy = isMore ? ` If more than all is possible, write “chart: rate” in ${id}.` : ''
        yield {
          file: row,
          at: '/numerator',
          message: `${numerator} of ${denominator} cannot be. Correct the numbers.${remedy}`,
        }
      }
    }
  },
})

function isShare({ chart, unit }: Indicator): boolean {
  return chart === 'share' || (chart === undefined && unitFactor(unit) === 100)
}
