import { END, FIRST_DAY } from '../calendar.js'
import { PEOPLE } from '../firm/people.js'
import type { Truth } from '../truth.js'
import { type CountMonth, oneDecimal, partOf, quantile, spreadOf, twoDecimals } from './counts.js'
import { factsOn, listIn, textIn } from './fact.js'
import { isIn, type PlainMonth, plainDay, plainDays } from './plain-month.js'

const inForce = ({ documents }: Truth): number => documents.length

/** Since when the text of each document is in force. */
const sinceWhen = ({ documents, revisions }: Truth, last: string): readonly string[] =>
  documents.map(({ id }) => {
    const revised = revisions.filter((one) => one.document === id && one.on <= last).map(({ on }) => on)
    return [...revised].sort().at(-1) ?? FIRST_DAY
  })

/** The change request behind each revision of a month, where there is one. */
const requested = (truth: Truth, month: PlainMonth) =>
  truth.revisions
    .filter(({ on }) => isIn(month, on))
    .flatMap(({ on, document }) => {
      const requests = factsOn(truth, 'change-request', END)
      const asked = requests.find(
        ({ values }) =>
          (values.affected as readonly string[]).includes(document) && textIn(values, 'implemented') === on,
      )
      return asked ? [plainDays(textIn(asked.values, 'requested'), on)] : []
    })

const holders = (truth: Truth, day: string) =>
  truth.documents
    .filter(({ type }) => type === 'role')
    .flatMap(({ id, fields }) =>
      PEOPLE.filter(({ role }) => role === id).map((person) => {
        const wanted = listIn(fields, 'required_competences').map((one) => textIn(one, 'competence').toLowerCase())
        const able = factsOn(truth, 'competence-record', day)
          .filter(({ values }) => values.person === person.id && textIn(values, 'verified') <= day)
          .map(({ values }) => textIn(values, 'competence').toLowerCase())
        return wanted.every((one) => able.includes(one))
      }),
    )

const released = (truth: Truth, month: PlainMonth) =>
  factsOn(truth, 'release', month.after).filter(({ closed }) => closed)

