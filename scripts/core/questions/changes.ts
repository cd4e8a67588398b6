import type { Document } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import type { Qms } from '../model/qms.js'
import { groupBy } from '../values/group-by.js'
import { isSameValue } from '../values/is-same-value.js'
import { once } from '../values/once.js'
import { coveredFilesOf, differingFiles } from './covered-files.js'
import { compareRevisions, revisionForm } from './revision-forms.js'

/** What became of the documents since the commit that a change started from. */
export interface Changes {
  readonly added: readonly Document[]
  readonly removed: readonly Document[]
  readonly kept: readonly KeptDocument[]
}

/** A document that is on both sides of a change, wherever its file lies. */
export interface KeptDocument {
  readonly before: Document
  readonly after: Document
  /** The weightiest difference; `nothing` also if only line ends or the order of fields differ. */
  readonly differs: Difference
}

export type Difference = 'content' | 'files' | 'uncontrolled fields' | 'path' | 'nothing'

export type RevisionMove = 'raised' | 'lowered' | 'same'

/** @returns the changes between the model's base and itself, in the order of paths; none without a base */
export const changesOf = once((qms: Qms): Changes => {
  const { base, documents } = qms
  if (!base) return { added: [], removed: [], kept: [] }
  const pairs = pairDocuments(base.documents, documents)
  const found = new Set(pairs.values())
  return {
    added: documents.filter((document) => !pairs.has(document)),
    removed: base.documents.filter((document) => !found.has(document)),
    kept: [...pairs].map(([after, before]) => ({ before, after, differs: difference(base, before, qms, after) })),
  }
})

/** @returns whether it was a maintained document before the change: what it calls itself now does not free it from control */
export function wasMaintained(base: Qms, { before }: KeptDocument): boolean {
  return base.typeOf(before)?.control === 'maintained'
}

/** @returns how the revision moved; undefined when that cannot be told, which other rules report */
export function revisionMove(
  qms: Qms,
  { before, after }: Pick<KeptDocument, 'before' | 'after'>,
): RevisionMove | undefined {
  const [from, to] = [fieldText(before.fields, 'revision'), fieldText(after.fields, 'revision')]
  if (from === undefined || to === undefined) return undefined
  if (from === to) return 'same'
  const form = revisionForm(qms, after.type)
  if (form === 'free') return 'raised'
  const order = compareRevisions(form, from, to)
  if (order === undefined) return undefined
  return order < 0 ? 'raised' : order > 0 ? 'lowered' : 'same'
}

/** @returns whether the texts differ in nothing but fields that say which revision they are, and fields that are not controlled */
export function isSameText({ types }: Qms, { before, after }: KeptDocument): boolean {
  const fields = types.get(after.type)?.fields.filter(({ path }) => path.length === 1) ?? []
  const apart = new Set(fields.filter((field) => field.ofRevision || !field.controlled).map(({ path: [name] }) => name))
  const compared = ({ fields }: Document) => Object.entries(fields).filter(([name]) => !apart.has(name))
  const sorted = (document: Document) => Object.fromEntries(compared(document))
  return before.bodyDigest === after.bodyDigest && isSameValue(sorted(before), sorted(after))
}

/** Of several files with one id, those at the same path belong together, then those that come first. */
function pairDocuments(before: readonly Document[], after: readonly Document[]): ReadonlyMap<Document, Document> {
  const byPath = new Map(before.map((document) => [document.path, document]))
  const atSamePath = (document: Document) => {
    const found = byPath.get(document.path)
    return found?.id === document.id ? found : undefined
  }
  const stayed = new Set(after.map(atSamePath))
  const moved = groupBy(
    before.filter((document) => document.id !== '' && !stayed.has(document)),
    ({ id }) => id,
  )
  const pairs = new Map<Document, Document>()
  for (const document of after) {
    const found = atSamePath(document) ?? moved.get(document.id)?.shift()
    if (found) pairs.set(document, found)
  }
  return pairs
}

function difference(base: Qms, before: Document, qms: Qms, after: Document): Difference {
  // The same bytes are the same text, even if a schema now says otherwise what is controlled.
  const hasSameBytes = before.blob === after.blob
  if (!hasSameBytes && before.digest !== after.digest) return 'content'
  if (differingFiles(coveredFilesOf(qms, after), coveredFilesOf(base, before)).length > 0) return 'files'
  if (!hasSameBytes && !isSameValue(before.fields, after.fields)) return 'uncontrolled fields'
  return before.path === after.path ? 'nothing' : 'path'
}
