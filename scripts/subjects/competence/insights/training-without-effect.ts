import type { Insight } from '../../../core/model/insight.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { judgeFigures } from '../../../core/run/judge-figures.js'
import { measureFigure } from '../../../core/run/measure-figure.js'
import { stretchesUpTo } from '../../../core/values/period.js'
import { humanErrorShare } from '../../nonconformity/metrics/human-error-share.js'
import { examplePeople, exampleReading } from '../example-competence.js'
import { trainingCompliance } from '../metrics/training-compliance.js'

const COMPLIANT = 95
const FEWEST = 5
const HALF_YEAR = 6

const FITTERS = ['ben', 'cleo', 'dan', 'eve', 'finn']

const reading = (late?: string) => ({
  ...examplePeople({ fitter: FITTERS }),
  ...exampleReading(
    'QP-001',
    '2025-03-01',
    Object.fromEntries(FITTERS.map((person) => [person, person === late ? '2026-11-23' : '2025-03-02'])),
  ),
})

const causes = (detected: string, humanErrors: number) =>
  exampleFiles(
    'nonconformity',
    Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [
        `NC-${detected.slice(0, 4)}-${detected.slice(5, 7)}${number}`,
        `detected: ${detected}\ncause_category: ${number <= humanErrors ? 'human-error' : 'method'}`,
      ]),
    ),
  )

/** All people have read all texts, and as much goes wrong by human error. */
export const trainingWithoutEffect: Insight = {
  id: 'training-without-effect',
  title: 'All is read, and human error stays',
  question: 'Does reading and training keep people from mistakes?',
  test: `At least ${COMPLIANT} % of the required reading is acknowledged at the end of each of the last two half-years, and the share of nonconformities put down to human error is above 0 % and did not fall. Each figure rests on at least ${FEWEST}.`,
  lookAt:
    'Look at the work in which the mistakes happen: can it be done wrong at all? Where reading is the only measure, change the tool, the form or the order of steps.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'All five have read it, and as many nonconformities come from human error',
      files: { ...reading(), ...causes('2026-01-10', 2), ...causes('2026-07-10', 2) },
      says: 'noticed',
      figures: [
        'Required reading acknowledged (2025-11-23 to 2026-05-22): 100 % (5 of 5)',
        'Required reading acknowledged (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Causes, and the share of human error (2025-11-23 to 2026-05-22): 40 % (2 of 5)',
        'Causes, and the share of human error (2026-05-23 to 2026-11-22): 40 % (2 of 5)',
      ],
    },
    {
      name: 'Fewer come from human error',
      files: { ...reading(), ...causes('2026-01-10', 2), ...causes('2026-07-10', 1) },
      says: 'not noticed',
      figures: [
        'Required reading acknowledged (2025-11-23 to 2026-05-22): 100 % (5 of 5)',
        'Required reading acknowledged (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Causes, and the share of human error (2025-11-23 to 2026-05-22): 40 % (2 of 5)',
        'Causes, and the share of human error (2026-05-23 to 2026-11-22): 20 % (1 of 5)',
      ],
    },
    {
      name: 'One of five has not read it: that comes first',
      files: { ...reading('ben'), ...causes('2026-01-10', 2), ...causes('2026-07-10', 3) },
      says: 'not noticed',
      figures: [
        'Required reading acknowledged (2025-11-23 to 2026-05-22): 80 % (4 of 5)',
        'Required reading acknowledged (2026-05-23 to 2026-11-22): 80 % (4 of 5)',
        'Causes, and the share of human error (2025-11-23 to 2026-05-22): 40 % (2 of 5)',
        'Causes, and the share of human error (2026-05-23 to 2026-11-22): 60 % (3 of 5)',
      ],
    },
    {
      name: 'Without causes there is nothing to compare',
      files: reading(),
      says: 'not evaluated: Causes, and the share of human error (2025-11-23 to 2026-05-22) rests on 0, and at least 5 are needed',
      figures: [
        'Required reading acknowledged (2025-11-23 to 2026-05-22): 100 % (5 of 5)',
        'Required reading acknowledged (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Causes, and the share of human error (2025-11-23 to 2026-05-22): n/a (0 of 0)',
        'Causes, and the share of human error (2026-05-23 to 2026-11-22): n/a (0 of 0)',
      ],
    },
  ],
  read: (qms) => {
    const halves = stretchesUpTo(qms.today, HALF_YEAR, 2)
    const figures = [trainingCompliance, humanErrorShare].flatMap((metric) =>
      halves.map((period) => measureFigure(metric, qms, period)),
    )
    return judgeFigures(
      figures,
      FEWEST,
      (readBefore = 0, read = 0, errorsBefore = 0, errors = 0) =>
        Math.min(readBefore, read) >= COMPLIANT && errors > 0 && errors >= errorsBefore,
    )
  },
}
