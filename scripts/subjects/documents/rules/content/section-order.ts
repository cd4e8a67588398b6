import type { Heading } from '../../../../core/model/body-facts.js'
import type { Rule } from '../../../../core/model/rule.js'
import { expectedSections } from './expected-sections.js'

const instruction = (...sections: readonly string[]) =>
  ['---', 'id: WI-001', 'type: work-instruction', '---', ...sections.map((title) => `## ${title}`)].join('\n')

export const sectionOrder: Rule = {
  id: 'section-order',
  description: 'Require the sections of a document in the order of its type',
  rationale: 'In documents of one kind, people find the same thing in the same place without reading the whole.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a section that stands too late is named, once',
      files: { 'qms-docs/work-instructions/WI-001.md': instruction('Steps', 'When to use it', 'What you need') },
      problems: [
        'qms-docs/work-instructions/WI-001.md:5:1 “Steps” stands before “What you need”. Put the sections in this order: When to use it, What you need, Steps.',
      ],
    },
    {
      name: 'sections in order pass, with others between them, and with one missing',
      files: {
        'qms-docs/work-instructions/WI-001.md': instruction('Why', 'When to use it', 'Safety', 'Steps', 'History'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const sections = expectedSections(qms, document)
      let before: Heading | undefined
      for (const { heading, title } of sections) {
        if (!heading) continue
        if (before && isBefore(heading, before)) {
          const order = sections.map((section) => section.title).join(', ')
          const message = `“${title}” stands before “${before.text}”. Put the sections in this order: ${order}.`
          yield { file: document, at: heading.place, message }
          break
        }
        before = heading
      }
    }
  },
}

function isBefore(one: Heading, other: Heading): boolean {
  return one.place[0] < other.place[0]
}
