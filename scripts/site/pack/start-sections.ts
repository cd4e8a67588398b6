import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { actorLink } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import { pathOfClause, titleOfClause } from './clause-sections.js'
import { missingInPack } from './missing-in-pack.js'
import type { PackContents, Packed } from './pack-contents.js'
import { listOf, tableOf } from './pack-page.js'

/**
 * @param manual where the manual is, from the page
 * @param howToRead what is where
 * @returns what a pack begins with: of which day it is, and what is in it
 */
export function startSections(
  contents: PackContents,
  { clauses, documents, records }: Packed,
  { manual, howToRead }: { readonly manual: string; readonly howToRead: readonly (string | ElementContent)[] },
): readonly ElementContent[] {
  const { publication, commit } = contents
  const { working, options, say } = publication
  const source = commit === undefined ? say`from files that git does not keep` : say`from commit ${commit.slice(0, 12)}`
  const readers = options.audience === undefined ? [] : [say`for readers of the class “${options.audience}”`]
  return [
    h('p', say`As of ${[say.date(working.today), source, ...readers].join(', ')}.`),
    ...missingInPack(contents, publication).map((sentence) => h('p', sentence)),
    h('h2', say`How to read it`),
    listOf(howToRead),
    h('h2', say`Clauses`),
    tableOf(
      say,
      [say`Clause`, say`Answer`, say`Why`],
      clauses.map((one) => [h('a', { href: pathOfClause(one) }, titleOfClause(say, one)), one.answer, one.reason]),
    ),
    h('h2', say`Documents in force`),
    documents.length > 0
      ? tableOf(
          say,
          [say`Document`, say`Title`, say`Revision`, say`In force since`, say`Owner`],
          documents.map(({ document, path, revision, effective }) => [
            h('a', { href: manual + path }, document.id),
            document.title,
            revision,
            say.date(effective?.effectiveOn ?? ''),
            actorLink(publication, fieldText(document.fields, 'owner') ?? '').text,
          ]),
        )
      : h('p', say`None.`),
    h('h2', say`Records`),
    records.length > 0
      ? tableOf(
          say,
          [say`Records`, say`How many`],
          [...groupBy(records, ({ document }) => document.type)].map(([type, some]) => [
            h('a', { href: manual + registerPath(type) }, say.term(working.types.get(type)?.title ?? type)),
            String(some.length),
          ]),
        )
      : h('p', say`None.`),
  ]
}
