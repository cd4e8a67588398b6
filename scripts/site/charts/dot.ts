import { type Drawn, element } from './element.js'

interface Dot {
  /** In percent of the width of the picture. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isSquare?: boolean | undefined
  readonly isOpen?: boolean | undefined
}

/** A mark of a value: round, or square for what is off target or late; hollow for what is not over. */
export function drawDot({ x, y, radius, isSquare, isOpen }: Dot): Drawn {
  const name = ['dot', isSquare && 'off', isOpen && 'open'].filter(Boolean).join(' ')
  if (!isSquare) return element('circle', { class: name, cx: `${x}%`, cy: y, r: radius })
  const size = { width: radius * 2, height: radius * 2 }
  return element('rect', { class: name, x: `${x}%`, y, ...size, transform: `translate(-${radius} -${radius})` })
}
