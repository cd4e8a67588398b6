import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Indicator } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isInForce } from '../../approval/status.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { type MeasuredPoint, measuredPoints } from '../indicator-series.js'
import { targetInWords } from '../indicator-target.js'

const indicator = (results: string) => ({
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\ndirection: higher\ntarget: 95\ntolerance: 1\nunit: "%"\nresults: [${results}]\n---\n`,
})
const missed = indicator(
  '{ on: 2026-08-31, value: 96 }, { on: 2026-09-30, value: 93.9 }, { on: 2026-10-31, value: 90 }',
)
const review = (held: string) => ({
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nheld: ${held}\ndecisions: [{ about: KI-001, decision: A second line is hired. }]\n---\n`,
})
const problem =
  'qms-docs/KI-001.md:8:10 The last 2 results are off target (95 % and more, tolerance 1): 93.9 on 2026-09-30 and 90 on 2026-10-31, and nothing is decided about it. Open a record that names KI-001 (a risk, an improvement or a corrective action), set an objective for it, or decide on it in a management review.'

export const offTargetActedOn = defineRule({
  id: 'off-target-acted-on',
  description: 'Require an action or a decision when an indicator stays off its target',
  rationale:
    'A value that is off target once may be chance. Two in a row (records.off_target_periods) ask what is done about it, if only that the target was wrong.',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/10.1'],
  severity: 'warning',
  examples: [
    { name: 'two results in a row without any decision', files: missed, problems: [problem] },
    {
      name: 'a decision of the time before does not count',
      files: { ...missed, ...review('2026-09-29') },
      problems: [problem],
    },
    { name: 'a management review decided on it', files: { ...missed, ...review('2026-10-20') }, problems: [] },
    {
      name: 'an objective works on it',
      files: {
        ...missed,
        'qms-docs/QO-001.md': '---\nid: QO-001\ntype: quality-objective\nindicator: KI-001\ndue: 2026-12-31\n---\n',
      },
      problems: [],
    },
    {
      name: 'a record that was opened since names it',
      files: {
        ...missed,
        'qms-docs/RI-001.md': '---\nid: RI-001\ntype: risk\nsource: KI-001\nidentified: 2026-10-05\n---\n',
      },
      problems: [],
    },
    {
      name: 'one result off target, those before it not, and what is within the tolerance',
      files: indicator('{ on: 2026-08-31, value: 80 }, { on: 2026-09-30, value: 94 }, { on: 2026-10-31, value: 90 }'),
      problems: [],
    },
  ],
  *check(qms) {
    const { off_target_periods: periods } = recordPolicy(qms)
    for (const document of qms.ofType('indicator')) {
      const run = isInForce(qms, document as Document) ? runOffTarget(qms, document) : []
      const [first] = run
      if (!first || run.length < periods || isActedOn(qms, document, first.on)) continue
      const last = run.slice(-periods)
      const wanted = last.flatMap(({ target }) => (target ? targetInWords(document.fields, target) : [])).at(-1)
      const values = listInWords(last.map(({ on, value }) => `${value} on ${on}`))
      const results = last.length === 1 ? 'The last result is' : `The last ${last.length} results are`
      const message = `${results} off target (${wanted}): ${values}, and nothing is decided about it. Open a record that names ${document.id} (a risk, an improvement or a corrective action), set an objective for it, or decide on it in a management review.`
      yield { file: document, at: '/results', message }
    }
  },
})

/** The results since the last one on target. */
function runOffTarget(qms: Qms, indicator: Document<Indicator>): readonly MeasuredPoint[] {
  const points = measuredPoints(qms, indicator)
  return points.slice(points.findLastIndex(({ isOff }) => !isOff) + 1)
}

/** By an objective that is not over, or a record of the time since then. */
function isActedOn(qms: Qms, { id }: Document<Indicator>, since: CalendarDate): boolean {
  return qms.linksTo(id).some(({ from }) => {
    if (qms.typeOf(from)?.control === 'maintained')
      return from.type === 'quality-objective' && String(from.fields.due ?? '') >= qms.today
    return daysOf(qms, from).some((day) => day >= since && day <= qms.today)
  })
}

/** On which a record came into its states. */
function daysOf(qms: Qms, record: Document): readonly CalendarDate[] {
  return (qms.typeOf(record)?.states ?? []).flatMap(({ date }) => fieldText(record.fields, date) ?? [])
}
