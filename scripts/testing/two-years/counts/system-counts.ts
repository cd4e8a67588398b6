import { FIRST_DAY } from '../calendar.js'
import type { Truth } from '../truth.js'
import { type CountMonth, partOf } from './counts.js'
import { factsOn, textIn } from './fact.js'
import { isIn, plainDay, yearsLater } from './plain-month.js'
import { referencesIn } from './plain-references.js'

const LATER = '9999'

/** Clauses that ask for a document alone: all are in force from the first day on. */
const DOCUMENTED = ['4.3', '5.2.2', '6.2.1', '8.5.1']
/** Clauses that ask for records for which there is no type: nothing shows whether they are kept. */
const NOT_JUDGED = ['4.4.2', '7.5.1', '8.1', '8.5.3']

/** By which records, and from which of their days on, an auditor sees that the other clauses are followed. */
const SHOWN_BY: Readonly<Record<string, readonly [type: string, place: string]>> = {
  '7.1.5.1': ['calibration', 'on'],
  '7.1.5.2': ['calibration', 'on'],
  '7.2': ['competence-record', 'verified'],
  '8.2.3.2': ['contract-review', 'decision.on'],
  '8.3.2': ['design-project', 'started'],
  '8.3.3': ['design-project', 'started'],
  '8.3.4': ['design-project', 'started'],
  '8.3.5': ['design-project', 'started'],
  '8.3.6': ['design-project', 'started'],
  '8.4.1': ['external-provider', 'selection.on'],
  '8.5.2': ['release', 'authorized.on'],
  '8.5.6': ['change-request', 'approval.on'],
  '8.6': ['release', 'authorized.on'],
  '8.7.2': ['nonconformity', 'detected'],
  '9.1.1': ['monitoring-result', 'on'],
  '9.2.2': ['internal-audit', 'performed'],
  '9.3.3': ['management-review', 'held'],
  '10.2.2': ['nonconformity', 'detected'],
}

/** The others are read again each second year. */
const READ_EACH_YEAR: ReadonlySet<string> = new Set([
  'audit-programme',
  'communication-plan',
  'equipment-register',
  'external-document',
  'indicator',
  'knowledge-brief',
  'obligations',
  'organization-context',
  'qms-scope',
  'quality-manual',
  'quality-objective',
  'quality-policy',
  'recurring-checks',
])

/** That a document was read again, or that a new revision came into force: either sets the next day. */
interface Look {
  readonly on: string
  readonly isReview: boolean
}

/** What was to be read again by a day, and what came first after it was set; undefined while nothing has. */
interface Due {
  readonly on: string
  readonly next: Look | undefined
}

function dueOf(truth: Truth, day: string): readonly Due[] {
  return truth.documents.flatMap(({ id, type }) => {
    const years = READ_EACH_YEAR.has(type) ? 1 : 2
    const looks: Look[] = [{ on: FIRST_DAY, isReview: false }]
    for (const { document, on } of truth.revisions) if (document === id) looks.push({ on, isReview: false })
    for (const { document, on } of truth.reviews) if (document === id) looks.push({ on, isReview: true })
    const known = looks.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1))
    return known.map(({ on }, index) => ({ on: yearsLater(on, years), next: known[index + 1] }))
  })
}

/** @returns the cost saved, or undefined where it was minutes, of the improvements verified in a month */
const saved: CountMonth = (truth, month) => {
  let [francs, improvements, others] = [0, 0, 0]
  for (const { values } of factsOn(truth, 'improvement', month.after)) {
    if (!isIn(month, textIn(values, 'benefit.verified'))) continue
    if (textIn(values, 'benefit.unit') !== 'CHF') others += 1
    else {
      improvements += 1
      francs += Number(textIn(values, 'benefit.before')) - Number(textIn(values, 'benefit.after'))
    }
  }
  return { all: improvements === 0 ? undefined : francs, ...(others > 0 && { 'left-out': others }) }
}

/** @returns clauses of which no record had shown by a day that they are followed */
export function clausesNotShown(truth: Truth, day: string): readonly string[] {
  const isShown = (type: string, place: string) =>
    factsOn(truth, type, day).some(({ values }) => (textIn(values, place) || LATER) <= day)
  return Object.entries(SHOWN_BY).flatMap(([clause, [type, place]]) => (isShown(type, place) ? [] : clause))
}

export const SYSTEM_COUNTS: Readonly<Record<string, CountMonth>> = {
  // Whatever began goes on until the end, so that no evidence gets older than a year.
  'clauses-answered': (truth, { last }) => {
    const shown = Object.keys(SHOWN_BY).length - clausesNotShown(truth, last).length
    const asked = Object.keys(SHOWN_BY).length + DOCUMENTED.length + NOT_JUDGED.length
    return { all: [shown + DOCUMENTED.length, asked], 'answer=not-judged': NOT_JUDGED.length }
  },
  'reference-integrity': (truth) => {
    const all = referencesIn(truth)
    return { all: [all, all], links: [0, 0] }
  },
  'cost-savings': saved,
  'review-change-yield': (truth, month) => ({ all: [0, truth.reviews.filter(({ on }) => isIn(month, on)).length] }),
  'review-punctuality': (truth, month) => {
    const due = dueOf(truth, month.after).filter(({ on, next }) => {
      const isDecided = next?.isReview === true || on < month.after
      const isReplaced = next !== undefined && !next.isReview && next.on <= on
      return isIn(month, on) && isDecided && !isReplaced
    })
    return { all: partOf(due, ({ on, next }) => next?.isReview === true && next.on <= on) }
  },
  'reviews-due-soon': (truth, { last }) => {
    const open = dueOf(truth, last).filter(({ on, next }) => next === undefined && on >= last)
    const within = (days: number) => open.filter(({ on }) => on <= plainDay(last, days)).length
    return { all: within(30), 'ten-days': within(10) }
  },
}
