import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { rounded } from '../../../core/values/statistics.js'
import { exampleIncidents, exampleReleases } from '../example-releases.js'
import { releases, WATCH_DAYS, type WatchedRelease } from '../releases.js'

/** What is grave and was found only by customers. */
export const escapedCriticalDefects = defineMetric({
  id: 'escaped-critical-defects',
  title: 'Escaped critical defects',
  question: 'How many critical defects come out after a release?',
  formula: `nonconformities that name a release (source or related), were detected within ${WATCH_DAYS} days after it and are critical, divided by the releases`,
  population: `Releases whose ${WATCH_DAYS} days ended in the period. Critical are incidents of the severity critical, and without a severity nonconformities of the grade major.`,
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'ratio',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const watched = releases(qms).watchedWithin(period)
    const escaped = watched.flatMap(({ nonconformities, fields: { product } }) =>
      nonconformities.filter(isCritical).map(({ id }) => ({ id, product })),
    )
    const value = watched.length === 0 ? undefined : rounded(escaped.length / watched.length, 2)
    const numbers = { value, n: watched.length, numerator: escaped.length }
    return [
      { id: 'all', label: 'For each release', ...numbers, behind: watched.map(({ id }) => id) },
      count('escaped', 'Critical defects', escaped),
      ...brokenDown('product', escaped, ({ product }) => product, count),
    ]
  },
  examples: [
    {
      name: 'Two releases, after which one critical incident and one major fault came out; a high one is not critical',
      files: {
        ...exampleReleases({ 'RL-2026-001': ['2026-01-10'], 'RL-2026-002': ['2026-03-10'] }),
        ...exampleIncidents({
          'NC-2026-001': ['RL-2026-001', '2026-01-12', 'critical'],
          'NC-2026-002': ['RL-2026-001', '2026-01-13', 'high'],
          'NC-2026-003': ['RL-2026-002', '2026-05-13', 'critical'],
        }),
        ...exampleFiles('nonconformity', {
          'NC-2026-004': 'kind: product\nrelated: [RL-2026-002]\ngrade: major\ndetected: 2026-03-11',
        }),
      },
      figures: ['For each release: 1 (2 of 2)', 'Critical defects: 2', 'App: 2'],
    },
    {
      name: 'No release has had its time',
      files: {},
      figures: ['For each release: n/a (0 of 0)', 'Critical defects: 0'],
    },
  ],
})

function isCritical({ fields }: WatchedRelease['nonconformities'][number]): boolean {
  const { incident, grade } = fields
  return incident?.severity === undefined ? grade === 'major' : incident.severity === 'critical'
}
