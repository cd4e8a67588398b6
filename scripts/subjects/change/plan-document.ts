import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { isRefusal, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { idPattern } from '../../core/questions/id-format.js'
import { idLengthFault } from '../../core/questions/id-length.js'
import { firstRevision, revisionForm } from '../../core/questions/revision-forms.js'
import { tablesFolder, typeFolder } from '../../core/questions/type-folder.js'
import { addMonths } from '../../core/values/date.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import { nextId, takenIds } from '../documents/next-id.js'
import { reviewInterval } from '../review/review-policy.js'
import { documentTemplate, fieldsToFill, type KnownValues } from './document-template.js'
import { fieldFault } from './field-fault.js'

export interface NewDocument {
  /** The next free one by default. */
  readonly id?: string | undefined
  /** What its author says of it, by the dotted paths of fields. */
  readonly values?: KnownValues
}

/** Decides on a new document: next free id, right folder, every field and section that its type needs. */
export function planDocument(
  qms: Qms,
  type: DocumentType,
  { id: asked, values: given = {} }: NewDocument,
): PlanOrRefusal {
  const refused = refuseRows(qms, type) ?? refuseSecond(qms, type) ?? refuseValues(qms, type, given)
  if (refused) return refused
  const id = asked ?? nextId(qms, type, given.title)
  if (isRefusal(id)) return id
  const refusedId = refuseId(qms, type, id)
  if (refusedId) return refusedId
  const path = `${typeFolder(qms, type)}/${id}.md`
  const values = { ...usualValues(qms, type), ...given, id, type: type.name }
  return {
    changes: [{ kind: 'create', path, content: documentTemplate(type, values) }],
    sentences: [
      path,
      ...inWords(fieldsToFill(type, values)),
      `Fill in what is empty; “qms check ${path}” says what is still missing.`,
    ],
  }
}

/** @returns what a new document of a type says without being asked */
export function usualValues(qms: Qms, type: DocumentType): KnownValues {
  if (type.control === 'retained') return {}
  return {
    revision: firstRevision(revisionForm(qms, type.name)),
    next_review: addMonths(qms.today, reviewInterval(qms, { type: type.name, fields: {} })),
    'change.class': 'major',
    'change.summary': 'First issue.',
  }
}

/** With how each can be given the next time. */
function inWords(fields: readonly FieldDefinition[]): readonly string[] {
  const names = fields.map(({ path }) => path.join('.'))
  const given = (name: string) =>
    name === 'title' ? 'after the type' : name === 'owner' ? '--owner' : `--set ${name}=…`
  return names.length > 0 ? [`Empty: ${names.map((name) => `${name} (${given(name)})`).join(', ')}.`] : []
}

function refuseValues(qms: Qms, type: DocumentType, values: KnownValues): Refusal | undefined {
  const known = type.fields.map(({ path }) => path.join('.'))
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const field = type.fields.find(({ path }) => path.join('.') === name)
    if (!field || name.includes('*')) {
      const advice = didYouMean(name, known, 'Leave it out.')
      return { reason: `Documents of the type ${type.name} have no field “${name}”.`, remedy: advice }
    }
    const fault = fieldFault(qms, field, value)
    if (fault) return { reason: fault }
  }
  return undefined
}

function refuseRows(qms: Qms, type: DocumentType): Refusal | undefined {
  if (type.storage.includes('files')) return undefined
  return {
    reason: `Records of the type ${type.name} are rows of a table, not files.`,
    remedy: `Write a row in a table in ${tablesFolder(qms, type)}, such as ${tablesFolder(qms, type)}/${type.name}-${qms.today.slice(0, 7)}.csv.`,
  }
}

function refuseSecond(qms: Qms, type: DocumentType): Refusal | undefined {
  const existing =
    type.singleton && qms.documents.find((document) => document.type === type.name && !document.fields.retired)
  if (!existing) return undefined
  return {
    reason: `There is already a ${type.title.toLowerCase()}, ${existing.id}, and there can be only one.`,
    remedy: 'Change that one.',
    place: { file: existing, at: '/id' },
  }
}

function refuseId(qms: Qms, type: DocumentType, id: string): Refusal | undefined {
  if (!idPattern(type.idFormat).test(id))
    return { reason: `“${id}” is not an id of this type: they have the form ${type.idFormat}.` }
  const tooLong = idLengthFault(id, type.control)
  if (tooLong) return { reason: tooLong }
  if (!takenIds(qms).has(id.toLowerCase())) return undefined
  return { reason: `The id ${id} is already used.`, remedy: 'Leave out --id to get the next free one.' }
}