export const OTHER_COUNTS: Readonly<Record<string, CountMonth>> = {
  'documents-in-force': (truth) => ({ all: inForce(truth) }),
  'ownership-gap': (truth) => ({ all: [0, inForce(truth)] }),
  'unapproved-changes': (truth) => ({ all: 0, share: [0, inForce(truth)], waiting: 0 }),
  waivers: () => ({ all: 0, expired: [0, 0], known: 0 }),
  'approval-turnaround': (truth, month) => {
    // The documents of the first day were approved nine days before, all others on the day on which they came into force.
    const founded = isIn(month, FIRST_DAY) ? truth.documents.map(() => 9) : []
    const waited = [...founded, ...truth.revisions.filter(({ on }) => isIn(month, on)).map(() => 0)]
    return { ...spreadOf(waited.map(() => 0)), 'to-effective': quantile(waited, 0.5) }
  },
  'overdue-reviews': (truth) => ({ all: 0, share: [0, inForce(truth)] }),
  'overdue-review-ageing': () => ({ median: undefined, 'age=1-30': 0, 'age=over 180': 0 }),
  'open-actions': (truth, { last }) => {
    const then = new Map(truth.records.map((record) => [record.id, record.steps.find(({ closes }) => closes)?.closes]))
    let [open, late] = [0, 0]
    // When an action was thought of is not written down: it counts from the beginning of its record, and of a management
    // review, which does not say since when it is planned, always.
    for (const { type, id, steps } of truth.records) {
      const isBegun = type === 'management-review' || (steps[0]?.on ?? '') <= last
      if (!isBegun || (then.get(id) ?? '9999') <= last) continue
      const [fact] = factsOn({ ...truth, records: truth.records.filter((one) => one.id === id) }, type, END)
      for (const action of listIn(fact?.values ?? {}, 'actions')) {
        if ((textIn(action, 'done') || '9999') <= last) continue
        open += 1
        if (textIn(action, 'due') < last) late += 1
      }
    }
    return { all: open, overdue: late, 'overdue-share': [late, open] }
  },
  'revision-age': (truth, { last }) => spreadOf(sinceWhen(truth, last).map((since) => plainDays(since, last))),
  'document-cycle-time': (truth, month) => {
    const days = requested(truth, month)
    return { ...spreadOf(days), 'to-approval': quantile(days, 0.5), 'to-effective': days.length === 0 ? undefined : 0 }
  },
  'open-gaps': () => ({ all: undefined }),
  'milestones-reached': () => ({ all: undefined }),
  'training-compliance': () => ({ all: [0, 0] }),
  'training-overdue': () => ({ all: [0, 0], people: 0 }),
  'time-to-acknowledge': () => spreadOf([]),
  'qualification-rate': (truth, { last }) => ({ all: partOf(holders(truth, last), (isQualified) => isQualified) }),
  'critical-role-coverage': () => ({ all: [0, 0], one: 0, none: 0 }),
  'competence-event-link': () => ({ all: undefined }),
  'training-effectiveness': (truth, month) => {
    const due = factsOn(truth, 'training', month.after).filter(({ values }) => {
      const day = textIn(values, 'effectiveness.due')
      return isIn(month, day) && day < month.after
    })
    return { all: partOf(due, ({ values }) => textIn(values, 'effectiveness.result') === 'effective') }
  },
  'risk-register-freshness': (truth, { last }) => {
    const open = factsOn(truth, 'risk', last)
    const look = ({ values }: (typeof open)[number]) => textIn(values, 'reviewed') || textIn(values, 'identified')
    return { all: partOf(open, (risk) => plainDays(look(risk), last) <= 365) }
  },
  'untreated-risks': (truth, { last }) => {
    const scores = factsOn(truth, 'risk', last).map(({ values }) => scoreOf(listIn(values, 'assessments').at(-1)))
    const above = scores.filter((score) => score > 9).length
    return { all: above, share: [above, above], accepted: above }
  },
  'risk-reduction': (truth, { last }) => {
    let [before, after] = [0, 0]
    for (const { values } of factsOn(truth, 'risk', last)) {
      const judged = listIn(values, 'assessments')
      if (judged.length < 2) continue
      before += scoreOf(judged[0])
      after += scoreOf(judged.at(-1))
    }
    return { all: undefined, reached: before === 0 ? undefined : oneDecimal(((before - after) / before) * 100) }
  },
  'objectives-on-course': (truth, { last }) => {
    const judged = truth.documents
      .filter(({ type }) => type === 'quality-objective')
      .map(({ fields }) => {
        const results = truth.values.filter(({ indicator, on }) => indicator === fields.indicator && on <= last)
        const [baseline, target] = [Number(fields.baseline), Number(fields.target)]
        const progress = ((results.at(-1)?.value ?? Number.NaN) - baseline) / (target - baseline)
        return { progress, elapsed: plainDays(FIRST_DAY, last) / plainDays(FIRST_DAY, textIn(fields, 'due')) }
      })
    return {
      all: partOf(judged, ({ progress, elapsed }) => progress >= 1 || progress >= elapsed - 0.1),
      'not-measured': 0,
    }
  },
  // Both are due on the last day of the life, and so not past.
  'objectives-met': () => ({ all: [0, 0] }),
  'improvement-suggestions': (truth, month) => {
    const facts = factsOn(truth, 'improvement', month.after)
    const raised = facts.filter(({ values }) => isIn(month, textIn(values, 'raised'))).length
    const decided = facts.filter(({ values }) => isIn(month, textIn(values, 'decision.on')))
    const days = decided.map(({ values }) => plainDays(textIn(values, 'raised'), textIn(values, 'decision.on')))
    const quarters = (plainDays(month.first, month.last) + 1) / (365.25 / 4)
    return {
      all: raised,
      'per-quarter': twoDecimals(raised / quarters),
      'per-head': twoDecimals(raised / PEOPLE.length),
      accepted: partOf(decided, ({ values }) => textIn(values, 'decision.answer') === 'accept'),
      'days-to-decision': quantile(days, 0.5),
    }
  },
  'emergency-changes': (truth, month) => {
    const facts = factsOn(truth, 'change-request', month.after)
    const made = facts.filter(({ values }) => isIn(month, textIn(values, 'implemented')))
    return { all: partOf(made, ({ values }) => textIn(values, 'approval.on') > textIn(values, 'implemented')) }
  },
  'deployment-frequency': (truth, month) => {
    const days = released(truth, month).map(({ closed = '' }) => closed)
    const made = days.filter((day) => isIn(month, day))
    const length = plainDays(month.first, month.last) + 1
    const gaps = made.flatMap((day) => {
      const before = days
        .filter((other) => other < day)
        .sort()
        .at(-1)
      return before === undefined ? [] : [plainDays(before, day)]
    })
    return {
      all: days.length === 0 ? undefined : Math.round((made.length / length) * 1000) / 1000,
      week: days.length === 0 ? undefined : twoDecimals((made.length / length) * 7),
      gap: quantile(gaps, 0.5),
    }
  },
  'change-lead-time': (truth, month) => {
    const made = released(truth, month).filter(({ closed = '' }) => isIn(month, closed))
    return spreadOf(made.map(({ values, closed = '' }) => plainDays(textIn(values, 'prepared'), closed)))
  },
  'change-fail-rate': (truth, month) => ({ all: [0, watched(truth, month)] }),
  'escaped-critical-defects': (truth, month) => {
    return { all: watched(truth, month) === 0 ? undefined : 0, escaped: 0 }
  },
  'failed-deployment-recovery-time': () => spreadOf([]),
  'deployment-rework-rate': (truth, month) => ({ all: [0, made(truth, month)] }),
  'trace-completeness': (truth, month) => ({ all: undefined, traced: [0, made(truth, month)] }),
}

const made = (truth: Truth, month: PlainMonth) =>
  released(truth, month).filter(({ closed = '' }) => isIn(month, closed)).length

const watched = (truth: Truth, month: PlainMonth) =>
  released(truth, month).filter(({ closed = '' }) => isIn(month, plainDay(closed, 30))).length

function scoreOf(judged: Parameters<typeof textIn>[0] = {}): number {
  return Number(textIn(judged, 'likelihood')) * Number(textIn(judged, 'impact'))
}
