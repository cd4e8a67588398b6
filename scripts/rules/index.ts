import type { Rule } from '../model/rule.js'
import { knownFields } from './identification/known-fields.js'
import { uniqueId } from './identification/unique-id.js'

/** Every rule, by family. A rule is one file and one line here. */
export const rules: readonly Rule[] = [
  // Identification
  knownFields,
  uniqueId,
]

export { type Evaluation, evaluate, type NotEvaluated } from './evaluate.js'
