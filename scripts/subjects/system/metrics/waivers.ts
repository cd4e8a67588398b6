import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { isOverdue, LAST_DAY } from '../../../core/values/date.js'

/** What is accepted for a time. */
export const waivers = defineMetric({
  id: 'waivers',
  title: 'Waivers and known problems',
  question: 'How many problems are accepted, for a time or as known?',
  formula: 'waivers in qms.yml that have not expired; those that have, divided by all; problems in the baseline',
  population:
    'All waivers and all problems in the baseline. A problem that occurs several times in a file counts as often.',
  clauses: ['iso-9001-2015/9.1.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  isOfFiles: true,
  parameters: [],
  measure: (qms) => {
    const all = qms.settings.waivers.map(({ document = '', rule, expires = LAST_DAY }) => ({
      id: document,
      rule,
      expires,
    }))
    const isExpired = ({ expires }: (typeof all)[number]) => isOverdue(expires, qms.today)
    const inEffect = all.filter((waiver) => !isExpired(waiver))
    const known = qms.baseline.problems.flatMap(({ file, count: times = 1 }) =>
      Array.from({ length: times }, () => ({ id: file ?? '' })),
    )
    return [
      count('all', 'Waivers', inEffect),
      share('expired', 'Expired', all, isExpired),
      count('known', 'Known problems', known),
      ...brokenDown('rule', inEffect, ({ rule }) => rule, count),
    ]
  },
  examples: [
    {
      name: 'One holds, one expired yesterday',
      files: {
        'qms-docs/qms.yml':
          'waivers:\n  - { rule: unique-title, document: QP-001, reason: Renamed with the next revision., approver: ada, expires: 2026-11-22 }\n  - { rule: known-fields, document: QP-001, reason: Comes from the old system., approver: ada, expires: 2026-11-21 }\n',
      },
      figures: ['Waivers: 1', 'Expired: 1 of 2', 'Known problems: 0', 'unique-title: 1'],
    },
    { name: 'No waivers', files: {}, figures: ['Waivers: 0', 'Expired: n/a (0 of 0)', 'Known problems: 0'] },
    {
      name: 'Of an earlier month, only the files of that time could tell: there are no figures',
      given: { period: '2026-03' },
      files: {},
      figures: [],
    },
  ],
})
