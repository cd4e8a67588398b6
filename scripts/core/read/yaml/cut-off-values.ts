import { shiftPlace } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { platform } from '../../platform/current-platform.js'
import { parseYaml, rangePlace } from './parse-yaml.js'

/** A remark has a space after its #, or two before it. */
const POSSIBLE = /\S #[^\s#]/
const REST = /^ (#[^\s#][^\n]*)/

/**
 * Finds values without quotes of which YAML drops the end, because it takes “ #” for the beginning of a remark.
 *
 * @param line the line of the file on which the source begins
 */
export function cutOffValues(source: string, line: number): readonly Defect[] {
  if (!POSSIBLE.test(source)) return []
  const { isPair, isScalar, LineCounter, Scalar, visit } = platform().packages.yaml
  const lines = new LineCounter()
  const yaml = parseYaml(source, lines)
  const found: Defect[] = []
  if (!yaml || yaml.errors.length > 0) return []
  visit(yaml, {
    Scalar(key, { type, range, value }, path) {
      const rest = range && type === Scalar.PLAIN && key !== 'key' ? REST.exec(source.slice(range[1])) : null
      if (!range || !rest?.[1]) return
      const name = nameOf(path)
      const whole = quoted(`${value} ${rest[1].trimEnd()}`)
      const at = shiftPlace(rangePlace(lines, range[0], range[1] + rest[0].length), line - 1)
      const reads = `${key === 'value' ? `${name} reads` : `this entry of ${name} reads`} “${value}”`
      const write = key === 'value' ? `${name}: ${whole}` : `- ${whole}`
      const message = `After “ #” YAML ignores the rest of the line, so ${reads}. Put it in quotes: ${write}. If the rest is a remark, write a space after the #.`
      found.push({ rule: 'no-cut-off-values', at, message })
    },
  })
  return found

  function nameOf(path: readonly unknown[]): string {
    const pair = path.findLast((one) => isPair(one))
    return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
  }
}

function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
