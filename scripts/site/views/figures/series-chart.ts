import { chartKinds } from '../../../core/statistics/chart-kinds.js'
import { defined } from '../../../core/values/defined.js'
import type { Say } from '../../../core/words/say.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import type { JudgedIndicator } from '../../../subjects/objective/judge-indicator.js'
import { MOST_POINTS } from '../../../subjects/objective/most-points.js'
import { signalsInWords } from '../../../subjects/objective/signals-in-words.js'
import { drawLineChart } from '../../charts/line-chart.js'
import type { Publication } from '../../shown/publication.js'
import type { ValueView } from '../field-view.js'
import type { ChartView } from './figures-view.js'
import { latestInWords } from './latest-in-words.js'
import { numberInWords } from './number-in-words.js'
import { recordsBehind } from './records-behind.js'

/** What the chart of a series needs to know besides its points. */
export interface SeriesFacts {
  /** Of the chart on its page. */
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Where the values come from, in a sentence. */
  readonly source?: string
  /** What tells more about each point, if there is such a place; else a table is made. */
  readonly hrefOf?: (point: IndicatorPoint, index: number) => string
}

/** @returns undefined where nothing was measured */
export function seriesChart(
  publication: Publication,
  points: readonly IndicatorPoint[],
  { kind, judged, factor }: JudgedIndicator,
  { id, title, unit, source, hrefOf }: SeriesFacts,
): ChartView | undefined {
  const { say, sentence } = publication
  const measured = points.filter(({ value }) => value !== undefined)
  if (measured.length === 0) return undefined
  const { control, run } = judged
  const signals = new Set((control ?? run)?.signals.flatMap(({ from, to }) => range(from, to)))
  const centre = control ? control.centre * factor : run?.median === undefined ? undefined : run.median * factor
  const first = Math.max(0, points.length - MOST_POINTS)
  const drawn = points.slice(first).map((point, offset) => {
    const index = first + offset
    const { upper, lower } = control?.points[index] ?? {}
    return {
      label: point.label,
      says: pointInWords(say, point, unit),
      href: hrefOf?.(point, index) ?? `#${pointAnchor(id, index)}`,
      isOff: point.isOff,
      isSignal: signals.has(index),
      isOpen: point.isOpen === true,
      ...defined({
        value: point.value,
        target: point.target?.value,
        upper: upper === undefined || !Number.isFinite(upper) ? undefined : upper * factor,
        lower: lower === undefined || !Number.isFinite(lower) ? undefined : lower * factor,
      }),
    }
  })
  const labelOf = (index: number) => points[index]?.label ?? ''
  const said = signalsInWords(judged, labelOf).map(sentence)
  const last = measured.at(-1)
  const description = [
    say`${measured.length} {0:value|values}, ${measured[0]?.label ?? ''} to ${last?.label ?? ''}.`,
    ...(last ? [say`The last: ${pointInWords(say, last, unit)}.`] : []),
  ].join(' ')
  const isAny = (test: (point: (typeof drawn)[number]) => boolean) => drawn.some(test)
  const { upper, lower } = drawn.findLast((point) => point.upper !== undefined) ?? {}
  const target = drawn.findLast((point) => point.target !== undefined)?.target
  const inUnit = (value: number) => numberInWords(say, value, unit)
  return {
    title,
    svg: drawLineChart({
      id,
      title,
      description,
      points: drawn,
      hasBars: kind === chartKinds.count,
      ...defined({ centre }),
    }),
    key: [
      ...(centre === undefined
        ? []
        : [{ mark: 'centre' as const, text: run ? say`Median ${inUnit(centre)}` : say`Centre ${inUnit(centre)}` }]),
      ...(control && upper !== undefined
        ? [
            {
              mark: 'limit' as const,
              text:
                lower === undefined
                  ? say`Control limits to ${inUnit(upper)}`
                  : say`Control limits ${inUnit(lower)} to ${inUnit(upper)}`,
            },
          ]
        : []),
      ...(target === undefined ? [] : [{ mark: 'target' as const, text: say`Target ${inUnit(target)}` }]),
      ...(isAny(({ isOff, value }) => isOff && value !== undefined)
        ? [{ mark: 'off' as const, text: say`Off target` }]
        : []),
      ...(signals.size > 0 ? [{ mark: 'ring' as const, text: say`Signal` }] : []),
      ...(isAny(({ isOpen }) => isOpen) ? [{ mark: 'open' as const, text: say`Not over yet` }] : []),
    ],
    sentences: [
      ...(source === undefined ? [] : [source]),
      ...latestInWords(say, drawn.length, points.length),
      ...said,
      ...(control
        ? [
            say`${say.term(kind.title)}, for ${say.term(kind.purpose)}; limits from ${labelOf(control.baseline.from)} to ${labelOf(control.baseline.to)}.`,
            ...(control.range
              ? [
                  say`Neighbours lie ${inUnit(control.range.centre)} apart on average, by chance up to ${inUnit(control.range.upper)}.`,
                ]
              : []),
          ]
        : []),
    ],
    ...tableOf(publication, hrefOf ? [] : points.slice(first), unit, (offset) => ({
      anchor: pointAnchor(id, first + offset),
      isSignal: signals.has(first + offset),
    })),
  }
}

