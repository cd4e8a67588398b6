import { asDecimal } from '../../core/values/as-decimal.js'
import { extent } from '../../core/values/statistics.js'
import { type Drawn, element } from './element.js'
import { tenth } from './tenth.js'

/** Round numbers that hold all values, and where each value is. */
export interface Axis {
  readonly ticks: readonly number[]
  /** @returns the share of the axis below a value, 0 to 1 */
  readonly shareOf: (value: number) => number
}

const STEPS = [1, 2, 5, 10]
/** Making one takes longer than drawing a whole chart. */
const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 12 })

/** @param values all that must have a place; what is not finite has none */
export function buildAxis(values: readonly number[], wanted = 4): Axis {
  const finite = values.filter((value) => Number.isFinite(value) && Math.abs(value) < 1e15)
  const [least, most] = extent(finite) ?? [0, 1]
  const spread = most > least ? most - least : Math.abs(most) || 1
  const power = 10 ** Math.floor(Math.log10(spread / wanted))
  const step = power * (STEPS.find((one) => one * power >= spread / wanted) ?? 10)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => asDecimal((first + index) * step))
  const [low, high] = [first * step, last * step]
  return { ticks, shareOf: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))) }
}

/** Lines across a picture, each with its number above it, so that numbers need no margin. */
export function drawAxis({ ticks, shareOf }: Axis, yOf: (share: number) => number): readonly Drawn[] {
  return ticks.flatMap((tick) => {
    const y = tenth(yOf(shareOf(tick)))
    return [
      element('line', { class: 'grid', x2: '100%', y1: y, y2: y }),
      element('text', { class: 'tick', y: tenth(y - 3) }, NUMBERS.format(tick)),
    ]
  })
}
