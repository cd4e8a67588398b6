import { defineRule } from '../../../core/model/rule.js'
import { nearestName } from '../../../core/values/nearest-name.js'
import { computableMetrics } from '../computable-metrics.js'

const indicator = (metric: string) => ({
  'qms-docs/indicators/KI-001.md': `---\nid: KI-001\ntype: indicator\nmetric: ${metric}\n---\n`,
})

/** Those that can be computed for a period without a further question. */
const IDS = computableMetrics
  .filter(({ parameters }) => parameters.every(({ isRequired }) => !isRequired))
  .map(({ id }) => id)

export const knownMetric = defineRule({
  id: 'known-metric',
  description: 'Require the metric of an indicator to exist',
  rationale: 'An indicator that names a metric has no value of its own. A misspelt name leaves it without any.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'error',
  examples: [
    {
      name: 'a misspelt name',
      files: indicator('review-punctualty'),
      problems: [
        'qms-docs/indicators/KI-001.md:4:9 There is no metric “review-punctualty”. Did you mean “review-punctuality”? “qms metric” lists them all.',
      ],
    },
    { name: 'a metric of the toolkit', files: indicator('review-punctuality'), problems: [] },
    {
      name: 'a metric of one’s own is not known here',
      files: indicator('fitting-titles'),
      problems: [],
      notEvaluated: [
        'KI-001 names the metric “fitting-titles”, which the toolkit does not have. Correct it, unless it is one of your own.',
      ],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('indicator')) {
      const { metric } = document.fields
      if (metric === undefined || IDS.includes(metric)) continue
      const nearest = nearestName(metric, IDS)
      if (nearest === undefined) continue
      const message = `There is no metric “${metric}”. Did you mean “${nearest}”? “qms metric” lists them all.`
      yield { file: document, at: '/metric', message }
    }
  },
  *notJudged(qms) {
    for (const { id, fields } of qms.ofType('indicator')) {
      const { metric } = fields
      if (metric === undefined || IDS.includes(metric) || nearestName(metric, IDS) !== undefined) continue
      yield `${id} names the metric “${metric}”, which the toolkit does not have. Correct it, unless it is one of your own.`
    }
  },
})
