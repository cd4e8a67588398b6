import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { drawDot } from './dot.js'
import { type Drawn, element } from './element.js'
import { drawPicture, linked, type PictureWords } from './picture.js'
import { tenth } from './tenth.js'

/** Days over some years: a line a year, its months across. */
export interface Calendar extends PictureWords {
  readonly today: CalendarDate
  /** In the order of their days. */
  readonly marks: readonly CalendarMark[]
}

export interface CalendarMark {
  readonly on: CalendarDate
  readonly says: string
  /** Told by its shape, too: filled, hollow, square. */
  readonly state: 'done' | 'planned' | 'overdue'
  readonly href?: string
}

const HEAD = 18
const LINE = 15
const LEAST_LINES = 2
const LEFT = 12
const MONTH = (100 - LEFT) / 12
const MONTHS = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

/** A year is as high as its fullest month needs. */
export function drawCalendar({ today, marks, ...words }: Calendar): string {
  const years = [...groupBy([...marks, { on: today }], ({ on }) => on.slice(0, 4)).keys()].sort()
  const ids = { months: `${words.id}-months`, cells: `${words.id}-cells` }
  const drawn: Drawn[] = [
    element('defs', {}, element('g', { id: ids.months }, MONTHS.map(drawMonthName)), drawCells(ids.cells)),
  ]
  let top = 0
  for (const year of years) {
    const ofYear = marks.filter(({ on }) => on.startsWith(year))
    const { height, parts } = drawYear({ year, marks: ofYear, today, top, ids })
    drawn.push(...parts)
    top += height
  }
  return drawPicture(
    words,
    top,
    marks.some(({ href }) => href !== undefined),
    drawn,
  )
}

/** The same each year, and written once. */
function drawMonthName(name: string, index: number): Drawn {
  return element('text', { x: `${tenth(leftOf(index + 1) + MONTH / 2)}%`, 'text-anchor': 'middle' }, name)
}

/** A box for each month, as wide and as high as where it is used. A use has the styles of its class, and what it repeats inherits them. */
function drawCells(id: string): Drawn {
  const between = MONTHS.slice(1).map((_, index) => `M${index + 1} 0V1`)
  return element('symbol', { id, viewBox: '0 0 12 1', preserveAspectRatio: 'none', overflow: 'visible' }, [
    element('path', { d: `M0 0H12V1H0Z${between.join('')}`, 'vector-effect': 'non-scaling-stroke' }),
  ])
}

const monthOf = (day: CalendarDate) => ({ x: `${leftOf(Number(day.slice(5, 7)))}%`, width: `${tenth(MONTH)}%` })

const leftOf = (month: number) => tenth(LEFT + (month - 1) * MONTH)

interface CalendarYear extends Pick<Calendar, 'marks' | 'today'> {
  readonly year: string
  readonly top: number
  /** Of what each year shows again. */
  readonly ids: { readonly months: string; readonly cells: string }
}

function drawYear({ year, marks, today, top, ids }: CalendarYear) {
  const byMonth = groupBy(marks, ({ on }) => Number(on.slice(5, 7)))
  const lines = Math.max(LEAST_LINES, ...[...byMonth.values()].map(({ length }) => length))
  const height = HEAD + lines * LINE + 12
  const cell = { y: top + HEAD, height: height - HEAD - 8 }
  const parts = [
    element('text', { x: 0, y: top + HEAD + 12 }, year),
    element('use', { class: 'tick', href: `#${ids.months}`, y: top + 13 }),
    element('use', { class: 'cell', href: `#${ids.cells}`, x: `${LEFT}%`, width: `${100 - LEFT}%`, ...cell }),
    ...(today.startsWith(year) ? [element('rect', { class: 'now', ...monthOf(today), ...cell })] : []),
    ...[...byMonth].flatMap(([month, own]) =>
      own.map((mark, index) => drawMark(mark, tenth(leftOf(month) + MONTH / 2), top + HEAD + 9 + index * LINE)),
    ),
  ]
  return { height, parts }
}

/** Letters have no room on a phone: shapes say the state, and the table beside the picture has the rest. */
function drawMark({ state, says, href }: CalendarMark, x: number, y: number): Drawn {
  const dot = drawDot({ x, y, radius: 5, isSquare: state === 'overdue', isOpen: state === 'planned' })
  return linked(href, says, [dot])
}
