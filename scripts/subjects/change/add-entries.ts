import { shellWord } from '../../core/format/index.js'
import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { isFields, isList } from '../../core/model/fields.js'
import { type FileChange, isRefusal, type NewValue, type Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ENTRY_NUMBER, entryId } from '../../core/model/register-entry.js'
import { listInWords } from '../../core/words/list-in-words.js'

/** The fields of an entry; those of groups in their group. */
export type EntryFields = { readonly [name: string]: NewValue }

export interface AddedEntries {
  readonly register: Document
  readonly change: FileChange
  readonly ids: readonly string[]
}

/**
 * Adds entries at the end of the list of a register, with the next numbers.
 *
 * @param asked the id of the register, where several hold such records
 */
export function addEntries(
  qms: Qms,
  type: DocumentType,
  entries: readonly EntryFields[],
  asked?: string,
): AddedEntries | Refusal {
  const found = registerFor(qms, type, asked)
  if (isRefusal(found)) return found
  const { document, list } = found
  const first = nextNumber(document)
  // An entry may bring its number.
  const numbered = entries.map((fields, index) => ({ [ENTRY_NUMBER]: first + index, ...fields }))
  return {
    register: document,
    ids: numbered.map(({ [ENTRY_NUMBER]: number }) => entryId(document.id, Number(number))),
    change: {
      kind: 'edit',
      path: document.path,
      blob: document.blob,
      edits: numbered.map((entry) => ({ path: list, entry })),
    },
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
    remedy: `Write it first: qms new ${holder.name} ${shellWord(holder.title)}`,
  }
}

/** One more than any entry of the document has, in whichever list. */
function nextNumber({ fields }: Document): number {
  const items = Object.values(fields).flatMap((value) => (isList(value) ? value : []))
  return 1 + Math.max(0, ...items.flatMap((item) => (isFields(item) ? Number(item[ENTRY_NUMBER]) || 0 : [])))
}
