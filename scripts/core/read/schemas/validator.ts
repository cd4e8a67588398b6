import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Fields, FieldValue } from '../../model/document.js'
import type { FieldDefinition, JsonSchema } from '../../model/document-type.js'
import { isFields, isList } from '../../model/fields.js'
import type { Defect } from '../../model/source-file.js'
import type { TextTree } from '../yaml/text-tree.js'
import { withoutBranches } from './faults/branch-errors.js'
import { describeSchemaError } from './faults/describe-schema-error.js'
import type { SchemaFault } from './faults/schema-fault.js'
import { giveTypes, giveTypesAskedFor } from './give-types.js'

export interface Validated {
  readonly fields: Fields
  readonly defects: readonly Defect[]
}

/** What a schema is made of, ready to check values against. */
export interface Checkable {
  readonly schema: JsonSchema
  readonly fields: readonly FieldDefinition[]
  /** With its article, for messages: `a procedure`. */
  readonly subject: string
}

/**
 * Gives text the types that the schema says, checks it, and leaves out what broke the schema.
 *
 * @param tree changed in place
 */
export function validate(tree: TextTree, { schema, fields, subject }: Checkable, check: ValidateFunction): Validated {
  const listed = giveTypes(tree as FieldValue, fields)
  if (check(listed)) return { fields: listed as Fields, defects: [] }
  const typed = giveTypesAskedFor(listed, check.errors ?? [])
  if (check(typed)) return { fields: typed as Fields, defects: [] }
  const errors = withoutBranches(check.errors ?? [])
  const faults = errors
    .map((error) => describeSchemaError(error, { subject, notation: 'yaml', root: schema }))
    .filter((fault) => fault !== undefined)
  return { fields: withoutInvalid(typed, errors) as Fields, defects: causesIn(faults) }
}

/** What stands for another field is the cause of all that is said of that one. */
function causesIn(faults: readonly SchemaFault[]): readonly Defect[] {
  const meant = new Set(faults.flatMap(({ standsFor }) => standsFor ?? []))
  const isMissing = ({ rule, at }: Defect) => rule === 'required-fields' && typeof at === 'string' && meant.has(at)
  const told = new Set<string>()
  return faults.flatMap(({ standsFor, ...defect }) => {
    if (isMissing(defect) || (standsFor !== undefined && told.has(standsFor))) return []
    if (standsFor !== undefined) told.add(standsFor)
    return [defect]
  })
}

function withoutInvalid(value: FieldValue, errors: readonly ErrorObject[]): FieldValue {
  const invalid = new Set<string>()
  for (const error of errors) {
    const { additionalProperty, unevaluatedProperty, propertyName } = error.params
    const name = additionalProperty ?? unevaluatedProperty ?? propertyName
    if (name !== undefined) invalid.add(`${error.instancePath}/${name}`)
    else if (!['required', 'dependentRequired', 'if', 'uniqueItems'].includes(error.keyword))
      invalid.add(error.instancePath)
  }
  return prune(value, invalid, '') ?? {}
}

function prune(value: FieldValue, invalid: ReadonlySet<string>, pointer: string): FieldValue | undefined {
  if (pointer !== '' && invalid.has(pointer)) return undefined
  if (isList(value)) return pruneList(value.map((item, index) => prune(item, invalid, `${pointer}/${index}`)))
  if (!isFields(value)) return value
  const kept = Object.entries(value).map(
    ([name, inner]) => [name, inner === undefined ? undefined : prune(inner, invalid, `${pointer}/${name}`)] as const,
  )
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined))
}

/** What is left out leaves its place empty: the entries after it keep their numbers, which problems point at. */
function pruneList(items: readonly (FieldValue | undefined)[]): readonly FieldValue[] {
  const empty = items.some(isFields) ? {} : ''
  return items.some((item) => item !== undefined) ? items.map((item) => item ?? empty) : []
}
