import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { isRetired } from '../../approval/status.js'
import { longestInterval } from '../review-policy.js'

const settings = dedent`
  review_intervals:
    minimum: 6
    maximum: 36
    by_risk: { high: 12 }
`
const procedure = (fields: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${fields}
  ---
`

export const reviewIntervalAllowed: Rule = {
  id: 'review-interval-allowed',
  description: 'Require review intervals to lie between the shortest and the longest that qms.yml allows',
  rationale:
    'The organization decided how often documents are looked at again, and more often where an outdated text could do harm. A single document must not quietly opt out of that.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'an interval that is too long, and one that is too short',
      files: {
        'qms-docs/qms.yml': settings,
        'qms-docs/QP-001.md': procedure('review_interval: 48'),
        'qms-docs/QP-002.md': procedure('review_interval: 3').replace('QP-001', 'QP-002'),
      },
      problems: [
        'qms-docs/QP-001.md:4:18 A review every 48 months is too rare: qms.yml allows 36 at most. Write a number from 6 to 36, or leave the field out.',
        'qms-docs/QP-002.md:4:18 A review every 3 months is too frequent: qms.yml allows 6 at least. Write a number from 6 to 36, or leave the field out.',
      ],
    },
    {
      name: 'a document with a high risk level is reviewed more often',
      files: { 'qms-docs/qms.yml': settings, 'qms-docs/QP-001.md': procedure('review_interval: 24\nrisk_level: high') },
      problems: [
        'qms-docs/QP-001.md:4:18 A review every 24 months is too rare: qms.yml allows 12 at most for risk level high. Write a number from 6 to 12, or leave the field out.',
      ],
    },
    {
      name: 'intervals in qms.yml obey its own limits',
      files: {
        'qms-docs/qms.yml': dedent`
          review_intervals:
            default: 48
            maximum: 36
            by_risk: { low: 60 }
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:12 “default” asks for a review every 48 months, but “maximum” allows 36 at most. Set one of the two so that they agree.',
        'qms-docs/qms.yml:4:19 “low” in “by_risk” asks for a review every 60 months, but “maximum” allows 36 at most. Set one of the two so that they agree.',
      ],
    },
    {
      name: 'a default that qms.yml does not set obeys the limits, too',
      files: { 'qms-docs/qms.yml': 'review_intervals: { maximum: 12 }' },
      problems: [
        'qms-docs/qms.yml:1:1 “default” asks for a review every 24 months, but “maximum” allows 12 at most. Set one of the two so that they agree.',
      ],
    },
    {
      name: 'where the limits of a risk level exclude each other, only qms.yml is wrong',
      files: {
        'qms-docs/qms.yml': 'review_intervals: { minimum: 6, by_risk: { high: 3 } }',
        'qms-docs/QP-001.md': procedure('review_interval: 6\nrisk_level: high'),
      },
      problems: [
        'qms-docs/qms.yml:1:50 “high” in “by_risk” asks for a review every 3 months, but “minimum” allows 6 at least. Set one of the two so that they agree.',
      ],
    },
    {
      name: 'limits that exclude each other are a matter of another rule',
      files: {
        'qms-docs/qms.yml': 'review_intervals: { minimum: 24, maximum: 12 }',
        'qms-docs/QP-001.md': procedure('review_interval: 18'),
      },
      problems: [],
    },
    {
      name: 'the limits themselves, a document without an interval, and a retired one',
      files: {
        'qms-docs/qms.yml': settings,
        'qms-docs/QP-001.md': procedure('review_interval: 36'),
        'qms-docs/QP-002.md': procedure('risk_level: high').replace('QP-001', 'QP-002'),
        'qms-docs/QP-003.md': procedure(
          'review_interval: 48\nretired: { on: 2026-01-01, reason: Not needed. }',
        ).replace('QP-001', 'QP-003'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const { minimum, maximum } = qms.settings.review_intervals
    if (minimum > maximum) return
    yield* checkSettings(qms)
    for (const document of qms.maintained) {
      const months = document.fields.review_interval
      if (typeof months === 'number' && !isRetired(qms, document)) yield* checkDocument(qms, document, months)
    }
  },
}

function* checkDocument(qms: Qms, document: Document, months: number): Generator<ReportedProblem> {
  const { minimum } = qms.settings.review_intervals
  const { months: maximum, risk } = longestInterval(qms, document)
  // Where a risk level allows less than the minimum, no number would do.
  if (maximum < minimum || (months >= minimum && months <= maximum)) return
  const limit =
    months > maximum
      ? `too rare: qms.yml allows ${maximum} at most${risk ? ` for risk level ${risk}` : ''}`
      : `too frequent: qms.yml allows ${minimum} at least`
  const message = `A review every ${months} months is ${limit}. Write a number from ${minimum} to ${maximum}, or leave the field out.`
  yield { file: document, at: '/review_interval', message }
}

function* checkSettings({ settings, settingsFile }: Qms): Generator<ReportedProblem> {
  const { by_type: byType, by_risk: byRisk, default: usual, minimum, maximum } = settings.review_intervals
  const groups = [
    ['', { default: usual }],
    ['/by_type', byType],
    ['/by_risk', byRisk],
  ] as const
  for (const [group, intervals] of groups) {
    for (const [name, months] of Object.entries(intervals)) {
      if (months >= minimum && months <= maximum) continue
      const shown = !group ? `“${name}”` : `“${name}” in “${group.slice(1)}”`
      const limit = months > maximum ? `“maximum” allows ${maximum} at most` : `“minimum” allows ${minimum} at least`
      const message = `${shown} asks for a review every ${months} months, but ${limit}. Set one of the two so that they agree.`
      yield { file: settingsFile, at: `/review_intervals${group}/${name}`, message }
    }
  }
}
