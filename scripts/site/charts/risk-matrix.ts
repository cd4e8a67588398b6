import { type Drawn, element } from './element.js'
import { drawPicture, linked, type PictureWords, stretched } from './picture.js'

/** Likelihood against impact, each 1 to 5. */
export interface RiskMatrix extends PictureWords {
  /** The highest score that needs no further action: a thick line divides it from what is above. */
  readonly appetite: number
  readonly marks: readonly MatrixMark[]
  /** What goes up, and what across. */
  readonly axes: string
}

export interface MatrixMark {
  readonly label: string
  readonly likelihood: number
  readonly impact: number
  readonly says: string
  readonly href?: string
}

const SIDE = 5
const CELL = 46
const LEFT = 10
const WIDTH = 18
const HEIGHT = SIDE * CELL + 40
const NUMBERS = [1, 2, 3, 4, 5]
/** Lines of text in a cell, under its score. */
const LINES = 2

export function drawRiskMatrix({ appetite, marks, axes, ...words }: RiskMatrix): string {
  const x = (impact: number) => LEFT + (impact - 1) * WIDTH
  const y = (likelihood: number) => (SIDE - likelihood) * CELL
  const cells = NUMBERS.flatMap((likelihood) =>
    NUMBERS.flatMap((impact) => {
      const score = likelihood * impact
      const place = { x: `${x(impact)}%`, y: y(likelihood), width: `${WIDTH}%`, height: CELL }
      return [
        element('rect', { class: score > appetite ? 'cell above' : 'cell', ...place }),
        element('text', { class: 'tick', x: `${x(impact) + 1}%`, y: y(likelihood) + 13 }, String(score)),
      ]
    }),
  )
  return drawPicture(
    words,
    HEIGHT,
    marks.some(({ href }) => href !== undefined),
    [
      ...cells,
      stretched(HEIGHT, [element('path', { class: 'appetite', d: appetiteLine(appetite, x, y) })]),
      ...NUMBERS.flatMap((likelihood) =>
        NUMBERS.flatMap((impact) => {
          const here = marks.filter((one) => one.likelihood === likelihood && one.impact === impact)
          return drawMarks(here, `${x(impact) + WIDTH / 2}%`, y(likelihood))
        }),
      ),
      ...drawAxes(axes, x, y),
    ],
  )
}

/** What has no room is counted; the table beside the picture has all. */
function drawMarks(marks: readonly MatrixMark[], x: string, top: number): readonly Drawn[] {
  const shown = marks.length > LINES ? marks.slice(0, LINES - 1) : marks
  const line = (index: number) => ({ class: 'matrix-mark', x, y: top + 27 + index * 13, 'text-anchor': 'middle' })
  const more = marks.length - shown.length
  return [
    ...shown.map(({ label, says, href }, index) => {
      const text = element('text', line(index), label)
      // A title would be read as a part of the text, which the name of a link has to begin with.
      return href === undefined ? linked(href, says, [text]) : element('a', { href, 'aria-label': says }, text)
    }),
    ...(more > 0 ? [element('text', line(shown.length), `+ ${more}`)] : []),
  ]
}

function drawAxes(axes: string, x: (impact: number) => number, y: (likelihood: number) => number): readonly Drawn[] {
  const below = SIDE * CELL
  return [
    ...NUMBERS.map((one) =>
      element('text', { class: 'tick', x: `${LEFT - 3}%`, y: y(one) + CELL / 2 + 4 }, String(one)),
    ),
    ...NUMBERS.map((one) =>
      element(
        'text',
        { class: 'tick', x: `${x(one) + WIDTH / 2}%`, y: below + 15, 'text-anchor': 'middle' },
        String(one),
      ),
    ),
    element('text', { class: 'tick', x: `${LEFT}%`, y: below + 33 }, axes),
  ]
}

/** Along the cells that are within the appetite. */
function appetiteLine(appetite: number, x: (impact: number) => number, y: (likelihood: number) => number): string {
  const widest = (likelihood: number) => NUMBERS.filter((impact) => likelihood * impact <= appetite).length
  const steps = NUMBERS.map((likelihood) => `V${y(likelihood)}H${x(widest(likelihood + 1) + 1) * 10}`)
  return `M${x(widest(1) + 1) * 10} ${SIDE * CELL}${steps.slice(0, -1).join('')}V0`
}
