import type { LineCounter } from 'yaml'
import { type FieldPointer, type Place, shiftPlace } from '../../model/place.js'
import { platform } from '../../platform/current-platform.js'
import { nodePlace, parseYaml } from './parse-yaml.js'

/**
 * Finds a field again in the YAML that it came from. A field that is missing is looked for at the nearest
 * field around it, in the end at the first line.
 *
 * @param line the line of the file on which the source begins
 */
export function locateExactField(source: string, line: number, pointer: FieldPointer): Place {
  const { isMap, isScalar, isSeq } = platform().packages.yaml
  const { yaml, lines } = parsed(source)
  const atKey = typeof pointer !== 'string'
  const steps = (atKey ? pointer.key : pointer).split('/').slice(1).map(unescapePointer)
  let node: unknown = yaml?.contents
  let place: Place = [1, 1, 1, 1]
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (!pair) break
      const key = nodePlace(lines, pair.key)
      node = pair.value
      place = (isLast && !atKey && nodePlace(lines, node)) || key || place
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) break
      place = nodePlace(lines, node) ?? place
    } else break
  }
  return place[0] === 1 && place[2] === 1 && place[3] === 1 ? [line, 1, line, 1] : shiftPlace(place, line - 1)
}

interface Parsed {
  readonly source: string
  readonly yaml: ReturnType<typeof parseYaml>
  readonly lines: LineCounter
}

/** One file may have very many problems, and rules report them one after the other. */
let latest: Parsed | undefined

function parsed(source: string): Parsed {
  if (latest?.source === source) return latest
  const { LineCounter } = platform().packages.yaml
  const lines = new LineCounter()
  latest = { source, yaml: parseYaml(source, lines), lines }
  return latest
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
