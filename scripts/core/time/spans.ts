import type { CalendarDate } from '../values/date.js'
import { byText } from '../values/order.js'
import { isWithin, type Period } from '../values/period.js'

/** Things that are there for a time, found by a day: asking does not visit what is there long before or after it. */
export type Spans<Thing> = Node<Thing> | undefined

interface Node<Thing> {
  readonly middle: CalendarDate
  /** What is there on the day in the middle. */
  readonly around: readonly Placed<Thing>[]
  readonly before: Spans<Thing>
  readonly after: Spans<Thing>
}

/** A thing, and a time in which it is there. */
export interface Span<Thing> {
  readonly thing: Thing
  readonly period: Period
}

/** With its place among those that were given. */
interface Placed<Thing> extends Span<Thing> {
  readonly place: number
}

/** Sorts and halves once what is then asked about many days. */
export function buildSpans<Thing>(spans: readonly Span<Thing>[]): Spans<Thing> {
  const placed = spans.map(({ thing, period }, place) => ({ thing, period, place }))
  return halve(placed.filter(({ period }) => period.from < period.until).sort(byBeginning))
}

function byBeginning(a: Span<unknown>, b: Span<unknown>): number {
  return byText(a.period.from, b.period.from)
}

/** @param spans by their beginning */
function halve<Thing>(spans: readonly Placed<Thing>[]): Spans<Thing> {
  const middle = spans[spans.length >>> 1]?.period.from
  if (middle === undefined) return undefined
  return {
    middle,
    around: spans.filter(({ period }) => isWithin(period, middle)),
    before: halve(spans.filter(({ period }) => period.until <= middle)),
    after: halve(spans.filter(({ period }) => period.from > middle)),
  }
}

/** @returns what is there on a day, in the order in which it was given */
export function presentOn<Thing>(spans: Spans<Thing>, day: CalendarDate): readonly Thing[] {
  const found: Placed<Thing>[] = []
  for (let node = spans; node; node = day < node.middle ? node.before : node.after) {
    for (const span of node.around) if (isWithin(span.period, day)) found.push(span)
  }
  return found.sort((a, b) => a.place - b.place).map(({ thing }) => thing)
}
