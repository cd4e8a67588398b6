import { buildAxis, drawAxis } from './axis.js'
import { drawDot } from './dot.js'
import { type Drawn, element } from './element.js'
import { drawPicture, linked, type PictureWords, stretched } from './picture.js'
import { tenth } from './tenth.js'

/** Values in order of time: a run chart or a control chart. */
export interface LineChart extends PictureWords {
  readonly points: readonly ChartPoint[]
  /** The middle of what was measured. */
  readonly centre?: number
  /** A bar from zero for each value, in place of the line: of counts, of which each stands alone. */
  readonly hasBars?: boolean
}

export interface ChartPoint {
  /** Such as `2026-11`. */
  readonly label: string
  /** Undefined at a gap, over which no line is drawn. */
  readonly value?: number
  /** Such as `2026-11: 93 % (14 of 15), on target`. */
  readonly says: string
  readonly href?: string
  readonly target?: number
  readonly upper?: number
  readonly lower?: number
  /** A square instead of a dot. */
  readonly isOff?: boolean
  /** With a ring around it. */
  readonly isSignal?: boolean
  /** Hollow: the period is not over. */
  readonly isOpen?: boolean
}

const HEIGHT = 220
const TOP = 22
const BOTTOM = HEIGHT - 26
/** In percent of the width: numbers of the axis are left of the first point. */
const FIRST = 12
const LAST = 97
const MARK = 3.5
/** Of the room of a point; the rest parts it from its neighbours. */
const BAR_SHARE = 0.7
/** Labels that fit beside each other on a phone, by their length. */
const labelsThatFit = (length: number) => (length > 8 ? 3 : 4)

/** The picture of a series. Colour is never the only carrier: what is off target has another shape, a signal a ring. */
export function drawLineChart({ points, centre, hasBars = false, ...words }: LineChart): string {
  const axis = buildAxis(
    [
      ...points.flatMap(({ value, target, upper, lower }) => [value, target, upper, lower]),
      centre,
      hasBars ? 0 : undefined,
    ].filter((value) => value !== undefined),
  )
  const y = (value: number) => tenth(BOTTOM - (BOTTOM - TOP) * axis.shareOf(value))
  const x = (index: number) =>
    points.length === 1 ? (FIRST + LAST) / 2 : FIRST + ((LAST - FIRST) * index) / (points.length - 1)
  const across = (index: number) => tenth(x(index) * 10)
  const half = points.length > 1 ? (x(1) - x(0)) * 5 : 20
  const steps = (of: (point: ChartPoint) => number | undefined) =>
    stepPath(points.map(of), (index) => [across(index) - half, across(index) + half], y)
  const line = linePath(
    points.map(({ value }) => value),
    across,
    y,
  )
  const path = (name: string, d: string) => (d === '' ? [] : [element('path', { class: name, d })])
  const lines = [
    ...path(
      'limit',
      steps(({ upper }) => upper),
    ),
    ...path(
      'limit',
      steps(({ lower }) => lower),
    ),
    ...path(
      'target',
      steps(({ target }) => target),
    ),
    ...path('centre', centre === undefined ? '' : `M${FIRST * 10} ${y(centre)}H1000`),
    ...(hasBars ? [] : path('line', line)),
  ]
  const marks = points.flatMap((point, index) =>
    point.value === undefined
      ? []
      : [mark(point, x(index), y(point.value), hasBars ? drawBar(x(index), half, y(point.value), y(0)) : undefined)],
  )
  const stretchedLines = stretched(HEIGHT, lines)
  return drawPicture(
    words,
    HEIGHT,
    points.some(({ href }) => href !== undefined),
    [
      ...drawAxis(axis, (share) => BOTTOM - (BOTTOM - TOP) * share),
      ...labels(points, x),
      // Limits are seen in front of bars, and dots in front of limits.
      ...(hasBars ? [...marks, stretchedLines] : [stretchedLines, ...marks]),
    ],
  )
}

/** @param half of the room of a point, in thousandths of the width */
function drawBar(x: number, half: number, top: number, bottom: number): Drawn {
  const width = half * BAR_SHARE * 0.2
  return element('rect', {
    class: 'bar',
    x: `${tenth(x - width / 2)}%`,
    y: top,
    width: `${tenth(width)}%`,
    height: Math.max(0, tenth(bottom - top)),
  })
}

function mark(
  { says, href, isOff, isSignal, isOpen }: ChartPoint,
  at: number,
  y: number,
  bar: Drawn | undefined,
): Drawn {
  const x = tenth(at)
  const ring = isSignal && element('circle', { class: 'ring', cx: `${x}%`, cy: y, r: MARK * 2.2 })
  const dot = drawDot({ x, y, radius: MARK, isSquare: isOff, isOpen })
  return linked(
    href,
    says,
    [bar, ring, dot].filter((one) => one !== undefined && one !== false),
  )
}

/** The last one always, and as many before it as fit. */
function labels(points: readonly ChartPoint[], x: (index: number) => number): readonly Drawn[] {
  const longest = points.reduce((length, { label }) => Math.max(length, label.length), 0)
  const every = Math.max(1, Math.ceil((points.length - 1) / (labelsThatFit(longest) - 1)))
  return points.flatMap(({ label }, index) => {
    if ((points.length - 1 - index) % every !== 0) return []
    const isLast = index === points.length - 1 && points.length > 1
    const place = { x: isLast ? '100%' : `${tenth(x(index))}%`, 'text-anchor': isLast ? 'end' : 'middle' }
    return [element('text', { class: 'tick', ...place, y: HEIGHT - 6 }, label)]
  })
}

function linePath(
  values: readonly (number | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === undefined) return ''
      return `${values[index - 1] === undefined ? 'M' : 'L'}${x(index)} ${y(value)}`
    })
    .join('')
}

/** A line that keeps its height around each point; it ends where a point has no value. */
function stepPath(
  values: readonly (number | undefined)[],
  spanOf: (index: number) => readonly [from: number, to: number],
  y: (value: number) => number,
): string {
  let path = ''
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue
    const [from, to] = spanOf(index)
    const before = values[index - 1]
    if (before === undefined) path += `M${tenth(from)} ${y(value)}`
    else if (before !== value) path += `V${y(value)}`
    if (values[index + 1] !== value) path += `H${tenth(to)}`
  }
  return path
}
