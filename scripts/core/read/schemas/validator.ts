import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { COLOUR } from '../../model/colour.js'
import type { Fields, FieldValue } from '../../model/document.js'
import { type FieldDefinition, type JsonSchema, OWN_KEYWORDS } from '../../model/document-type.js'
import { isFields, isList } from '../../model/fields.js'
import type { Defect } from '../../model/source-file.js'
import type { TextTree } from '../yaml/text-tree.js'
import { describeSchemaError } from './faults/describe-schema-error.js'
import type { SchemaFault } from './faults/schema-fault.js'

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

/** Compiling takes milliseconds: once a schema is enough. */
const compiled = new WeakMap<JsonSchema, ValidateFunction>()

/** Checking schemas against the schema of schemas takes longer than all else, and ours are proved by a test. */
const quickAjv = buildAjv({ validateSchema: false, addUsedSchema: false, code: { optimize: false } })

/** @throws Error if the schema cannot be used */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  let check = compiled.get(schema)
  if (!check) {
    check = quickAjv.compile(schema)
    compiled.set(schema, check)
  }
  return check
}

/** @throws Error if the schema is wrong in any way; for schemas that are not ours */
export function proveSchema(schema: JsonSchema): void {
  buildAjv({}).compile(schema)
}

function buildAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ...options,
  })
  formats.default(ajv)
  ajv.addVocabulary([...OWN_KEYWORDS])
  ajv.addFormat('time-zone', isTimeZone)
  ajv.addFormat('colour', COLOUR)
  ajv.addFormat('language', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)
  ajv.addFormat('id-format', /N|\{(document|slug)\}/)
  return ajv
}

/**
 * Gives text the types that the schema says, checks it, and leaves out what broke the schema.
 *
 * @param tree changed in place
 */
export function validate(tree: TextTree, { schema, fields, subject }: Checkable, check: ValidateFunction): Validated {
  const typed = fields.reduce(giveType, tree as FieldValue)
  if (check(typed)) return { fields: typed as Fields, defects: [] }
  const errors = check.errors ?? []
  const faults = errors
    .map((error) => describeSchemaError(error, subject, schema))
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

const TYPED: Readonly<Record<string, (text: string) => FieldValue | undefined>> = {
  integer: (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined),
  number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text],
}

function giveType(value: FieldValue, { path, schema }: FieldDefinition): FieldValue {
  const convert = TYPED[String(schema.type)]
  return convert ? convertAt(value, path, convert) : value
}

function convertAt(
  value: FieldValue,
  path: readonly string[],
  convert: (text: string) => FieldValue | undefined,
): FieldValue {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' ? (convert(value) ?? value) : value
  if (step === '*') {
    if (isList(value)) return value.map((item) => convertAt(item, rest, convert))
    return isFields(value) ? mapFields(value, (inner) => convertAt(inner, rest, convert)) : value
  }
  const inner = isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined
  return inner === undefined ? value : { ...(value as Fields), [step]: convertAt(inner, rest, convert) }
}

function mapFields(fields: Fields, map: (value: FieldValue) => FieldValue): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? value : map(value)]),
  )
}

function withoutInvalid(value: FieldValue, errors: readonly ErrorObject[]): FieldValue {
  const invalid = new Set<string>()
  for (const error of errors) {
    if (error.keyword === 'additionalProperties')
      invalid.add(`${error.instancePath}/${error.params.additionalProperty}`)
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

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
