import type { Document } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { fieldAt, isFields, isList, pointerOf } from '../../core/model/fields.js'
import type { FileChange, Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { isClosed } from '../documents/is-closed.js'
import type { KnownValues } from './document-template.js'
import { editsFor, type NewValues } from './record/record-edits.js'

/**
 * What a record carries over from what it follows from: the link to it, and what both say under the same name. Dates are its own.
 *
 * @param given what its author says, which goes before
 */
export function valuesFromOrigin(
  qms: Qms,
  type: DocumentType,
  origin: Document,
  given: KnownValues,
): KnownValues | Refusal {
  const link = originField(type, origin.type)
  if (!link)
    return {
      reason: `Records of the type ${type.name} have no field that says what they follow from, so none is made from ${origin.id}.`,
      remedy: 'Leave out --from, and name it in “related”.',
    }
  const twice = qms.linksTo(origin.id).find(({ from, pointer }) => from.type === type.name && isAt(pointer, link))
  if (twice)
    return {
      reason: `${twice.from.id} follows from ${origin.id} already.`,
      remedy: `If another one is needed all the same, write it with --set ${link.path[0]}=${origin.id} in place of --from.`,
    }
  return { ...sharedValues(qms, type, origin), [link.path[0] ?? '']: origin.id, ...given }
}

/** The one that takes records of this very type goes before one that takes any. */
function originField({ fields }: DocumentType, of: string): FieldDefinition | undefined {
  const links = fields.filter(({ origin }) => origin)
  return links.find(({ linksTo }) => linksTo?.includes(of)) ?? links.find(({ linksTo }) => linksTo?.includes('*'))
}

function isAt(pointer: string, { path: [name] }: FieldDefinition): boolean {
  return pointer === `/${name}` || pointer.startsWith(`/${name}/`)
}

function sharedValues(qms: Qms, type: DocumentType, origin: Document): KnownValues {
  const before = qms.typeOf(origin)?.fields ?? []
  const shared = type.fields.flatMap(({ path, schema }): [string, string][] => {
    const [name = '', ...inside] = path
    const same = before.find((field) => field.path.length === 1 && field.path[0] === name)
    const isOwn = inside.length > 0 || name === 'id' || name === 'type' || schema.format !== undefined
    if (!same || isOwn || JSON.stringify(same.schema.enum) !== JSON.stringify(schema.enum)) return []
    const value = fieldAt(origin.fields, pointerOf(name))
    if (isList(value)) return value.some(isFields) ? [] : [[name, value.join(', ')]]
    return value === undefined || isFields(value) ? [] : [[name, String(value)]]
  })
  return Object.fromEntries(shared)
}

/** @returns the change by which what a record follows from names it in return, where there is a field for that and it may still change */
export function namedInReturn(qms: Qms, type: DocumentType, origin: Document, id: string): readonly FileChange[] {
  const field = qms.typeOf(origin)?.fields.find(({ followUp }) => followUp === type.name)
  if (!field || origin.row || isClosed(qms, origin)) return []
  const name = field.path.join('.')
  if (fieldAt(origin.fields, pointerOf(name)) !== undefined) return []
  const isQuestion = field.schema.properties?.needed !== undefined
  const values: NewValues = isQuestion ? { [name]: { needed: 'true', link: id } } : { [name]: id }
  const { path, blob } = origin
  return [{ kind: 'edit', path, blob, edits: editsFor(origin, values) }]
}
