import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { byText } from '../../core/values/order.js'
import { type FirstListed, firstListed } from '../../core/words/first-listed.js'
import { isForm } from '../../subjects/documents/kinds.js'
import { recordsOfProcess } from '../../subjects/documents/process-of.js'
import { documentsTouched } from '../../subjects/documents/process-touches.js'
import { entryLink, type SiteLink, typeTitle } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
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

function contentsOf(publication: Publication, id: string): ProcessContents {
  const { working, say } = publication
  const documents = documentsTouched(working, id).flatMap((one) => publication.entries.get(one.id) ?? [])
  const kindOf = ({ document }: PublishedDocument): string =>
    isForm(document)
      ? say`Forms`
      : working.typeOf(document)?.fields.some(({ entriesOf }) => entriesOf)
        ? say`Registers`
        : say`Documents`
  const byKind = groupBy(documents, kindOf)
  const groups = [
    ...[say`Documents`, say`Forms`, say`Registers`].map((title) => ({
      title,
      links: (byKind.get(title) ?? []).map((entry) => entryLink(publication, entry)),
    })),
    { title: say`Records`, links: recordLinks(publication, id) },
  ]
  return {
    id,
    groups: groups
      .filter(({ links }) => links.length > 0)
      .map(({ title, links }) => ({ title, ...firstListed(links) })),
  }
}

/** A link to each register in which there are records of the process. */
function recordLinks(publication: Publication, id: string): readonly SiteLink[] {
  const records = recordsOfProcess(publication.working, id).filter((record) => publication.entries.has(record.id))
  return [...groupBy(records, ({ type }) => type).keys()]
    .map((type) => ({ text: typeTitle(publication, type), path: registerPath(type) }))
    .sort((a, b) => byText(a.text, b.text))
}
