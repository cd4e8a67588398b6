import { isPlace, type Place, type Target } from '../model/place.js'
import type { SourceFile } from '../model/source-file.js'
import { locateCell } from './rows/locate-cell.js'
import { locateExactField } from './yaml/locate-exact-field.js'
import { locatePlainField } from './yaml/locate-plain-field.js'

/** Finds the place that a rule points at: fields are looked up again in their YAML or row, which only problems need. */
export function locate({ yaml, row }: SourceFile, at: Target): Place {
  if (isPlace(at)) return at
  if (row) return locateCell(row, at)
  return locatePlainField(yaml.source, yaml.line, at) ?? locateExactField(yaml.source, yaml.line, at)
}
