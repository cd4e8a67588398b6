import { chartKinds } from '../../../core/statistics/chart-kinds.js'
import { defined } from '../../../core/values/defined.js'
import type { IndicatorPoint } from '../../../subjects/objective/indicator-point.js'
import type { JudgedIndicator } from '../../../subjects/objective/judge-indicator.js'
import { latestInWords, MOST_POINTS } from '../../../subjects/objective/latest-points.js'
import { signalsInWords } from '../../../subjects/objective/signals-in-words.js'
import { drawLineChart } from '../../charts/line-chart.js'
import { documentLink } from '../../shown/links/site-link.js'
import type { Publication } from '../../shown/publication.js'
import type { ValueView } from '../field-view.js'
import { selectionPath } from '../selection-path.js'
import type { ChartView } from './figures-view.js'
import { numberInWords } from './number-in-words.js'

/** What the chart of a series needs to know besides its points. */
export interface SeriesFacts {
  /** Of the chart on its page. */
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Where the values come from, in a sentence. */
  readonly source?: string
  /** Where each point is on the page, if it is there already; else a table is made. */
  readonly anchorOf?: (point: IndicatorPoint) => string
}

/** @returns undefined where nothing was measured */
export function seriesChart(
  publication: Publication,
  points: readonly IndicatorPoint[],
  { kind, judged, factor }: JudgedIndicator,
  { id, title, unit, source, anchorOf }: SeriesFacts,
): ChartView | undefined {
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
      says: pointInWords(point, unit),
      href: `#${anchorOf?.(point) ?? ownAnchor(id, index)}`,
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
  const said = signalsInWords(judged, labelOf)
  const last = measured.at(-1)
  const description = [
    `${measured.length} ${measured.length === 1 ? 'value' : 'values'}, ${measured[0]?.label} to ${last?.label}.`,
    ...(last ? [`The last: ${pointInWords(last, unit)}.`] : []),
    ...said,
  ].join(' ')
  const isAny = (test: (point: (typeof drawn)[number]) => boolean) => drawn.some(test)
  const { upper, lower } = drawn.findLast((point) => point.upper !== undefined) ?? {}
  const target = drawn.findLast((point) => point.target !== undefined)?.target
  const inUnit = (value: number) => numberInWords(value, unit)
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
        : [{ mark: 'centre' as const, text: `${run ? 'Median' : 'Centre'} ${inUnit(centre)}` }]),
      ...(control && upper !== undefined
        ? [
            {
              mark: 'limit' as const,
              text: `Control limits ${lower === undefined ? '' : `${inUnit(lower)} `}to ${inUnit(upper)}`,
            },
          ]
        : []),
      ...(target === undefined ? [] : [{ mark: 'target' as const, text: `Target ${inUnit(target)}` }]),
      ...(isAny(({ isOff, value }) => isOff && value !== undefined)
        ? [{ mark: 'off' as const, text: 'Off target' }]
        : []),
      ...(signals.size > 0 ? [{ mark: 'ring' as const, text: 'Signal' }] : []),
      ...(isAny(({ isOpen }) => isOpen) ? [{ mark: 'open' as const, text: 'Not over yet' }] : []),
    ],
    sentences: [
      ...(source === undefined ? [] : [source]),
      ...latestInWords(drawn.length, points.length),
      ...said,
      ...(control
        ? [
            `${kind.title}, for ${kind.purpose}; limits from ${labelOf(control.baseline.from)} to ${labelOf(control.baseline.to)}.${
              control.range
                ? ` Neighbours lie ${inUnit(control.range.centre)} apart on average, by chance up to ${inUnit(control.range.upper)}.`
                : ''
            }`,
          ]
        : []),
    ],
    ...tableOf(publication, anchorOf ? [] : points.slice(first), unit, (offset) => ({
      anchor: ownAnchor(id, first + offset),
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
  return { columns: columns.map(({ label }) => label), rows }
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
    cell: (point, { unit }) => text(valueInWords(point, unit)),
  },
  { label: 'Counted', isNeeded: ({ numerator }) => numerator !== undefined, cell: ({ numerator }) => text(numerator) },
  { label: 'Of', isNeeded: ({ n }) => n !== undefined, cell: ({ n }) => text(n) },
  {
    label: 'Target',
    isNeeded: ({ target }) => target !== undefined,
    cell: ({ target }, { unit }) => text(target && numberInWords(target.value, unit)),
  },
  {
    label: 'State',
    isNeeded: () => true,
    cell: (point, { isSignal }) => text([stateInWords(point), isSignal && 'signal'].filter(Boolean).join(', ')),
  },
  {
    label: 'Records',
    isNeeded: ({ behind }) => behind.length > 0,
    cell: (point, { publication }) => recordsBehind(publication, point),
  },
  { label: 'Note', isNeeded: ({ note }) => note !== undefined, cell: ({ note }) => text(note) },
]

/** Those that readers may see; a list of the site where there is one with exactly these. */
function recordsBehind(publication: Publication, { behind, rows }: IndicatorPoint): ValueView {
  const path = rows && selectionPath(publication, rows)
  if (path) return { kind: 'link', link: { text: String(behind.length), path } }
  const items = behind.flatMap((id): ValueView[] => {
    const link = documentLink(publication, id)
    return link ? [{ kind: 'link', link: { ...link, text: id } }] : []
  })
  return { kind: 'list', items }
}

function pointInWords(point: IndicatorPoint, unit: string): string {
  const { label, numerator, n } = point
  if (point.value === undefined) return `${label}: ${valueInWords(point, unit)}`
  const counted = numerator === undefined || n === undefined ? '' : ` (${numerator} of ${n})`
  const state = stateInWords(point)
  return `${label}: ${valueInWords(point, unit)}${counted}${state && `, ${state}`}`
}

function valueInWords({ value, isEmpty }: IndicatorPoint, unit: string): string {
  return value === undefined ? (isEmpty ? 'nothing to count' : 'no result') : numberInWords(value, unit)
}

function stateInWords({ value, target, isOff, isOpen }: IndicatorPoint): string {
  const judged = value === undefined || target === undefined ? '' : isOff ? 'off target' : 'on target'
  return [judged, isOpen && 'not over yet'].filter(Boolean).join(', ')
}

function ownAnchor(id: string, index: number): string {
  return `${id}-${index + 1}`
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
