import type { Insight } from '../../../core/model/insight.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { judgeFigures } from '../../../core/run/judge-figures.js'
import { measureFigure } from '../../../core/run/measure-figure.js'
import { yearUpTo } from '../../../core/values/period.js'
import { reviewChangeYield } from '../metrics/review-change-yield.js'
import { reviewPunctuality } from '../metrics/review-punctuality.js'

const PUNCTUAL = 95
const YIELD = 2
const FEWEST = 20

const reviews = (outcomes: readonly string[]) =>
  Object.assign(
    {},
    ...outcomes.map((outcome, index) => {
      const [document, number] = [`QP-${index + 101}`, index + 101]
      return {
        ...exampleFiles('procedure', { [document]: 'revision: 1\nnext_review: 2027-03-01' }),
        ...exampleFiles('document-review', {
          [`DR-2025-${number}`]: `document: ${document}\nreviewed: 2025-03-01\noutcome: keep\nnext_review: 2026-03-01`,
          [`DR-2026-${number}`]: `document: ${document}\nreviewed: 2026-03-01\noutcome: ${outcome}\nnext_review: 2027-03-01`,
        }),
      }
    }),
  )

/** Reviews that are always on time and change nothing. */
export const rubberStampReviews: Insight = {
  id: 'rubber-stamp-reviews',
  title: 'Reviews on time that change nothing',
  question: 'Are documents really read when they are reviewed?',
  test: `In the last twelve months at least ${PUNCTUAL} % of reviews were on time and less than ${YIELD} % of at least ${FEWEST} reviews led to a change.`,
  lookAt:
    'Sit beside two people who review a document, and compare it with the work. If nothing ever changes, the interval may be too short.',
  clauses: ['iso-9001-2015/7.5.3', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'Twenty reviews on their day, none of which changed anything',
      files: reviews(Array(20).fill('keep')),
      says: 'noticed',
      figures: [
        'Review punctuality (2025-11-23 to 2026-11-22): 100 % (20 of 20)',
        'Reviews that change something (2025-11-23 to 2026-11-22): 0 % (0 of 20)',
      ],
    },
    {
      name: 'One of twenty changed something',
      files: reviews(['revise', ...Array(19).fill('keep')]),
      says: 'not noticed',
      figures: [
        'Review punctuality (2025-11-23 to 2026-11-22): 100 % (20 of 20)',
        'Reviews that change something (2025-11-23 to 2026-11-22): 5 % (1 of 20)',
      ],
    },
    {
      name: 'Nineteen reviews are too few',
      files: reviews(Array(19).fill('keep')),
      says: 'not evaluated: Review punctuality (2025-11-23 to 2026-11-22) rests on 19, and at least 20 are needed',
      figures: [
        'Review punctuality (2025-11-23 to 2026-11-22): 100 % (19 of 19)',
        'Reviews that change something (2025-11-23 to 2026-11-22): 0 % (0 of 19)',
      ],
    },
  ],
  read: (qms) => {
    const figures = [reviewPunctuality, reviewChangeYield].map((one) => measureFigure(one, qms, yearUpTo(qms.today)))
    return judgeFigures(figures, FEWEST, (punctual = 0, changed = 0) => punctual >= PUNCTUAL && changed < YIELD)
  },
}
