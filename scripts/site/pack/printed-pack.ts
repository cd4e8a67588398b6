import { groupBy } from '../../core/values/group-by.js'
import { isEvidence } from '../pages/record-page.js'
import { typeRegister } from '../pages/register-page.js'
import type { ReportPage } from '../pages/report-page.js'
import { seriesPages } from '../pages/series-pages.js'
import { organizationOf } from '../print/printed-data.js'
import type { ManualToPrint } from '../print/printed-manual.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { pathOfClause, sectionsOfClause, titleOfClause } from './clause-sections.js'
import { hasOwnPage, type PackContents, packedIn } from './pack-contents.js'
import type { PackPage } from './pack-page.js'
import { roleBriefs } from './role-brief.js'
import { startSections } from './start-sections.js'

/**
 * What a pack is on paper: the clauses, a sheet for each role, the documents in force and the records.
 * Rows of tables are in their table, and what only proves something about a document, such as an approval, in a register:
 * each document has its own signature page.
 */
export function printedPack(contents: PackContents): Pick<ManualToPrint, 'title' | 'pages' | 'entries' | 'tables'> {
  const { publication, scope } = contents
  const packed = packedIn(contents)
  const own = packed.records.filter(hasOwnPage)
  const proofs = own.filter((entry) => isEvidence(publication, entry))
  const told = own.filter((entry) => !proofs.includes(entry))
  const briefs = roleBriefs(publication, packed.chosen, '../')
  const { say, sentence } = publication
  const eyebrow = sentence(scope.title)
  const title = `${eyebrow} · ${organizationOf(publication)}`
  return {
    title,
    pages: [
      {
        eyebrow,
        path: 'contents.html',
        title: say`What is in it`,
        content: startSections(contents, packed, { manual: '', howToRead: howToRead(contents, briefs) }),
      },
      ...packed.clauses.map((one) => ({
        eyebrow,
        path: pathOfClause(one),
        title: titleOfClause(say, one),
        content: sectionsOfClause(say, one, '../../'),
      })),
      ...briefs.map((brief) => ({ eyebrow, ...brief })),
    ],
    entries: [...packed.documents.filter(hasOwnPage), ...inOrderOfTypes(told)],
    tables: tablesOf(publication, packed.chosen, proofs),
  }
}

function howToRead(
  { publication: { say }, hasApprovals }: PackContents,
  briefs: readonly PackPage[],
): readonly string[] {
  return [
    say`First comes a sheet for each clause, then the documents in force, then the records.`,
    ...(briefs.length > 0
      ? [say`After the clauses comes a sheet for each role, to read on the day of the audit.`]
      : []),
    say`The folder that this file is in has the documents and records as files, byte for byte, and SHA256SUMS, which shows that nothing was changed since.`,
    ...(hasApprovals
      ? [
          say`Its file approvals/README.txt says how to check who approved these texts, with git, coreutils and ssh-keygen alone.`,
        ]
      : []),
  ]
}

function inOrderOfTypes(records: readonly PublishedDocument[]): readonly PublishedDocument[] {
  return [...groupBy(records, ({ document }) => document.type).values()].flat()
}

/** Of what is in the pack alone. */
function tablesOf(
  publication: Publication,
  chosen: ReadonlySet<string>,
  proofs: readonly PublishedDocument[],
): readonly ReportPage[] {
  const entries = new Map([...publication.entries].filter(([id]) => chosen.has(id)))
  const narrowed: Publication = { ...publication, entries }
  const types = [...new Set(proofs.map(({ document }) => document.type))]
  return [
    ...types.flatMap((name) => publication.shown.types.get(name) ?? []).map((type) => typeRegister(narrowed, type)),
    ...seriesPages(narrowed),
  ]
}
