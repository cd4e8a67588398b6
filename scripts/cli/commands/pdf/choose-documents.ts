import type { Publication, PublishedDocument } from '../../../site/index.js'
import { Misuse } from '../../command/misuse.js'
import { findMaintained } from '../../names/find-document.js'

interface Asked {
  readonly ids: readonly string[]
  readonly all: boolean | undefined
}

/** @throws Misuse if nothing is asked for, or a document has no text that may be printed */
export function chooseDocuments(publication: Publication, { ids, all = false }: Asked): readonly PublishedDocument[] {
  if (all && ids.length > 0) throw new Misuse('Name documents, or print them all: not both.')
  if (all)
    return [...publication.entries.values()].filter(({ shownAs }) => shownAs === 'in force' || shownAs === 'draft')
  if (ids.length === 0)
    throw new Misuse('Name the documents to print, such as “qms pdf QP-001”, or print them with --all.')
  return [...new Set(ids)].map((id) => findPrintable(publication, id))
}

function findPrintable({ entries, working, leftOut }: Publication, asked: string): PublishedDocument {
  const found = entries.get(asked)
  if (found && found.shownAs !== 'record') return found
  const { id } = findMaintained(working, asked)
  const entry = entries.get(id)
  if (entry) return entry
  const reason = leftOut.find(({ document }) => document === id)?.reason ?? ''
  throw new Misuse(
    `No text of ${id} can be printed as of ${working.today}. ${reason} “qms status ${id}” says more; --drafts prints the file as it is, marked as a draft.`,
  )
}
