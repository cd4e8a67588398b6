import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { organizationOf } from '../print/printed-data.js'
import { pathOfClause, sectionsOfClause, titleOfClause } from './clause-sections.js'
import { type PackContents, packedIn } from './pack-contents.js'
import { listOf, MANUAL, type PackPage, START } from './pack-page.js'
import { roleBriefs } from './role-brief.js'
import { startSections } from './start-sections.js'

/** @returns the pages of a pack: where it begins, one a clause, all clauses for paper, one a role */
export function packPages(contents: PackContents): readonly PackPage[] {
  const { publication, scope } = contents
  const packed = packedIn(contents)
  const briefs = roleBriefs(publication, packed.chosen, `../${MANUAL}/`)
  const { say, sentence } = publication
  const of = sentence(scope.title)
  return [
    {
      path: START,
      title: `${of} · ${organizationOf(publication)}`,
      content: [
        ...startSections(contents, packed, { manual: `${MANUAL}/`, howToRead: howToRead(contents) }),
        ...(briefs.length > 0
          ? [
              h('h2', say`On the day of the audit, by role`),
              listOf(briefs.map(({ path, title }) => h('a', { href: path }, title))),
            ]
          : []),
      ],
    },
    ...packed.clauses.map((one) => ({
      path: pathOfClause(one),
      title: titleOfClause(say, one),
      content: sectionsOfClause(say, one, `../../${MANUAL}/`),
    })),
    {
      path: BRIEF,
      title: say`${of}: a page a clause`,
      content: packed.clauses.flatMap((one) => [
        h('h2.new-sheet', titleOfClause(say, one)),
        ...sectionsOfClause(say, one, `${MANUAL}/`),
      ]),
    },
    ...briefs,
  ]
}

const BRIEF = 'brief.html'

function howToRead({ publication: { say }, hasApprovals, paper = [] }: PackContents): readonly ElementContent[] {
  const link = (path: string, text: string) => h('a', { href: path }, text)
  const all = [
    say`${link(`${MANUAL}/index.html`, say`The manual`)} as it is in force, with all records: it needs no server.`,
    say`${link(BRIEF, say`A page a clause`)}, to print.`,
    ...paper.map((file) => say`${link(file, file)}: the same on paper, to read or to send.`),
    [say`sources/ has the documents and records of this pack as files, byte for byte.`],
    ...(hasApprovals
      ? [
          say`${link('approvals/README.txt', 'approvals/README.txt')} says how to check who approved these texts, with git, coreutils and ssh-keygen alone.`,
        ]
      : []),
    [say`${'sha256sum --check --strict --quiet SHA256SUMS'} shows that nothing was changed since.`],
  ]
  return all.map((parts) => h('span', parts as (string | Element)[]))
}
