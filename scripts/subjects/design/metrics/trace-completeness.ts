import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { releases } from '../releases.js'

/** Whether it can be told what went into a release. */
export const traceCompleteness = defineMetric({
  id: 'trace-completeness',
  title: 'Trace of releases',
  question: 'How many released stories have a test and a line in the release note?',
  formula:
    'released stories with at least one test and one line in the release note, divided by all released stories; and releases that name a trace, divided by all releases',
  population:
    'Releases of the period. The trace is a file of any form that other tools write. qms-kit compares its checksum and does not read it: so the first figure is n/a, and the second says of how many releases there is a trace.',
  clauses: ['iso-9001-2015/8.5.2', 'iso-9001-2015/8.6'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => [
    noneRecorded('all', 'Stories with a test and a note', 'the files of traces are not read'),
    share(
      'traced',
      'Releases with a trace',
      releases(qms).releasedWithin(period),
      ({ fields }) => fields.trace !== undefined,
    ),
  ],
  examples: [
    {
      name: 'One of two releases names its trace',
      files: exampleFiles('release', {
        'RL-2026-001': 'prepared: 2026-03-01\nreleased: 2026-03-03\ntrace: { file: trace.csv }',
        'RL-2026-002': 'prepared: 2026-04-01\nreleased: 2026-04-09',
      }),
      figures: [
        'Stories with a test and a note: n/a: the files of traces are not read',
        'Releases with a trace: 1 of 2',
      ],
    },
    {
      name: 'Nothing was released',
      files: {},
      figures: [
        'Stories with a test and a note: n/a: the files of traces are not read',
        'Releases with a trace: n/a (0 of 0)',
      ],
    },
  ],
})
