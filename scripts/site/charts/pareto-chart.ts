import type { ParetoRow } from '../../core/statistics/pareto.js'
import { type Drawn, element } from './element.js'
import { drawPicture, linked, type PictureWords } from './picture.js'
import { tenth } from './tenth.js'

/** Categories, the most frequent first, with the share that they make together. */
export interface ParetoChart extends PictureWords {
  readonly rows: readonly ParetoRow<{ readonly label: string; readonly href?: string }>[]
}

const ROW = 42
const BAR = 12
const BAR_TOP = 22
const LONGEST_LABEL = 32

/** Rows instead of columns: their names stay legible on a phone. A mark on each row is the share with those before it. */
export function drawParetoChart({ rows, ...words }: ParetoChart): string {
  const most = rows[0]?.count ?? 1
  return drawPicture(
    words,
    rows.length * ROW,
    rows.some(({ item }) => item.href !== undefined),
    rows.map((row, index) => drawRow(row, index * ROW, most)),
  )
}

function drawRow({ item, count, cumulative }: ParetoChart['rows'][number], top: number, most: number): Drawn {
  const together = `${Math.round(cumulative * 100)} %`
  const label = item.label.length > LONGEST_LABEL ? `${item.label.slice(0, LONGEST_LABEL - 1)}…` : item.label
  const drawn = [
    element('text', { x: 0, y: top + BAR_TOP - 7 }, label),
    element('text', { x: '100%', y: top + BAR_TOP - 7, 'text-anchor': 'end' }, `${count} · ${together}`),
    element('rect', { class: 'track', x: 0, y: top + BAR_TOP, width: '100%', height: BAR }),
    element('rect', { class: 'bar', x: 0, y: top + BAR_TOP, width: `${tenth((count / most) * 100)}%`, height: BAR }),
    element('rect', {
      class: 'cumulative',
      x: `${tenth(cumulative * 100 - 0.5)}%`,
      y: top + BAR_TOP - 2,
      width: 3,
      height: BAR + 4,
    }),
  ]
  // What is written in it is the name of a link: another one would have to begin with the same words.
  return item.href === undefined
    ? linked(undefined, `${item.label}: ${count}, with those before it ${together}`, drawn)
    : element('a', { href: item.href }, [reach(top), ...drawn])
}

/** So that a finger need not meet the bar or its name. */
function reach(top: number): Drawn {
  return element('rect', { x: 0, y: top, width: '100%', height: ROW, fill: 'none', 'pointer-events': 'all' })
}
