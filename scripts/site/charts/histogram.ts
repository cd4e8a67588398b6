import { buildAxis, drawAxis } from './axis.js'
import { element } from './element.js'
import { drawPicture, linked, type PictureWords, stretched } from './picture.js'
import { tenth } from './tenth.js'

/** How often values of each size occur, against the limits within which they should be. */
export interface Histogram extends PictureWords {
  readonly values: readonly number[]
  readonly limits: readonly number[]
  readonly target?: number
}

const HEIGHT = 200
const TOP = 22
const BOTTOM = HEIGHT - 26
const FIRST = 12
const WIDTH = 85

export function drawHistogram({ values, limits, target, ...words }: Histogram): string {
  const bins = Math.ceil(Math.log2(Math.max(1, values.length))) + 1
  const across = buildAxis([...values, ...limits, ...(target === undefined ? [] : [target])], bins)
  const counts = countInBins(values, across.ticks)
  const up = buildAxis([0, ...counts])
  const x = (value: number) => FIRST + WIDTH * across.shareOf(value)
  const y = (share: number) => BOTTOM - (BOTTOM - TOP) * share
  const line = (value: number, name: string) =>
    element('path', { class: name, d: `M${tenth(x(value) * 10)} ${TOP}V${BOTTOM}` })
  const every = Math.ceil(across.ticks.length / 6)
  return drawPicture(words, HEIGHT, false, [
    ...drawAxis(up, y),
    ...counts.map((count, index) => {
      const [from = 0, to = 0] = across.ticks.slice(index, index + 2)
      const top = tenth(y(up.shareOf(count)))
      const place = { x: `${tenth(x(from) + 0.2)}%`, width: `${tenth(x(to) - x(from) - 0.4)}%` }
      return linked(undefined, `${from} to ${to}: ${count}`, [
        element('rect', { class: 'bar', ...place, y: top, height: tenth(BOTTOM - top) }),
      ])
    }),
    stretched(HEIGHT, [
      ...limits.map((limit) => line(limit, 'limit')),
      ...(target === undefined ? [] : [line(target, 'target')]),
    ]),
    ...across.ticks.flatMap((tick, index) =>
      index % every === 0
        ? [
            element(
              'text',
              { class: 'tick', x: `${tenth(x(tick))}%`, y: HEIGHT - 6, 'text-anchor': 'middle' },
              String(tick),
            ),
          ]
        : [],
    ),
  ])
}

/** A value on an edge belongs to the bin that begins there; the last edge to the last bin. */
function countInBins(values: readonly number[], edges: readonly number[]): readonly number[] {
  const last = edges.length - 2
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? from
    return values.filter((value) => value >= from && (value < to || (index === last && value === to))).length
  })
}
