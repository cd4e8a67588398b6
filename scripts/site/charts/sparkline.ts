import { extent } from '../../core/values/statistics.js'
import { element } from './element.js'
import { tenth } from './tenth.js'

const WIDTH = 96
const HEIGHT = 22
const MARGIN = 3

/** A line as small as a word. @param says what there is to see, for those who do not see it */
export function drawSparkline(values: readonly (number | undefined)[], says: string): string {
  const measured = values.filter((value) => value !== undefined)
  const [least, most] = extent(measured) ?? [0, 0]
  const shareOf = (value: number) => (most > least ? (value - least) / (most - least) : 0.5)
  const x = (index: number) => tenth(MARGIN + ((WIDTH - 2 * MARGIN) * index) / Math.max(1, values.length - 1))
  const y = (value: number) => tenth(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * shareOf(value))
  const line = values.map((value, index) =>
    value === undefined ? '' : `${values[index - 1] === undefined ? 'M' : 'L'}${x(index)} ${y(value)}`,
  )
  const last = values.findLastIndex((value) => value !== undefined)
  return element(
    'svg',
    {
      class: 'sparkline',
      role: 'img',
      'aria-label': says,
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    },
    element('path', { class: 'line', d: line.join('') }),
    last >= 0 && element('circle', { class: 'dot', cx: x(last), cy: y(values[last] ?? 0), r: 2.5 }),
  ).markup
}
