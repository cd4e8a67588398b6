import { h } from 'hastscript'
import type { ClauseGuide } from '../../core/model/clause-guide.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import type { PackScope } from '../../subjects/certification/pack-scope.js'
import type { Publication } from '../shown/publication.js'
import { type ClauseInPack, clauseInPack, sectionsOfClause } from './clause-sections.js'
import { listOf, MANUAL, type PackPage, START, tableOf } from './pack-page.js'
import { roleBriefs } from './role-brief.js'

export interface PackContents {
  readonly publication: Publication
  readonly scope: PackScope
  readonly guides: (standard: string) => ReadonlyMap<string, ClauseGuide>
  /** What was read, such as a commit. */
  readonly source: string
  /** Sentences about what readers would look for and not find. */
  readonly missing: readonly string[]
  readonly hasApprovals: boolean
}

/** @returns the pages of a pack: where it begins, one a clause, all clauses for paper, one a role */
export function packPages(sources: PackContents): readonly PackPage[] {
  const { publication, scope, guides } = sources
  const chosen = new Set(scope.documents.map(({ id }) => id).filter((id) => publication.entries.has(id)))
  const clauses = scope.clauses.flatMap((full) => clauseInPack(publication, full, guides, chosen) ?? [])
  const briefs = roleBriefs(publication, chosen)
  return [
    startPage(sources, chosen, clauses, briefs),
    ...clauses.map((one) => ({
      path: pathOf(one),
      title: titleOf(one),
      content: sectionsOfClause(one, '../../'),
    })),
    {
      path: BRIEF,
      title: `${scope.title}: a page a clause`,
      content: clauses.flatMap((one) => [h('h2.new-sheet', titleOf(one)), ...sectionsOfClause(one, '')]),
    },
    ...briefs,
  ]
}

const BRIEF = 'brief.html'

function pathOf({ standard, clause }: ClauseInPack): string {
  return `clauses/${standard.id}/${clause.clause}.html`
}

function titleOf({ clause }: ClauseInPack): string {
  return `${clause.clause} ${clause.title}`
}

function startPage(
  { publication, scope, source, missing, hasApprovals }: PackContents,
  chosen: ReadonlySet<string>,
  clauses: readonly ClauseInPack[],
  briefs: readonly PackPage[],
): PackPage {
  const { working, entries, options } = publication
  const all = [...chosen].flatMap((id) => entries.get(id) ?? [])
  const documents = all.filter(({ shownAs }) => shownAs === 'in force')
  const records = groupBy(
    all.filter(({ shownAs }) => shownAs === 'record'),
    ({ document }) => document.type,
  )
  const organization = working.settings.organization?.name ?? 'This organization'
  return {
    path: START,
    title: `${scope.title} · ${organization}`,
    content: [
      h(
        'p',
        `As of ${dateInWords(working.today)}, ${source}${options.audience === undefined ? '' : `, for readers of the class “${options.audience}”`}.`,
      ),
      ...missing.map((sentence) => h('p', sentence)),
      h('h2', 'How to read it'),
      listOf([
        h('span', [
          h('a', { href: `${MANUAL}/index.html` }, 'The manual'),
          ' as it is in force, with all records: it needs no server.',
        ]),
        h('span', [h('a', { href: BRIEF }, 'A page a clause'), ', to print.']),
        'sources/ has the documents and records of this pack as files, byte for byte.',
        ...(hasApprovals
          ? [
              h('span', [
                h('a', { href: 'approvals/README.txt' }, 'approvals/README.txt'),
                ' says how to check who approved these texts, with git, coreutils and ssh-keygen alone.',
              ]),
            ]
          : []),
        'sha256sum --check --strict --quiet SHA256SUMS shows that nothing was changed since.',
      ]),
      h('h2', 'Clauses'),
      tableOf(
        ['Clause', 'Answer', 'Why'],
        clauses.map((one) => [h('a', { href: pathOf(one) }, titleOf(one)), one.answer, one.reason]),
      ),
      h('h2', 'Documents in force'),
      documents.length > 0
        ? tableOf(
            ['Document', 'Title', 'Revision', 'In force since', 'Owner'],
            documents.map(({ document, path, revision, effective }) => [
              h('a', { href: `${MANUAL}/${path}` }, document.id),
              document.title,
              revision,
              effective?.effectiveOn ?? '',
              ownerOf(publication, document),
            ]),
          )
        : h('p', 'None.'),
      h('h2', 'Records'),
      records.size > 0
        ? tableOf(
            ['Records', 'How many'],
            [...records].map(([type, some]) => [
              h('a', { href: `${MANUAL}/registers/${type}.html` }, working.types.get(type)?.title ?? type),
              String(some.length),
            ]),
          )
        : h('p', 'None.'),
      ...(briefs.length > 0
        ? [
            h('h2', 'On the day of the audit, by role'),
            listOf(briefs.map(({ path, title }) => h('a', { href: path }, title))),
          ]
        : []),
    ],
  }
}

/** Names of people are for readers inside the organization; roles are for all. */
function ownerOf({ working, showsPeople }: Publication, { fields }: Document): string {
  const owner = fieldText(fields, 'owner') ?? ''
  return showsPeople || !working.person(owner) ? working.nameOf(owner) : ''
}
