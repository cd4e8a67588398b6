import type { Insight } from '../../../core/model/insight.js'
import { judgeFigures } from '../../../core/run/judge-figures.js'
import { measureFigure } from '../../../core/run/measure-figure.js'
import { stretchesUpTo } from '../../../core/values/period.js'
import { exampleIncidents, exampleReleases } from '../example-releases.js'
import { changeFailRate } from '../metrics/change-fail-rate.js'
import { deploymentFrequency } from '../metrics/deployment-frequency.js'

const FEWEST = 5
const HALF_YEAR = 6

const SPRING = ['2025-12-10', '2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10']
const AUTUMN = ['2026-06-01', '2026-06-20', '2026-07-10', '2026-08-10', '2026-09-10', '2026-10-10']
const autumn = (days: readonly string[], failed: number) => {
  const made = days.map((day, index) => [`RL-2026-1${index}`, [day]] as const)
  const incidents = made.slice(0, failed).map(([id, [day]], index) => [`NC-2026-1${index}`, [id, day]] as const)
  return { ...exampleReleases(Object.fromEntries(made)), ...exampleIncidents(Object.fromEntries(incidents)) }
}
const spring = {
  ...exampleReleases(Object.fromEntries(SPRING.map((day, index) => [`RL-2026-0${index}`, [day] as const]))),
  ...exampleIncidents({ 'NC-2026-01': ['RL-2026-00', '2025-12-11'] }),
}

/** Releases that come more often and go wrong more often. */
export const speedWithoutStability: Insight = {
  id: 'speed-without-stability',
  title: 'More releases, and more of them fail',
  question: 'Do releases come faster than they can be made well?',
  test: `From one half-year to the next, both the releases for each day and the share of releases that failed rose. Each figure rests on at least ${FEWEST} releases.`,
  lookAt:
    'Look at the releases that failed: what would have found the fault before, and was there time for it? Smaller releases can be both faster and safer.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'Six releases after five, and two failed after one',
      files: { ...spring, ...autumn(AUTUMN, 2) },
      says: 'noticed',
      figures: [
        'Deployment frequency (2025-11-23 to 2026-05-22): 0.028 (5 of 181)',
        'Deployment frequency (2026-05-23 to 2026-11-22): 0.033 (6 of 184)',
        'Change fail rate (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Change fail rate (2026-05-23 to 2026-11-22): 33.3 % (2 of 6)',
      ],
    },
    {
      name: 'Six releases after five, and one failed as before',
      files: { ...spring, ...autumn(AUTUMN, 1) },
      says: 'not noticed',
      figures: [
        'Deployment frequency (2025-11-23 to 2026-05-22): 0.028 (5 of 181)',
        'Deployment frequency (2026-05-23 to 2026-11-22): 0.033 (6 of 184)',
        'Change fail rate (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Change fail rate (2026-05-23 to 2026-11-22): 16.7 % (1 of 6)',
      ],
    },
    {
      name: 'Four releases are too few',
      files: { ...spring, ...autumn(AUTUMN.slice(0, 4), 4) },
      says: 'not evaluated: Deployment frequency (2026-05-23 to 2026-11-22) rests on 4, and at least 5 are needed',
      figures: [
        'Deployment frequency (2025-11-23 to 2026-05-22): 0.028 (5 of 181)',
        'Deployment frequency (2026-05-23 to 2026-11-22): 0.022 (4 of 184)',
        'Change fail rate (2025-11-23 to 2026-05-22): 20 % (1 of 5)',
        'Change fail rate (2026-05-23 to 2026-11-22): 4 of 4',
      ],
    },
  ],
  read: (qms) => {
    const halves = stretchesUpTo(qms.today, HALF_YEAR, 2)
    const figures = [deploymentFrequency, changeFailRate].flatMap((metric) =>
      halves.map((period) => measureFigure(metric, qms, period)),
    )
    return judgeFigures(
      figures,
      FEWEST,
      (oftenBefore = 0, often = 0, failedBefore = 0, failed = 0) => often > oftenBefore && failed > failedBefore,
    )
  },
}
