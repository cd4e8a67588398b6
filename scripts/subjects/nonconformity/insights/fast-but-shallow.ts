import type { Insight } from '../../../core/model/insight.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { judgeFigures } from '../../../core/run/judge-figures.js'
import { measureFigure } from '../../../core/run/measure-figure.js'
import { stretchesUpTo } from '../../../core/values/period.js'
import { correctiveActionPunctuality } from '../metrics/corrective-action-punctuality.js'
import { recurrenceRate } from '../metrics/recurrence-rate.js'

const RISE = 5
const FEWEST = 5
const HALF_YEAR = 6

/** Five that were due, so many of them closed in time, and five whose look-back is over, after so many of which the cause came back. */
const half = (due: string, late: string, inTime: number, closed: string, again: string, cameBack: number) => {
  const five = [1, 2, 3, 4, 5]
  const id = (start: number, one: number) => `${due.slice(0, 4)}-${due.slice(5, 7)}${start + one}`
  return {
    ...exampleFiles(
      'corrective-action',
      Object.fromEntries(
        five.flatMap((one) => [
          [`CA-${id(0, one)}`, `opened: 2025-11-01\ndue: ${due}\nclosed: ${one <= inTime ? due : late}`],
          [
            `CA-${id(5, one)}`,
            `process: PR-${id(0, one)}\nopened: 2025-01-01\nclosed: ${closed}\nroot_cause: { category: method }`,
          ],
        ]),
      ),
    ),
    ...exampleFiles(
      'nonconformity',
      Object.fromEntries(
        five
          .slice(0, cameBack)
          .map((one) => [`NC-${id(0, one)}`, `process: PR-${id(0, one)}\ncause_category: method\ndetected: ${again}`]),
      ),
    ),
  }
}

const spring = half('2026-03-01', '2026-03-10', 3, '2025-01-15', '2025-05-01', 1)
const autumn = (cameBack: number, inTime = 5) =>
  half('2026-09-01', '2026-09-10', inTime, '2025-08-15', '2026-02-01', cameBack)

/** Corrective actions that are closed faster and keep causes away no better. */
export const fastButShallow: Insight = {
  id: 'fast-but-shallow',
  title: 'Corrective actions on time, and the causes come back',
  question: 'Are corrective actions closed faster because their causes are looked for less?',
  test: `From one half-year to the next, corrective actions closed on time rose by at least ${RISE} percentage points, and the share of those after which the cause came back is above 0 % and did not fall. Each figure rests on at least ${FEWEST}.`,
  lookAt:
    'Read the root causes of the corrective actions after which the cause came back: do they stop too early, and who was asked?',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'Closed in time more often, and as many causes come back',
      files: { ...spring, ...autumn(1) },
      says: 'noticed',
      figures: [
        'Corrective actions closed on time (2025-11-23 to 2026-05-22): 60 % (3 of 5)',
        'Corrective actions closed on time (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Recurrence after corrective action (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Recurrence after corrective action (2026-05-23 to 2026-11-22): 20 % (1 of 5)',
      ],
    },
    {
      name: 'Closed in time more often, and fewer causes come back',
      files: { ...spring, ...autumn(0) },
      says: 'not noticed',
      figures: [
        'Corrective actions closed on time (2025-11-23 to 2026-05-22): 60 % (3 of 5)',
        'Corrective actions closed on time (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Recurrence after corrective action (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Recurrence after corrective action (2026-05-23 to 2026-11-22): 0 % (0 of 5)',
      ],
    },
    {
      name: 'More causes come back, and no more are closed in time',
      files: { ...spring, ...autumn(2, 3) },
      says: 'not noticed',
      figures: [
        'Corrective actions closed on time (2025-11-23 to 2026-05-22): 60 % (3 of 5)',
        'Corrective actions closed on time (2026-05-23 to 2026-11-22): 60 % (3 of 5)',
        'Recurrence after corrective action (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Recurrence after corrective action (2026-05-23 to 2026-11-22): 40 % (2 of 5)',
      ],
    },
    {
      name: 'In the half-year before, nothing was due',
      files: autumn(1),
      says: 'not evaluated: Corrective actions closed on time (2025-11-23 to 2026-05-22) rests on 0, and at least 5 are needed',
      figures: [
        'Corrective actions closed on time (2025-11-23 to 2026-05-22): n/a (0 of 0)',
        'Corrective actions closed on time (2026-05-23 to 2026-11-22): 100 % (5 of 5)',
        'Recurrence after corrective action (2025-11-23 to 2026-05-22): n/a (0 of 0)',
        'Recurrence after corrective action (2026-05-23 to 2026-11-22): 20 % (1 of 5)',
      ],
    },
  ],
  read: (qms) => {
    const halves = stretchesUpTo(qms.today, HALF_YEAR, 2)
    const figures = [correctiveActionPunctuality, recurrenceRate].flatMap((metric) =>
      halves.map((period) => measureFigure(metric, qms, period)),
    )
    return judgeFigures(
      figures,
      FEWEST,
      (inTimeBefore = 0, inTime = 0, cameBackBefore = 0, cameBack = 0) =>
        inTime - inTimeBefore >= RISE && cameBack > 0 && cameBack >= cameBackBefore,
    )
  },
}
