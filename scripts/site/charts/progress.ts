import { element } from './element.js'
import { drawPicture, type PictureWords } from './picture.js'
import { tenth } from './tenth.js'

/** The way to a target, and the time for it. */
export interface Progress extends PictureWords {
  /** Of the way: below 0 it goes the wrong way, beyond 1 further than asked. */
  readonly share: number
  /** Of the time, 0 to 1. */
  readonly elapsed?: number
  /** What the mark of the time is called. */
  readonly today: string
}

const HEIGHT = 46
const BAR = 14
const TOP = 20

export function drawProgress({ share, elapsed, today, ...words }: Progress): string {
  const percent = (part: number) => tenth(Math.min(1, Math.max(0, part)) * 100)
  const isLate = elapsed !== undefined && elapsed > 0.5
  return drawPicture(words, HEIGHT, false, [
    element('rect', { class: 'track', x: 0, y: TOP, width: '100%', height: BAR }),
    element('rect', { class: 'bar', x: 0, y: TOP, width: `${percent(share)}%`, height: BAR }),
    ...(elapsed === undefined
      ? []
      : [
          element('rect', {
            class: 'cumulative',
            x: `${percent(elapsed - 0.003)}%`,
            y: TOP - 5,
            width: 3,
            height: BAR + 10,
          }),
          element(
            'text',
            { class: 'tick', x: `${percent(elapsed)}%`, y: 11, 'text-anchor': isLate ? 'end' : 'start' },
            today,
          ),
        ]),
  ])
}
