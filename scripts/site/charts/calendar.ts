import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
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
  const months = `${words.id}-months`
  const drawn: Drawn[] = [element('defs', {}, [element('g', { id: months }, MONTHS.map(drawMonthName))])]
  let top = 0
  for (const year of years) {
    const ofYear = marks.filter(({ on }) => on.startsWith(year))
    const { height, parts } = drawYear({ year, marks: ofYear, today, top, months })
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
  return element(
    'text',
    { class: 'tick', x: `${tenth(leftOf(index + 1) + MONTH / 2)}%`, 'text-anchor': 'middle' },
    name,
  )
}

const leftOf = (month: number) => tenth(LEFT + (month - 1) * MONTH)

interface CalendarYear extends Pick<Calendar, 'marks' | 'today'> {
  readonly year: string
  readonly top: number
  /** The id of the names of months. */
  readonly months: string
}

function drawYear({ year, marks, today, top, months }: CalendarYear) {
  const byMonth = groupBy(marks, ({ on }) => Number(on.slice(5, 7)))
  const lines = Math.max(LEAST_LINES, ...[...byMonth.values()].map(({ length }) => length))
  const height = HEAD + lines * LINE + 12
  const parts = [
    element('text', { x: 0, y: top + HEAD + 12 }, year),
    element('use', { href: `#${months}`, y: top + 13 }),
    ...MONTHS.map((_, index) => {
      const isNow = today.startsWith(`${year}-${String(index + 1).padStart(2, '0')}`)
      return element('rect', {
        class: isNow ? 'cell now' : 'cell',
        x: `${leftOf(index + 1)}%`,
        y: top + HEAD,
        width: `${tenth(MONTH)}%`,
        height: height - HEAD - 8,
      })
    }),
    ...[...byMonth].flatMap(([month, own]) =>
      own.map((mark, index) => drawMark(mark, tenth(leftOf(month) + MONTH / 2), top + HEAD + 9 + index * LINE)),
    ),
  ]
  return { height, parts }
}

/** Letters have no room on a phone: shapes say the state, and the table beside the picture has the rest. */
function drawMark({ state, says, href }: CalendarMark, x: number, y: number): Drawn {
  const shape =
    state === 'overdue'
      ? element('svg', { x: `${x}%`, y, overflow: 'visible' }, [
          element('rect', { class: 'dot off', x: -5, y: -5, width: 10, height: 10 }),
        ])
      : element('circle', { class: state === 'planned' ? 'dot open' : 'dot', cx: `${x}%`, cy: y, r: 5 })
  return linked(href, says, [shape])
}
