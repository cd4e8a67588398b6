import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { actorLink } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import { pathOfClause, titleOfClause } from './clause-sections.js'
import type { PackContents, Packed } from './pack-contents.js'
import { listOf, tableOf } from './pack-page.js'

/**
 * @param manual where the manual is, from the page
 * @param howToRead what is where
 * @returns what a pack begins with: of which day it is, and what is in it
 */
export function startSections(
  { publication, source, missing }: PackContents,
  { clauses, documents, records }: Packed,
  { manual, howToRead }: { readonly manual: string; readonly howToRead: readonly (string | ElementContent)[] },
): readonly ElementContent[] {
  const { working, options } = publication
  const readers = options.audience === undefined ? '' : `, for readers of the class “${options.audience}”`
  return [
    h('p', `As of ${dateInWords(working.today)}, ${source}${readers}.`),
    ...missing.map((sentence) => h('p', sentence)),
    h('h2', 'How to read it'),
    listOf(howToRead),
    h('h2', 'Clauses'),
    tableOf(
      ['Clause', 'Answer', 'Why'],
      clauses.map((one) => [h('a', { href: pathOfClause(one) }, titleOfClause(one)), one.answer, one.reason]),
    ),
    h('h2', 'Documents in force'),
    documents.length > 0
      ? tableOf(
          ['Document', 'Title', 'Revision', 'In force since', 'Owner'],
          documents.map(({ document, path, revision, effective }) => [
            h('a', { href: manual + path }, document.id),
            document.title,
            revision,
            effective?.effectiveOn ?? '',
            actorLink(publication, fieldText(document.fields, 'owner') ?? '').text,
          ]),
        )
      : h('p', 'None.'),
    h('h2', 'Records'),
    records.length > 0
      ? tableOf(
          ['Records', 'How many'],
          [...groupBy(records, ({ document }) => document.type)].map(([type, some]) => [
            h('a', { href: manual + registerPath(type) }, working.types.get(type)?.title ?? type),
            String(some.length),
          ]),
        )
      : h('p', 'None.'),
  ]
}
