import { hasOwnPage, leftOutInWords, type Publication, type PublishedDocument } from '../../../site/index.js'
import { Misuse } from '../../command/misuse.js'
import { findDocument } from '../../names/find-document.js'

interface Asked {
  readonly ids: readonly string[]
  readonly all: boolean | undefined
}

/** @throws Misuse if nothing is asked for, or a document has no text that may be printed */
export function chooseDocuments(publication: Publication, { ids, all = false }: Asked): readonly PublishedDocument[] {
  if (all && ids.length > 0) throw new Misuse('Name documents, or print them all: not both.')
  if (all) return allDocuments(publication)
  if (ids.length === 0)
    throw new Misuse('Name the documents to print, such as “qms pdf QP-001”, or print them with --all.')
  return [...new Set(ids)].map((id) => findPrintable(publication, id))
}

function allDocuments({ entries, working, leftOut, options }: Publication): readonly PublishedDocument[] {
  const found = [...entries.values()].filter(({ shownAs }) => shownAs === 'in force' || shownAs === 'draft')
  if (found.length > 0) return found
  const why = leftOutInWords(leftOut, { audience: options.audience, draftsWith: '--drafts' }) ?? 'There are none.'
  throw new Misuse(`No document can be printed as of ${working.today}. ${why}`)
}

function findPrintable({ entries, working, leftOut }: Publication, asked: string): PublishedDocument {
  const document = entries.get(asked)?.document ?? findDocument(working, asked)
  const { id, type } = document
  const entry = entries.get(id)
  if (entry && hasOwnPage(entry)) return entry
  if (entry)
    throw new Misuse(
      `${id} has no page of its own: it is part of ${document.path}. “qms pdf --register ${type}” prints all of its kind.`,
    )
  const reason = leftOut.find((one) => one.document === id)?.reason ?? ''
  const more =
    working.typeOf(document)?.control === 'maintained'
      ? ` “qms status ${id}” says more; --drafts prints the file as it is, marked as a draft.`
      : ''
  throw new Misuse(`No text of ${id} can be printed as of ${working.today}. ${reason}${more}`)
}
