import { unitsInWords } from '../../../core/format/tables/figure-in-words.js'
import type { Indicator } from '../../../core/model/generated-types.js'
import type { Metric, Unit } from '../../../core/model/metric.js'
import { defineRule } from '../../../core/model/rule.js'
import { metricNamed } from '../computable-metrics.js'
import { isNamedUnit, isOtherUnit, parseUnit } from '../parse-unit.js'

const indicator = (metric: string, unit: string) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\nmetric: ${metric}\nunit: "${unit}"\n---\n`,
})

export const indicatorFitsMetric = defineRule({
  id: 'indicator-fits-metric',
  description: 'Require an indicator to count in the unit of its metric',
  rationale:
    'The values of an indicator that names a metric are those of the metric. Under another unit they say something else, and the target is compared with what it does not mean.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'days for a share',
      files: indicator('review-punctuality', 'days'),
      problems: [
        'qms-docs/KI-001.md:5:7 This indicator counts in days, but the values of its metric “review-punctuality” are in percent. Write “%” and check its targets, or name another metric.',
      ],
    },
    {
      name: 'percent for a number of things',
      files: indicator('open-actions', '%'),
      problems: [
        'qms-docs/KI-001.md:5:7 This indicator counts in %, but the values of its metric “open-actions” are numbers of things. Write what is counted and check its targets, or name another metric.',
      ],
    },
    { name: 'the same unit in other words', files: indicator('review-punctuality', 'percent'), problems: [] },
    {
      name: 'a number of things has the name of what is counted',
      files: indicator('open-actions', 'actions'),
      problems: [],
    },
    {
      name: 'a unit that is not known here',
      files: indicator('review-punctuality', 'points'),
      problems: [],
      notEvaluated: [
        'KI-001 counts in “points”, and the values of its metric “review-punctuality” are in percent. If that is not the same, write “%”.',
      ],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('indicator')) {
      const { metric, unit } = withMetric(document.fields) ?? {}
      if (!metric || unit === undefined || !isOtherUnit(unit, metric.unit)) continue
      const message = `This indicator counts in ${unit}, but the values of its metric “${metric.id}” are ${inWords(metric.unit)}. Write ${toWrite(metric.unit)} and check its targets, or name another metric.`
      yield { file: document, at: '/unit', message }
    }
  },
  *notJudged(qms) {
    for (const { id, fields } of qms.ofType('indicator')) {
      const { metric, unit } = withMetric(fields) ?? {}
      if (!metric || unit === undefined || !isNamedUnit(metric.unit) || parseUnit(unit) !== undefined) continue
      yield `${id} counts in “${unit}”, and the values of its metric “${metric.id}” are ${inWords(metric.unit)}. If that is not the same, write ${toWrite(metric.unit)}.`
    }
  },
})

interface UnitOfMetric {
  readonly metric: Metric
  readonly unit: string
}

/** Nothing for an indicator that is retired, or has a metric of one’s own. */
function withMetric({ metric: id, unit, retired }: Indicator): UnitOfMetric | undefined {
  const metric = metricNamed(id)
  return metric && unit !== undefined && !retired ? { metric, unit } : undefined
}

const OTHERS: Readonly<Partial<Record<Unit, readonly [values: string, toWrite: string]>>> = {
  count: ['numbers of things', 'what is counted'],
  money: ['amounts of money', 'the currency'],
  ratio: ['quotients', 'what is divided by what'],
}

function inWords(unit: Unit): string {
  return OTHERS[unit]?.[0] ?? (unit.startsWith('per ') ? unit : `in ${unit}`)
}

function toWrite(unit: Unit): string {
  return OTHERS[unit]?.[1] ?? `“${unitsInWords[unit].ofValue.trim()}”`
}
