import type { Insight, InsightFigure } from '../../../core/model/insight.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import type { Counted } from '../../../core/run/figures/counted.js'
import { byDay } from '../../../core/time/by-day.js'
import { stretchesUpTo } from '../../../core/values/period.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { findingsWithin } from '../audit-findings.js'

const MONTHS = 6

/** A system in which nothing is ever wrong. */
export const tooQuiet: Insight = {
  id: 'too-quiet',
  title: 'Too quiet',
  question: 'Is nothing wrong, or is nothing written down?',
  test: `In the last ${MONTHS} months there was no nonconformity and no finding, while at least one internal audit was carried out or one release made.`,
  lookAt:
    'Ask the people who do the work what went wrong last week and what keeps them from writing it down: the form, the time, or what happens to those who do?',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'An audit that found nothing, a release, and no nonconformity',
      files: {
        ...exampleFiles('internal-audit', { 'IA-2026-01': 'performed: 2026-09-01\nfindings: []' }),
        ...exampleFiles('release', { 'RL-2026-001': 'prepared: 2026-09-01\nreleased: 2026-09-03' }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': 'detected: 2026-05-22' }),
      },
      says: 'noticed',
      figures: [
        'Nonconformities detected (2026-05-23 to 2026-11-22): 0',
        'Findings of internal audits (2026-05-23 to 2026-11-22): 0',
        'Internal audits carried out (2026-05-23 to 2026-11-22): 1',
        'Releases (2026-05-23 to 2026-11-22): 1',
      ],
    },
    {
      name: 'One nonconformity was written down',
      files: {
        ...exampleFiles('release', { 'RL-2026-001': 'prepared: 2026-09-01\nreleased: 2026-09-03' }),
        ...exampleFiles('nonconformity', { 'NC-2026-001': 'detected: 2026-05-23' }),
      },
      says: 'not noticed',
      figures: [
        'Nonconformities detected (2026-05-23 to 2026-11-22): 1',
        'Findings of internal audits (2026-05-23 to 2026-11-22): 0',
        'Internal audits carried out (2026-05-23 to 2026-11-22): 0',
        'Releases (2026-05-23 to 2026-11-22): 1',
      ],
    },
    {
      name: 'An audit found one strength and one fault',
      files: exampleFiles('internal-audit', {
        'IA-2026-01':
          'performed: 2026-09-01\nfindings: [{ grade: strength, clause: 8.6, process: PR-003 }, { grade: minor, clause: 8.6, process: PR-003 }]',
      }),
      says: 'not noticed',
      figures: [
        'Nonconformities detected (2026-05-23 to 2026-11-22): 0',
        'Findings of internal audits (2026-05-23 to 2026-11-22): 1',
        'Internal audits carried out (2026-05-23 to 2026-11-22): 1',
        'Releases (2026-05-23 to 2026-11-22): 0',
      ],
    },
    {
      name: 'Where nothing was audited or released, quiet proves nothing',
      files: {},
      says: 'not evaluated: there was no internal audit and no release in which something could have been noticed',
      figures: [
        'Nonconformities detected (2026-05-23 to 2026-11-22): 0',
        'Findings of internal audits (2026-05-23 to 2026-11-22): 0',
        'Internal audits carried out (2026-05-23 to 2026-11-22): 0',
        'Releases (2026-05-23 to 2026-11-22): 0',
      ],
    },
  ],
  read: (qms) => {
    const [period = { from: qms.today, until: qms.today }] = stretchesUpTo(qms.today, MONTHS, 1)
    const figureOf = (title: string, things: readonly Counted[]): InsightFigure => {
      return { title, unit: 'count', period, figure: count('all', title, things) }
    }
    const noticed = [
      figureOf('Nonconformities detected', casesOf(qms, 'nonconformity').openedWithin(period)),
      figureOf('Findings of internal audits', findingsWithin(qms)(period)),
    ]
    const occasions = [
      figureOf('Internal audits carried out', auditsPerformed(qms)(period)),
      figureOf('Releases', releasesMade(qms)(period)),
    ]
    const figures = [...noticed, ...occasions]
    if (figures.every(isNone)) return { isNoticed: undefined, why: NO_OCCASION, figures }
    return { isNoticed: noticed.every(isNone), figures }
  },
}

const isNone = ({ figure }: InsightFigure): boolean => figure.n === 0

const NO_OCCASION = 'there was no internal audit and no release in which something could have been noticed'

const auditsPerformed = onceForAllDays((content) =>
  byDay(content.ofType('internal-audit'), ({ fields }) => (fields.cancelled ? undefined : fields.performed)),
)
const releasesMade = onceForAllDays((content) => byDay(content.ofType('release'), ({ fields }) => fields.released))
