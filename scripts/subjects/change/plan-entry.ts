import type { Document } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { fieldText, isFields, isList } from '../../core/model/fields.js'
import { isRefusal, type NewValue, type PlanOrRefusal, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER, entryId } from '../../core/model/register-entry.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { effectiveRevision } from '../approval/revisions.js'
import { fieldsToFill, type KnownValues } from './document-template.js'
import { emptyInWords } from './empty-in-words.js'

/** Decides on a new entry of a register: the next number, at the end of the list. */
export function planEntry(qms: Qms, type: DocumentType, values: KnownValues, asked?: string): PlanOrRefusal {
  const register = registerFor(qms, type, asked)
  if (isRefusal(register)) return register
  const { document, list } = register
  const number = nextNumber(document)
  const empty = fieldsToFill(type, { ...values, id: '', type: type.name })
  const fields = Object.fromEntries(empty.map(({ path }) => [path.join('.'), '']))
  const entry = { [ENTRY_NUMBER]: number, ...asGroups(type, { ...fields, ...values }) }
  const { path, blob, id } = document
  return {
    changes: [{ kind: 'edit', path, blob, edits: [{ path: list, entry }] }],
    sentences: [
      `${entryId(id, number)} in ${path}`,
      ...emptyInWords(empty),
      ...(isApprovedText(qms, document)
        ? [
            `This revision of ${id} is approved, and an entry more changes it: give it a new one with “qms revise ${id}”.`,
          ]
        : []),
      `“qms check ${path}” says what is still missing.`,
    ],
  }
}

interface Register {
  readonly document: Document
  /** The name of the field. */
  readonly list: string
}

function registerFor(qms: Qms, type: DocumentType, asked: string | undefined): Register | Refusal {
  const holding = [...qms.types.values()].flatMap(({ name, title, fields }) =>
    fields
      .filter(({ entriesOf }) => entriesOf === type.name)
      .map(({ path }) => ({ name, title, list: path.join('.') })),
  )
  const found = holding.flatMap(({ name, list }) =>
    qms.maintained
      .filter(({ type: one, fields }) => one === name && !fields.retired)
      .map((document): Register => ({ document, list })),
  )
  const ids = found.map(({ document }) => document.id)
  const [first, second] = asked === undefined ? found : found.filter(({ document }) => document.id === asked)
  if (first && !second) return first
  if (second)
    return {
      reason: `Several documents hold records of the type ${type.name}: ${listInWords(ids)}.`,
      remedy: `Name one with --in, such as --in ${ids[0]}.`,
    }
  const [holder] = holding
  if (ids.length > 0)
    return {
      reason: `“${asked}” holds no records of the type ${type.name}.`,
      remedy: `Name one that does: ${listInWords(ids)}.`,
    }
  if (!holder)
    return {
      reason: `No document type has a list for records of the type ${type.name}.`,
      remedy: 'Add one with “entriesOf” to a schema.',
    }
  return {
    reason: `Records of the type ${type.name} are kept in a list of a document of the type ${holder.name}, and there is none yet.`,
    remedy: `Write it first: qms new ${holder.name} "${holder.title}"`,
  }
}

/** One more than any entry of the document has, in whichever list. */
function nextNumber({ fields }: Document): number {
  const items = Object.values(fields).flatMap((value) => (isList(value) ? value : []))
  return 1 + Math.max(0, ...items.flatMap((item) => (isFields(item) ? Number(item[ENTRY_NUMBER]) || 0 : [])))
}

function isApprovedText(qms: Qms, document: Document): boolean {
  return effectiveRevision(qms, document)?.revision === fieldText(document.fields, 'revision')
}

/** `correction.done` goes into the group `correction`; lists are divided by commas. */
function asGroups({ fields }: DocumentType, values: KnownValues): { readonly [name: string]: NewValue } {
  const found: Record<string, NewValue> = {}
  const inOrder = fields.filter(({ path }) => values[path.join('.')] !== undefined)
  for (const field of inOrder) {
    const steps = field.path.slice(0, -1)
    const group = steps.reduce<Record<string, NewValue>>((around, step) => {
      around[step] ??= {}
      return around[step] as Record<string, NewValue>
    }, found)
    group[field.path.at(-1) ?? ''] = newValue(field, values[field.path.join('.')] ?? '')
  }
  return found
}

function newValue({ schema }: FieldDefinition, text: string): NewValue {
  if (schema.type !== 'array' || text === '') return text
  return text.split(',').map((item) => item.trim())
}
