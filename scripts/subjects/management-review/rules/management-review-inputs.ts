import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { findFields } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { expectedSections, wordsBelow } from '../../documents/rules/content/expected-sections.js'
import { heldReviews } from '../held-reviews.js'

const FEWEST_WORDS = 5

const review = (body: string, fields = 'held: 2026-02-03') => ({
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\n${fields}\n---\n\n${body}\n`,
})

export const managementReviewInputs: Rule = {
  id: 'management-review-inputs',
  description:
    'Require each input of a management review to say something, and the review to link to what it looked at',
  rationale:
    'Top management decides on facts. “OK” under a heading shows that the heading was filled, not that anybody looked; a link to a record or document shows what was looked at.',
  clauses: ['iso-9001-2015/9.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a bare word is found',
      files: review(
        '## What audits found\n\nNothing.\n\n## Ideas for improvement\n\nThree ideas came from staff, see RI-001.',
      ),
      problems: [
        'qms-docs/MR-2026-01.md:2:5 This review links to no record or document. Name by id what was looked at, such as audits, indicators and objectives.',
        'qms-docs/MR-2026-01.md:7:1 “What audits found” holds a bare word. Write a sentence on what was seen, and link to where it can be read.',
      ],
    },
    {
      name: 'a review that looked at nothing is found',
      files: review('## What audits found\n\nAll four audits went well this year.'),
      problems: [
        'qms-docs/MR-2026-01.md:2:5 This review links to no record or document. Name by id what was looked at, such as audits, indicators and objectives.',
      ],
    },
    {
      name: 'an input with subsections counts as a whole, and outputs may be short',
      files: {
        ...review(dedent`
          ## What audits found

          ### First half

          Two minor findings.

          ### Second half

          One, in [IA-2026-01](IA-2026-01.md).

          ## Decisions on resources

          None needed.
        `),
        'qms-docs/IA-2026-01.md': '---\nid: IA-2026-01\ntype: internal-audit\n---\n',
      },
      problems: [],
    },
    {
      name: 'a link to another place of the review shows nothing, nor does an empty list of evidence',
      files: review(
        '## What audits found\n\nAll four went well, see [above](#what-audits-found).',
        'held: 2026-02-03\nevidence: []',
      ),
      problems: [
        'qms-docs/MR-2026-01.md:2:5 This review links to no record or document. Name by id what was looked at, such as audits, indicators and objectives.',
      ],
    },
    {
      name: 'figures in a file of their own are evidence, and a review to come has seen nothing yet',
      files: {
        ...review(
          'All four audits went well.',
          'held: 2026-02-03\nevidence: [{ what: Figures of 2025, file: figures.pdf }]',
        ),
        'qms-docs/MR-2026-02.md': review('What we want to look at.', 'held: 2026-12-01')[
          'qms-docs/MR-2026-01.md'
        ].replace('MR-2026-01', 'MR-2026-02'),
      },
      problems: [],
    },
    {
      name: 'an empty section is a matter of another rule',
      files: {
        ...review('## What audits found\n\n## Ideas for improvement\n\nThree ideas came from staff, see RI-001.'),
        'qms-docs/RI-001.md': '---\nid: RI-001\ntype: risk\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const review of heldReviews(qms)) {
      const document = review as Document
      if (document.body.words === 0) continue
      for (const { title, part, heading } of expectedSections(qms, document)) {
        const words = heading && part === 'input' ? wordsBelow(heading, document.body.headings) : 0
        if (!heading || words === 0 || words >= FEWEST_WORDS) continue
        const message = `“${title}” holds ${words === 1 ? 'a bare word' : `${words} words`}. Write a sentence on what was seen, and link to where it can be read.`
        yield { file: document, at: heading.place, message }
      }
      if (namesEvidence(qms, document)) continue
      const message =
        'This review links to no record or document. Name by id what was looked at, such as audits, indicators and objectives.'
      yield { file: document, at: '/id', message }
    }
  },
}

function namesEvidence(qms: Qms, document: Document): boolean {
  const { mentions, links } = document.body
  return (
    mentions.some(({ text }) => text !== document.id && qms.find(text) !== undefined) ||
    links.some(({ target }) => target?.path !== document.path && qms.files.has(target?.path ?? '')) ||
    qms.linksFrom(document).some(({ allowed }) => allowed.includes('*')) ||
    findFields(document.fields, ['evidence', '*']).length > 0
  )
}
