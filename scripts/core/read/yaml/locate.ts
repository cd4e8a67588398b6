import type { Place, Target } from '../../model/place.js'
import type { SourceFile } from '../../model/source-file.js'
import { locateField } from './locate-field.js'

/** Finds the place that a rule points at: fields are looked up again in the YAML, which only problems need. */
export function locate({ yaml }: SourceFile, at: Target): Place {
  return isPlace(at) ? at : locateField(yaml.source, yaml.line, at)
}

function isPlace(at: Target): at is Place {
  return Array.isArray(at)
}
