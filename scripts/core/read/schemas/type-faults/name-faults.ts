import type { FieldDefinition, JsonSchema } from '../../../model/document-type.js'
import { didYouMean } from '../../../values/nearest-name.js'
import type { SchemaFileFault, TypeFile } from './schema-file.js'
import { subschemas } from './subschemas.js'

/** Finds names of fields and types that do not exist: whatever rests on them would be left unchecked in silence. */
export function nameFaults(file: TypeFile): readonly SchemaFileFault[] {
  return [
    ...fieldsNamedByType(file),
    ...fieldsNamedBySchemas(file),
    ...targets(file),
    ...typesOfEntries(file),
    ...typesThatFollow(file),
  ]
}

function* fieldsNamedByType({ type }: TypeFile): Generator<SchemaFileFault> {
  const names = new Set(type.fields.map(({ path }) => path.join('.')))
  const dates = new Set(type.fields.filter(({ schema }) => schema.format === 'date').map(({ path }) => path.join('.')))
  for (const [index, name] of type.register.entries())
    if (!names.has(name)) yield unknownField(name, `/documentType/register/${index}`, names)
  for (const [index, name] of (type.asks ?? []).entries())
    if (!names.has(name)) yield unknownField(name, `/documentType/asks/${index}`, names)
  for (const [index, name] of (type.afterApproval ?? []).entries())
    if (!names.has(name)) yield unknownField(name, `/documentType/afterApproval/${index}`, names)
  if (type.approver !== undefined && !names.has(type.approver))
    yield unknownField(type.approver, '/documentType/approver', names)
  for (const [index, { date }] of type.states.entries())
    if (!names.has(date)) yield unknownField(date, `/documentType/states/${index}/date`, dates)
  const from = type.retention?.from
  if (from !== undefined && !names.has(from)) yield unknownField(from, '/documentType/retention/from', dates)
}

function* fieldsNamedBySchemas({ written, type }: TypeFile): Generator<SchemaFileFault> {
  for (const { schema, pointer, field } of subschemas(written)) {
    const neighbours = field && fieldsAt(type.fields, field.slice(0, -1))
    const inner = field && fieldsAt(type.fields, field)
    for (const [index, name] of (schema.dueDate ?? []).entries())
      if (neighbours && !neighbours.has(name)) yield unknownField(name, `${pointer}/dueDate/${index}`, neighbours)
    const latest = schema.whenDue?.ofLatest
    const dates = fieldsAt(type.fields, [])
    if (latest && !dates.has(latest)) yield unknownField(latest, `${pointer}/whenDue/ofLatest`, dates)
    const day = schema.competentOn
    if (day !== undefined && !hasField(type.fields, day)) yield unknownField(day, `${pointer}/competentOn`, dates)
    if (!inner || inner.size === 0 || isOpen(schema) || isOpen(type.schema)) continue
    for (const [index, name] of (schema.required ?? []).entries())
      if (!inner.has(name)) yield unknownField(name, `${pointer}/required/${index}`, inner)
    for (const name of Object.keys(schema.properties ?? {}))
      if (!inner.has(name)) yield unknownField(name, { key: `${pointer}/properties/${name}` }, inner)
  }
}

function* targets({ written, typeNames }: TypeFile): Generator<SchemaFileFault> {
  for (const { schema, pointer } of subschemas(written))
    for (const [index, name] of (schema.linksTo ?? []).entries()) {
      if (name === '*' || name === 'person' || typeNames.has(name)) continue
      const advice = didYouMean(name, [...typeNames, 'person'], 'Name one that exists, or * for any document')
      yield { at: `${pointer}/linksTo/${index}`, message: `“${name}” is not a document type. ${advice}` }
    }
}

function* typesOfEntries({ written, typeNames, type }: TypeFile): Generator<SchemaFileFault> {
  for (const { schema, pointer, field } of subschemas(written)) {
    const { entriesOf } = schema
    const at = `${pointer}/entriesOf`
    if (entriesOf === undefined) continue
    if (!typeNames.has(entriesOf)) {
      const advice = didYouMean(entriesOf, typeNames, 'Name one that exists')
      yield { at, message: `“${entriesOf}” is not a document type. ${advice}` }
    } else if (field?.length !== 1)
      yield {
        at,
        message: 'only a list at the top of the front matter holds records. Move it out of the group it is in',
      }
    else if (type.control === 'retained')
      yield { at, message: 'only maintained documents hold records, and “control” is retained' }
  }
}

function* typesThatFollow({ written, typeNames }: TypeFile): Generator<SchemaFileFault> {
  for (const { schema, pointer } of subschemas(written)) {
    const { followUp } = schema
    if (followUp === undefined || typeNames.has(followUp)) continue
    const advice = didYouMean(followUp, typeNames, 'Name one that exists')
    yield { at: `${pointer}/followUp`, message: `“${followUp}” is not a document type. ${advice}` }
  }
}

function unknownField(name: string, at: SchemaFileFault['at'], names: ReadonlySet<string>): SchemaFileFault {
  const advice = didYouMean(name, names, 'Use the name of a field, or define it in “properties”')
  return { at, message: `“${name}” is not a field of this type. ${advice}` }
}

function hasField(fields: readonly FieldDefinition[], dotted: string): boolean {
  return fields.some(({ path }) => path.join('.') === dotted)
}

function fieldsAt(fields: readonly FieldDefinition[], group: readonly string[]): ReadonlySet<string> {
  const inGroup = fields.filter(
    ({ path }) => path.length === group.length + 1 && group.every((step, index) => path[index] === step),
  )
  return new Set(inGroup.map(({ path }) => path.at(-1) ?? ''))
}

function isOpen({ additionalProperties = false, patternProperties }: JsonSchema): boolean {
  return additionalProperties !== false || patternProperties !== undefined
}
