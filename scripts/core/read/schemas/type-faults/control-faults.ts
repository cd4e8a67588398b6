import type { JsonSchema } from '../../../model/document-type.js'
import { jsonTypeInWords } from '../faults/in-words.js'
import { resolveSchema } from '../flatten-schema.js'
import type { SchemaFile, SchemaFileFault } from './schema-file.js'

/** Finds what contradicts the control of a type: the fields of the other kind, and fields of its own kind in another form. */
export function controlFaults(file: SchemaFile): readonly SchemaFileFault[] {
  return [...otherBases(file), ...changedFields(file), ...partsWithRevisions(file)]
}

function* otherBases({ written }: SchemaFile): Generator<SchemaFileFault> {
  const control = controlOf(written)
  const other = control === 'maintained' ? 'retained' : 'maintained'
  for (const [index, { $ref }] of (written.allOf ?? []).entries()) {
    if (!$ref?.endsWith(`common.schema.json#/$defs/${other}`)) continue
    const message = `“control” is ${control}, but this brings in the fields of ${other} documents. Remove one or the other: the fields that all ${control} documents have are there already`
    yield { at: `/allOf/${index}/$ref`, message }
  }
}

/** A row or an entry has no text of its own that could be revised and approved. */
function* partsWithRevisions({ written }: SchemaFile): Generator<SchemaFileFault> {
  const { storage = [] } = written.documentType as { readonly storage?: readonly string[] }
  const form = storage.find((one) => one !== 'files')
  if (controlOf(written) === 'maintained' && form)
    yield { at: '/documentType/storage', message: `only records are kept as ${form}, and “control” is maintained` }
}

/** Everything that reads documents relies on what these fields are; a type may say more of them. */
function* changedFields({ written, common }: SchemaFile): Generator<SchemaFileFault> {
  const control = controlOf(written)
  const { document, [control]: controlled } = common.$defs as Readonly<Record<string, JsonSchema>>
  const shared = { ...document?.properties, ...controlled?.properties }
  for (const [name, { type, $ref = '' }] of Object.entries(written.properties ?? {})) {
    const base = shared[name] && resolveSchema(shared[name], common)
    const own = type ?? (/common\.schema\.json#/.test($ref) ? resolveSchema({ $ref }, common).type : undefined)
    if (base?.type === undefined || own === undefined || own === base.type) continue
    const kind = jsonTypeInWords(base.type, 'json').replace(/, such as.*/, '')
    const message = `“${name}” is a field that all ${control} documents have, and it is ${kind}. Leave it so, or give this field another name`
    yield { at: `/properties/${name}${type === undefined ? '/$ref' : '/type'}`, message }
  }
}

function controlOf({ documentType }: JsonSchema): string {
  return (documentType as { readonly control: string }).control
}
