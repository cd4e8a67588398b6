import type { Html, RootContent } from 'mdast'

export type Position = NonNullable<Html['position']>

/** @returns the position in the file of a piece of an HTML node; in quotations and lists its lines begin further to the right */
export function htmlPositions({ value, position }: Html, source: string): (start: number, end: number) => Position {
  let pointAt: PointAt | undefined
  return (start, end) => {
    if (start === 0 && end === value.length && position) return position
    pointAt ??= points(value, position, source)
    return { start: pointAt(start), end: pointAt(end) }
  }
}

type PointAt = (index: number) => Position['start']

function points(value: string, position: Position | undefined, source: string): PointAt {
  const first = position?.start ?? { line: 1, column: 1, offset: 0 }
  const written = source.slice(first.offset, position?.end.offset).split('\n')
  const lines: { readonly value: number; readonly offset: number; readonly column: number }[] = []
  let [inValue, inSource] = [0, first.offset ?? 0]
  for (const [index, line] of value.split('\n').entries()) {
    const whole = written[index] ?? line
    const indent = whole.endsWith(line) ? whole.length - line.length : 0
    lines.push({ value: inValue, offset: inSource + indent, column: (index === 0 ? first.column : 1) + indent })
    inValue += line.length + 1
    inSource += whole.length + 1
  }
  let index = 0
  return (at) => {
    while (index > 0 && (lines[index]?.value ?? 0) > at) index--
    while ((lines[index + 1]?.value ?? Number.POSITIVE_INFINITY) <= at) index++
    const { value: start, offset, column } = lines[index] ?? { value: 0, offset: 0, column: 1 }
    return { line: first.line + index, column: column + at - start, offset: offset + at - start }
  }
}

/** @returns the position from the first of some nodes to the last */
export function spanning(nodes: readonly Pick<RootContent, 'position'>[]): Pick<RootContent, 'position'> {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last ? { position: { start: first.start, end: last.end } } : {}
}
