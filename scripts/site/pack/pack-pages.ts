import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { pathOfClause, sectionsOfClause, titleOfClause } from './clause-sections.js'
import { type PackContents, packedIn } from './pack-contents.js'
import { listOf, MANUAL, type PackPage, START } from './pack-page.js'
import { roleBriefs } from './role-brief.js'
import { startSections } from './start-sections.js'

/** @returns the pages of a pack: where it begins, one a clause, all clauses for paper, one a role */
export function packPages(contents: PackContents): readonly PackPage[] {
  const { publication, scope } = contents
  const packed = packedIn(contents)
  const briefs = roleBriefs(publication, packed.chosen)
  const organization = publication.working.settings.organization?.name ?? 'This organization'
  return [
    {
      path: START,
      title: `${scope.title} · ${organization}`,
      content: [
        ...startSections(contents, packed, { manual: `${MANUAL}/`, howToRead: howToRead(contents) }),
        ...(briefs.length > 0
          ? [
              h('h2', 'On the day of the audit, by role'),
              listOf(briefs.map(({ path, title }) => h('a', { href: path }, title))),
            ]
          : []),
      ],
    },
    ...packed.clauses.map((one) => ({
      path: pathOfClause(one),
      title: titleOfClause(one),
      content: sectionsOfClause(one, `../../${MANUAL}/`),
    })),
    {
      path: BRIEF,
      title: `${scope.title}: a page a clause`,
      content: packed.clauses.flatMap((one) => [
        h('h2.new-sheet', titleOfClause(one)),
        ...sectionsOfClause(one, `${MANUAL}/`),
      ]),
    },
    ...briefs,
  ]
}

const BRIEF = 'brief.html'

function howToRead({ hasApprovals, paper = [] }: PackContents): readonly (string | ElementContent)[] {
  const linked = (path: string, text: string, rest: string) => h('span', [h('a', { href: path }, text), rest])
  return [
    linked(`${MANUAL}/index.html`, 'The manual', ' as it is in force, with all records: it needs no server.'),
    linked(BRIEF, 'A page a clause', ', to print.'),
    ...paper.map((file) => linked(file, file, ': the same on paper, to read or to send.')),
    'sources/ has the documents and records of this pack as files, byte for byte.',
    ...(hasApprovals
      ? [
          linked(
            'approvals/README.txt',
            'approvals/README.txt',
            ' says how to check who approved these texts, with git, coreutils and ssh-keygen alone.',
          ),
        ]
      : []),
    'sha256sum --check --strict --quiet SHA256SUMS shows that nothing was changed since.',
  ]
}
