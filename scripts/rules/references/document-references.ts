import type { BodyLink } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import { baseName } from '../../model/paths.js'
import { perQms } from '../../model/per-qms.js'
import type { Link, Qms } from '../../model/qms.js'
import { typeInWords } from '../../model/type-in-words.js'

/** A link of a body that leads to a document. */
export interface BodyReference {
  readonly link: BodyLink
  readonly target: Document
  readonly anchor: string
}

/** @returns the links of a body that lead to a document */
export function bodyReferences(qms: Qms, document: Document): readonly BodyReference[] {
  return referencesByDocument(qms).get(document) ?? []
}

const referencesByDocument = perQms((qms) => {
  const byPath = new Map(qms.documents.map((document) => [document.path, document]))
  return new Map(qms.documents.map((document) => [document, findReferences(document, byPath)]))
})

function findReferences({ body }: Document, byPath: ReadonlyMap<string, Document>): BodyReference[] {
  const references: BodyReference[] = []
  for (const link of body.links) {
    const target = link.target?.path === undefined ? undefined : byPath.get(link.target.path)
    if (link.target && target) references.push({ link, target, anchor: link.target.anchor })
  }
  return references
}

/** @returns whether a field names a document, not whoever is responsible */
export function namesDocument({ allowed }: Link): boolean {
  return !allowed.includes('role') && !allowed.includes('person')
}

/** @returns the ids that files carry in their names of which no document could be made: that fault is reported there */
export function unreadableIds(qms: Qms): ReadonlySet<string> {
  return new Set(qms.otherSources.filter(({ path }) => path.endsWith('.md')).map(({ path }) => baseName(path)))
}

/** @returns the field's own name as people see it: `process`, `superseded_by` */
export function fieldName(pointer: string): string {
  return (
    pointer
      .split('/')
      .filter((step) => !/^\d*$/.test(step))
      .at(-1) ?? ''
  )
}

/** @returns a type as it stands in a sentence: `a procedure`, `an internal audit` */
export function typeName(qms: Qms, type: string): string {
  return typeInWords(qms.types.get(type)?.title ?? type)
}