const text = (content: string | number | undefined): ValueView => ({ kind: 'text', text: String(content ?? '') })

/** Without columns that say nothing. */
function tableOf(
  publication: Publication,
  points: readonly IndicatorPoint[],
  unit: string,
  factsOf: (offset: number) => { readonly anchor: string; readonly isSignal: boolean },
): Pick<ChartView, 'columns' | 'rows'> {
  const columns = COLUMNS.filter(({ isNeeded }) => points.some(isNeeded))
  const rows = points.map((point, offset) => {
    const { anchor, isSignal } = factsOf(offset)
    return { anchor, cells: columns.map(({ cell }) => cell(point, { publication, unit, isSignal })) }
  })
  return { columns: columns.map(({ label }) => publication.say.term(label)), rows }
}

interface CellFacts {
  readonly publication: Publication
  readonly unit: string
  readonly isSignal: boolean
}

interface PointColumn {
  readonly label: string
  readonly isNeeded: (point: IndicatorPoint) => boolean
  readonly cell: (point: IndicatorPoint, facts: CellFacts) => ValueView
}

const COLUMNS: readonly PointColumn[] = [
  { label: 'Period', isNeeded: () => true, cell: ({ label }) => text(label) },
  {
    label: 'Value',
    isNeeded: () => true,
    cell: (point, { publication: { say }, unit }) => text(valueInWords(say, point, unit)),
  },
  { label: 'Counted', isNeeded: ({ numerator }) => numerator !== undefined, cell: ({ numerator }) => text(numerator) },
  { label: 'Of', isNeeded: ({ n }) => n !== undefined, cell: ({ n }) => text(n) },
  {
    label: 'Target',
    isNeeded: ({ target }) => target !== undefined,
    cell: ({ target }, { publication: { say }, unit }) => text(target && numberInWords(say, target.value, unit)),
  },
  {
    label: 'State',
    isNeeded: () => true,
    cell: (point, { publication: { say }, isSignal }) =>
      text([stateInWords(say, point), isSignal && say`signal`].filter(Boolean).join(', ')),
  },
  {
    label: 'Records',
    isNeeded: ({ behind }) => behind.length > 0,
    cell: (point, { publication }) => recordsBehind(publication, point),
  },
  {
    label: 'Note',
    isNeeded: ({ note }) => note !== undefined,
    cell: ({ note }, { publication }) => text(note && publication.sentence(note)),
  },
]

function pointInWords(say: Say, point: IndicatorPoint, unit: string): string {
  const { label, numerator, n } = point
  if (point.value === undefined) return `${label}: ${valueInWords(say, point, unit)}`
  const counted = numerator === undefined || n === undefined ? '' : say` (${numerator} of ${n})`
  const state = stateInWords(say, point)
  return `${label}: ${valueInWords(say, point, unit)}${counted}${state && `, ${state}`}`
}

function valueInWords(say: Say, { value, isEmpty }: IndicatorPoint, unit: string): string {
  if (value !== undefined) return numberInWords(say, value, unit)
  return isEmpty ? say`nothing to count` : say`no result`
}

function stateInWords(say: Say, { value, target, isOff, isOpen }: IndicatorPoint): string {
  const judged = value === undefined || target === undefined ? '' : isOff ? say`off target` : say`on target`
  return [judged, isOpen && say`not over yet`].filter(Boolean).join(', ')
}

/** @returns the place of a point in the table of a chart */
export function pointAnchor(id: string, index: number): string {
  return `${id}-${index + 1}`
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
