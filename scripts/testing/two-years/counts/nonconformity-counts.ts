import { type CountMonth, type Counts, partOf, quantile, spreadOf, twoDecimals } from './counts.js'
import { type Fact, factsOn, listIn, textIn } from './fact.js'
import { isIn, type PlainMonth, plainDays, yearsLater } from './plain-month.js'
import { countOf } from './series-counts.js'

const say = ({ values }: Fact, place: string): string => textIn(values, place)
const firstDue = ({ values }: Fact): string =>
  textIn(listIn(values, 'extensions')[0] ?? {}, 'was') || textIn(values, 'due')
const doneBy = (fact: Fact, day: string): boolean => (fact.closed ?? '9999') <= day

/** What was due in a month and is past, closed by its first day or by the day to which it was moved. */
export function punctuality(facts: readonly Fact[], month: PlainMonth): Counts {
  const due = facts.filter((fact) => isIn(month, firstDue(fact)))
  const past = due.filter((fact) => firstDue(fact) < month.after)
  const moved = due.filter((fact) => say(fact, 'due') < month.after)
  return {
    all: partOf(past, (fact) => doneBy(fact, firstDue(fact))),
    'as-moved': partOf(moved, (fact) => doneBy(fact, say(fact, 'due'))),
  }
}

const actionDone = (fact: Fact): string => {
  const days = listIn(fact.values, 'actions').map((action) => textIn(action, 'done'))
  return days.some((day) => day === '') ? '' : ([...days].sort().at(-1) ?? '')
}

const STAGES: Readonly<Record<string, readonly [(fact: Fact) => string, (fact: Fact) => string]>> = {
  investigating: [(fact) => say(fact, 'opened'), (fact) => say(fact, 'root_cause.found')],
  implementing: [(fact) => say(fact, 'root_cause.found'), actionDone],
  verifying: [actionDone, (fact) => say(fact, 'effectiveness.verified')],
}

