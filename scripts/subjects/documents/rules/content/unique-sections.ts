import type { Heading } from '../../../../core/model/body-facts.js'
import type { Rule } from '../../../../core/model/rule.js'
import { expectedSections, normalName } from './expected-sections.js'

const QP = 'qms-docs/procedures/QP-001.md'

const procedure = (body: string) => ({ [QP]: `---\nid: QP-001\ntype: procedure\n---\n${body}\n` })

export const uniqueSections: Rule = {
  id: 'unique-sections',
  description: 'Require the sections of a document to have different names, and to be on one level',
  rationale:
    'Of two sections with the same name, one is often a changed copy: readers follow the first that they find. A section marked like a title is shown above all the others.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a name that is given twice on one level is found',
      files: procedure('## Purpose\n\n## Steps\n\n### Store\n\n## 3. steps:'),
      problems: [
        `${QP}:11:1 There is a section “Steps” already, on line 7. Keep one of the two, or give them different names.`,
      ],
    },
    {
      name: 'a section with the mark of a title is found',
      files: {
        'qms-docs/work-instructions/WI-001.md':
          '---\nid: WI-001\ntype: work-instruction\n---\n## When to use it\n\n## What you need\n\n# Steps\n',
      },
      problems: [
        'qms-docs/work-instructions/WI-001.md:9:1 “Steps” has the level of a title, but the other sections do not. Write ## Steps.',
      ],
    },
    {
      name: 'one name in different sections passes, and a title above the sections',
      files: {
        ...procedure('# Storing\n\n## In\n\n### Check\n\n## Out\n\n### Check'),
        'qms-docs/work-instructions/WI-001.md':
          '---\nid: WI-001\ntype: work-instruction\n---\n# When to use it\n\n# What you need\n\n# Steps\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { heading, first } of repeated(document.body.headings)) {
        const message = `There is a section “${first.text}” already, on line ${first.place[0]}. Keep one of the two, or give them different names.`
        yield { file: document, at: heading.place, message }
      }
      const sections = expectedSections(qms, document).flatMap(({ heading }) => heading ?? [])
      const depth = Math.max(...sections.map((heading) => heading.depth))
      for (const { text, place } of sections.filter((heading) => heading.depth === 1 && depth > 1)) {
        const message = `“${text}” has the level of a title, but the other sections do not. Write ${'#'.repeat(depth)} ${text}.`
        yield { file: document, at: place, message }
      }
    }
  },
}

/** @returns headings whose name another one before them has, on the same level of the same section */
function* repeated(headings: readonly Heading[]): Generator<{ readonly heading: Heading; readonly first: Heading }> {
  const open: { readonly depth: number; readonly inside: Map<string, Heading> }[] = [{ depth: 0, inside: new Map() }]
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
    const siblings = open.at(-1)?.inside
    const name = normalName(heading.text)
    const first = siblings?.get(name)
    if (first?.depth === heading.depth && name !== '') yield { heading, first }
    else siblings?.set(name, heading)
    open.push({ depth: heading.depth, inside: new Map() })
  }
}
