import type { CalendarDate } from '../values/date.js'
import { isWithin, type Period } from '../values/period.js'

/** Things that are there for a time, found by a day: asking does not visit what is there long before or after it. */
export type Spans<Thing> = Node<Thing> | undefined

interface Node<Thing> {
  readonly middle: CalendarDate
  /** What is there on the day in the middle. */
  readonly around: readonly Span<Thing>[]
  readonly before: Spans<Thing>
  readonly after: Spans<Thing>
}

/** A thing, and a time in which it is there. */
export interface Span<Thing> {
  readonly thing: Thing
  readonly period: Period
}

/** Halves once what is then asked about many days. */
export function buildSpans<Thing>(spans: readonly Span<Thing>[]): Spans<Thing> {
  return halve(spans.filter(({ period }) => period.from < period.until))
}

function halve<Thing>(spans: readonly Span<Thing>[]): Spans<Thing> {
  const middle = spans.map(({ period }) => period.from).sort()[spans.length >>> 1]
  if (middle === undefined) return undefined
  return {
    middle,
    around: spans.filter(({ period }) => isWithin(period, middle)),
    before: halve(spans.filter(({ period }) => period.until <= middle)),
    after: halve(spans.filter(({ period }) => period.from > middle)),
  }
}

/** @returns what is there on a day, in no order */
export function presentOn<Thing>(spans: Spans<Thing>, day: CalendarDate): readonly Thing[] {
  const found: Thing[] = []
  for (let node = spans; node; node = day < node.middle ? node.before : node.after) {
    for (const { thing, period } of node.around) if (isWithin(period, day)) found.push(thing)
  }
  return found
}