export const NONCONFORMITY_COUNTS: Readonly<Record<string, CountMonth>> = {
  'open-corrective-actions': (truth, { last }) => {
    const open = factsOn(truth, 'corrective-action', last).filter(({ closed }) => closed === undefined)
    if (factsOn(truth, 'corrective-action', last).length === 0) return { all: undefined }
    const late = partOf(open, (fact) => say(fact, 'due') < last)
    return { all: open.length, overdue: late[0], 'overdue-share': late, 'on-hold': 0 }
  },
  'corrective-action-ageing': (truth, { last }) => {
    const open = factsOn(truth, 'corrective-action', last).filter(({ closed }) => closed === undefined)
    const ages = open.map((fact) => plainDays(say(fact, 'opened'), last))
    const between = (from: number, to: number) => ages.filter((age) => age >= from && age <= to).length
    return {
      median: quantile(ages, 0.5),
      'net-median': quantile(ages, 0.5),
      'age=0-30': between(0, 30),
      'age=31-60': between(31, 60),
      'age=61-90': between(61, 90),
      'age=over 90': between(91, 9999),
    }
  },
  'corrective-action-closure-time': (truth, month) => {
    const closed = factsOn(truth, 'corrective-action', month.after).filter((fact) => isIn(month, fact.closed ?? ''))
    const days = closed.map((fact) => plainDays(say(fact, 'opened'), fact.closed ?? ''))
    return { ...spreadOf(days), 'net-median': quantile(days, 0.5) }
  },
  'corrective-action-punctuality': (truth, month) =>
    punctuality(factsOn(truth, 'corrective-action', month.after), month),
  'corrective-action-effectiveness': (truth, month) => {
    const facts = factsOn(truth, 'corrective-action', month.after)
    const checked = facts.filter((fact) => isIn(month, say(fact, 'effectiveness.verified')))
    return { all: partOf(checked, (fact) => say(fact, 'effectiveness.result') === 'effective') }
  },
  'corrective-action-stages': (truth, month) => {
    const facts = factsOn(truth, 'corrective-action', month.after)
    const counts: Record<string, number | undefined> = {}
    for (const [stage, [begin, end]] of Object.entries(STAGES)) {
      const ended = facts.filter((fact) => isIn(month, end(fact)) && begin(fact) !== '')
      const days = ended.map((fact) => plainDays(begin(fact), end(fact)))
      counts[stage] = quantile(days, 0.5)
    }
    return counts
  },
  'corrective-action-throughput': (truth, month) => {
    const facts = factsOn(truth, 'corrective-action', month.after)
    const opened = facts.filter((fact) => isIn(month, say(fact, 'opened'))).length
    const closed = facts.filter((fact) => isIn(month, fact.closed ?? '')).length
    return { all: opened === 0 ? undefined : twoDecimals((closed / opened) * 100), opened, closed }
  },
  'premature-closure': (truth, month) => {
    const facts = factsOn(truth, 'corrective-action', month.after)
    const closed = facts.filter((fact) => isIn(month, fact.closed ?? ''))
    return { all: partOf(closed, (fact) => (say(fact, 'effectiveness.verified') || '9999') > (fact.closed ?? '')) }
  },
  'root-cause-quality': (truth, month) => {
    const facts = factsOn(truth, 'corrective-action', month.after)
    const closed = facts.filter((fact) => isIn(month, fact.closed ?? ''))
    const isHuman = (fact: Fact) => say(fact, 'root_cause.category') === 'human-error'
    return {
      all: partOf(closed, (fact) => listIn(fact.values, 'root_cause.whys').length >= 3 && !isHuman(fact)),
      'human-error': partOf(closed, isHuman),
    }
  },
  'recurrence-rate': (truth, month) => {
    const matured = factsOn(truth, 'corrective-action', month.after).filter(
      (fact) => fact.closed !== undefined && isIn(month, yearsLater(fact.closed, 1)),
    )
    const known = matured.filter((fact) => !['', 'other'].includes(say(fact, 'root_cause.category')))
    const again = new Set<string>()
    let cameBack = 0
    for (const action of known) {
      const { closed = '' } = action
      let isBack = false
      for (const fault of factsOn(truth, 'nonconformity', month.after)) {
        const isAlike =
          say(fault, 'process') === say(action, 'process') &&
          say(fault, 'cause_category') === say(action, 'root_cause.category')
        const day = say(fault, 'detected')
        if (!isAlike || day <= closed || day > yearsLater(closed, 1)) continue
        again.add(fault.id)
        isBack = true
      }
      if (isBack) cameBack += 1
    }
    return { all: [cameBack, known.length], nonconformities: again.size }
  },
  'nonconformity-frequency': (truth, month) => {
    const all = factsOn(truth, 'nonconformity', month.after)
    const detected = all.filter((fact) => isIn(month, say(fact, 'detected'))).length
    return { all: all.length === 0 ? undefined : detected }
  },
  'nonconformity-response': (truth, month) => {
    const facts = factsOn(truth, 'nonconformity', month.after)
    const corrected = facts.filter((fact) => isIn(month, say(fact, 'correction.done')))
    return spreadOf(corrected.map((fact) => plainDays(say(fact, 'detected'), say(fact, 'correction.done'))))
  },
  'human-error-share': (truth, month) => {
    const facts = factsOn(truth, 'nonconformity', month.after).filter((fact) => isIn(month, say(fact, 'detected')))
    return {
      all: partOf(
        facts.filter((fact) => say(fact, 'cause_category') !== ''),
        (fact) => say(fact, 'cause_category') === 'human-error',
      ),
    }
  },
  'cost-of-poor-quality': (truth, month) => {
    const facts = factsOn(truth, 'nonconformity', month.after).filter((fact) => isIn(month, say(fact, 'detected')))
    let [internal, external] = [0, 0]
    for (const fact of facts) {
      internal += Number(say(fact, 'cost.internal'))
      external += Number(say(fact, 'cost.external'))
    }
    if (facts.length === 0) return { all: undefined }
    const cost = internal + external
    return { all: cost, internal, external, 'revenue-share': [cost, countOf(truth, month, 'revenue')] }
  },
}
