import type { Defect } from '../../model/source-file.js'
import { platform } from '../../platform/current-platform.js'
import { once } from '../../values/once.js'
import { defectOf } from './diagnose-yaml.js'
import { yamlFaults } from './faults/index.js'
import { isSearchable } from './is-searchable.js'
import { parseYaml } from './parse-yaml.js'

export interface Misread {
  readonly defects: readonly Defect[]
  /** The source as it was meant. */
  readonly meant: string
}

/** More than these are not read one by one. */
const MOST_DEFECTS = 20

/** Finds what YAML reads without complaint, but as something else than was meant. @returns undefined when there is no such thing */
export function findMisread(source: string): Misread | undefined {
  if (!isSearchable(source)) return undefined
  const faults = yamlFaults.filter(({ hint }) => hint?.test(source))
  if (faults.length === 0) return undefined
  const isText = once(() => textLines(source))
  const defects: Defect[] = []
  let lines: readonly string[] = source.split('\n')
  for (const { find } of faults) {
    const next = () => [...find(lines)].find(({ at }) => !isText().has(at[0]))
    // What is repaired is not found again, so each round finds another one.
    for (let suspect = next(); suspect && defects.length < MOST_DEFECTS; suspect = next()) {
      defects.push(defectOf(suspect, lines))
      lines = suspect.repaired()
    }
  }
  return defects.length > 0 ? { defects, meant: lines.join('\n') } : undefined
}

/** @returns the lines on which a text goes on that began further up: in there, anything may be written */
function textLines(source: string): ReadonlySet<number> {
  const { isScalar, LineCounter, visit } = platform().packages.yaml
  const counter = new LineCounter()
  const yaml = parseYaml(source, counter)
  const found = new Set<number>()
  if (!yaml) return found
  visit(yaml, (_key, node) => {
    if (!isScalar(node) || !node.range || node.type === 'PLAIN') return
    const [first, last] = [counter.linePos(node.range[0]).line, counter.linePos(node.range[1]).line]
    for (let line = first + 1; line <= last; line++) found.add(line)
  })
  return found
}
