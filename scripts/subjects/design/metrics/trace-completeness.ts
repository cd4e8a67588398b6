import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { releases } from '../releases.js'
import { traces } from '../traces.js'

/** Whether it can be told what went into a release, and whether that was tested and told. */
export const traceCompleteness = defineMetric({
  id: 'trace-completeness',
  title: 'Trace of releases',
  question: 'How many released stories have a test and a line in the release note?',
  formula:
    'released stories with at least one test and one line in the release note, divided by all released stories; and releases that name a trace, divided by all releases',
  population:
    'Releases of the period, and the stories in the table (CSV or JSON) that each of them names. A table that cannot be read, or whose checksum differs, has no stories.',
  clauses: ['iso-9001-2015/8.5.2', 'iso-9001-2015/8.6'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const released = releases(qms).releasedWithin(period)
    const ids = new Set(released.map(({ id }) => id))
    const stories = traces(qms)
      .filter(({ release }) => ids.has(release.id))
      .flatMap(({ release: { id }, stories }) => stories.map(({ missing }) => ({ id, missing })))
    return [
      share(
        'all',
        'Stories with a test and a note',
        stories,
        ({ missing }) => !missing.includes('a test') && !missing.includes('a release note'),
      ),
      share('traced', 'Releases with a trace', released, ({ fields }) => fields.trace !== undefined),
    ]
  },
  examples: [
    {
      name: 'One of two releases names its trace, in which one of two stories has a test',
      files: {
        ...exampleFiles('release', {
          'RL-2026-001': 'prepared: 2026-03-01\nreleased: 2026-03-03\ntrace: { file: trace.csv }',
          'RL-2026-002': 'prepared: 2026-04-01\nreleased: 2026-04-09',
        }),
        'qms-docs/trace.csv': 'story,test,release note\nST-1,T-1,yes\nST-2,,yes\n',
      },
      figures: ['Stories with a test and a note: 1 of 2', 'Releases with a trace: 1 of 2'],
    },
    {
      name: 'Nothing was released',
      files: {},
      figures: ['Stories with a test and a note: n/a (0 of 0)', 'Releases with a trace: n/a (0 of 0)'],
    },
  ],
})
