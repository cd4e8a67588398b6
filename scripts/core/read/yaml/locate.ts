import type { Place, Target } from '../../model/place.js'
import type { SourceFile } from '../../model/source-file.js'
import { locateExactField } from './locate-exact-field.js'
import { locatePlainField } from './locate-plain-field.js'

/** Finds the place that a rule points at: fields are looked up again in the YAML, which only problems need. */
export function locate({ yaml: { source, line } }: SourceFile, at: Target): Place {
  return isPlace(at) ? at : (locatePlainField(source, line, at) ?? locateExactField(source, line, at))
}

function isPlace(at: Target): at is Place {
  return Array.isArray(at)
}
