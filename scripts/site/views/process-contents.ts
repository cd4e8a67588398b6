import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { byText } from '../../core/values/order.js'
import { isForm } from '../../subjects/documents/kinds.js'
import { documentsTouched } from '../../subjects/documents/process-touches.js'
import { recordsOfProcess } from '../../subjects/documents/records-of-process.js'
import { entryLink, type SiteLink } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type FirstListed, firstListed } from './first-listed.js'
import { processCards } from './process-cards.js'

/** What a process works with, of what readers may see. */
export interface ProcessContents {
  readonly id: string
  /** Documents, forms, registers, records: each with something in it. */
  readonly groups: readonly (FirstListed<SiteLink> & { readonly title: string })[]
}

/** By the ids of the processes. */
export const processContents = once(
  (publication: Publication): ReadonlyMap<string, ProcessContents> =>
    new Map(processCards(publication).map(({ document: { id } }) => [id, contentsOf(publication, id)])),
)

/** The process of each document and record: the one that it names, else the first that names it. */
export const processOf = once((publication: Publication): ((entry: PublishedDocument) => string | undefined) => {
  const { working } = publication
  const ids = processCards(publication).map(({ document }) => document.id)
  const known = new Set(ids)
  const touching = new Map(
    ids.toReversed().flatMap((id) => documentsTouched(working, id).map((document) => [document.id, id] as const)),
  )
  return ({ document, workingCopy }) => {
    if (known.has(document.id)) return document.id
    const named = working.linksFrom(workingCopy).find(({ pointer, target }) => isOwn(pointer) && known.has(target))
    return named?.target ?? touching.get(document.id)
  }
})

function isOwn(pointer: string): boolean {
  return pointer === '/process' || pointer === '/processes/0'
}

function contentsOf(publication: Publication, id: string): ProcessContents {
  const { working } = publication
  const documents = documentsTouched(working, id).flatMap((one) => publication.entries.get(one.id) ?? [])
  const kindOf = ({ document }: PublishedDocument): string =>
    isForm(document)
      ? 'Forms'
      : working.typeOf(document)?.fields.some(({ entriesOf }) => entriesOf)
        ? 'Registers'
        : 'Documents'
  const byKind = groupBy(documents, kindOf)
  const groups = [
    ...['Documents', 'Forms', 'Registers'].map((title) => ({
      title,
      links: (byKind.get(title) ?? []).map((entry) => numbered(publication, entry)),
    })),
    { title: 'Records', links: recordLinks(publication, id) },
  ]
  return {
    id,
    groups: groups
      .filter(({ links }) => links.length > 0)
      .map(({ title, links }) => ({ title, ...firstListed(links) })),
  }
}

function numbered(publication: Publication, entry: PublishedDocument): SiteLink {
  const { id, text, path = '' } = entryLink(publication, entry)
  return { id, text, path }
}

/** A link to each register in which there are records of the process. */
function recordLinks({ working, entries }: Publication, id: string): readonly SiteLink[] {
  const records = recordsOfProcess(working, id).filter((record) => entries.has(record.id))
  return [...groupBy(records, ({ type }) => type).keys()]
    .map((type) => ({ text: working.types.get(type)?.title ?? type, path: registerPath(type) }))
    .sort((a, b) => byText(a.text, b.text))
}
