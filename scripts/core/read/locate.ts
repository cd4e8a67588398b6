import { isPlace, type Place, type Target } from '../model/place.js'
import { inRegister } from '../model/register-entry.js'
import type { SourceFile } from '../model/source-file.js'
import { locateCell } from './rows/locate-cell.js'
import { locateExactField } from './yaml/locate-exact-field.js'
import { locatePlainField } from './yaml/locate-plain-field.js'

/** Finds the place that a rule points at: fields are looked up again in their YAML or row, which only problems need. */
export function locate({ yaml, row, entry }: SourceFile, target: Target): Place {
  const at = entry ? inRegister(entry, target) : target
  if (isPlace(at)) return at
  if (row) return locateCell(row, at)
  return locatePlainField(yaml.source, yaml.line, at) ?? locateExactField(yaml.source, yaml.line, at)
}
