import type { LineCounter, YAMLError, Document as YamlDocument } from 'yaml'
import type { Place } from '../../model/place.js'
import { platform } from '../../platform/current-platform.js'

/** @returns undefined when it is nested too deeply to be parsed */
export function parseYaml(source: string, lineCounter: LineCounter): YamlDocument.Parsed | undefined {
  try {
    return platform().packages.yaml.parseDocument(source, {
      version: '1.2',
      schema: 'failsafe',
      merge: false,
      strict: true,
      resolveKnownTags: false,
      // Its own check takes quadratic time; the reader of the nodes sees it as well.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** @returns the error that stops reading, the first in the source */
export function firstFailure({ errors }: YamlDocument.Parsed): YAMLError | undefined {
  return [...errors].sort((a, b) => a.pos[0] - b.pos[0])[0]
}

/** @returns where a node is in the source; undefined when it takes no space */
export function nodePlace(lines: LineCounter, node: unknown): Place | undefined {
  const { isAlias, isMap, isScalar, isSeq } = platform().packages.yaml
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return range && range[1] > range[0] ? rangePlace(lines, range[0], range[1]) : undefined
}

/** @returns the place between two offsets */
export function rangePlace(lines: LineCounter, from: number, to: number): Place {
  const [start, end] = [lines.linePos(from), lines.linePos(to)]
  return [start.line || 1, start.col || 1, end.line || 1, end.col || 1]
}
