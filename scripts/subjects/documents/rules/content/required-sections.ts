import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'
import { listInWords } from '../../../../core/words/list-in-words.js'
import { type ExpectedSection, expectedSections, normalName, whatBelongsThere } from './expected-sections.js'

export const requiredSections: Rule = {
  id: 'required-sections',
  description: 'Require the sections that every document of its type has',
  rationale:
    'Readers look for the purpose, scope and responsibilities of a procedure in their usual place. What has no section has often been forgotten.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'missing sections are named together',
      files: {
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          ---
          ## Steps

          Print the label.
        `,
      },
      problems: [
        'qms-docs/work-instructions/WI-001.md:3:7 The sections “When to use it” and “What you need” are missing. Add a heading for each.',
      ],
    },
    {
      name: 'what a missing section is for is said',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': dedent`
          ---
          id: NC-2026-001
          type: nonconformity
          detected: 2026-03-02
          ---
          The label was wrong.
        `,
      },
      problems: [
        'qms-docs/records/nonconformities/NC-2026-001.md:3:7 The section “Description” is missing. Add a heading of that name. What belongs there: what was found, where, and how it differs from the requirement.',
      ],
    },
    {
      name: 'a line that looks like a heading and is none is named where it is',
      files: {
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          ---
          ### When to use it

          **What you need:**

          A printer.

          #Steps

          Print the label.
        `,
      },
      problems: [
        'qms-docs/work-instructions/WI-001.md:7:1 The section “What you need” is missing, because this line is not a heading. Write ### What you need.',
        'qms-docs/work-instructions/WI-001.md:11:1 The section “Steps” is missing, because this line is not a heading. Write ### Steps.',
      ],
    },
    {
      name: 'sections pass at any depth, numbered, and whatever their capitals',
      files: {
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          ---
          # Printing labels

          ## 1. When to use it

          ## 2. WHAT YOU NEED

          ## 3) Steps:
        `,
      },
      problems: [],
    },
    {
      name: 'an audit that is only planned needs no summary, nor does a retired document or a translation need its sections',
      files: {
        'qms-docs/records/internal-audits/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          planned: 2027-03-01
          ---
        `,
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          retired: { on: 2026-03-31, reason: No longer printed. }
          ---
        `,
        'qms-docs/work-instructions/WI-002.md': dedent`
          ---
          id: WI-002
          type: work-instruction
          translation_of: WI-001@1
          ---
          ## Wann man sie braucht
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const expected = expectedSections(qms, document)
      const likely = document.body.headingLike.map((line) => ({ ...line, name: normalName(line.text) }))
      const missing: ExpectedSection[] = []
      for (const section of expected.filter(({ heading }) => !heading)) {
        const line = likely.find(({ name }) => name === normalName(section.title))
        if (!line) missing.push(section)
        // Another rule says what is wrong with “##Steps”.
        else if (!document.body.brokenProse.some(({ place }) => place[0] === line.place[0]))
          yield { file: document, at: line.place, message: noHeading(section, expected) }
      }
      const [first] = missing
      if (!first) continue
      const names = missing.map(({ title }) => `“${title}”`)
      const message =
        missing.length === 1
          ? `The section ${names[0]} is missing. Add a heading of that name. ${whatBelongsThere(first.hint)}`
          : `The sections ${listInWords(names)} are missing. Add a heading for each.`
      yield { file: document, at: '/type', message }
    }
  },
}

/** On the level of the sections that there are. */
function noHeading({ title }: ExpectedSection, expected: readonly ExpectedSection[]): string {
  const depth = expected.find(({ heading }) => heading)?.heading?.depth ?? 2
  return `The section “${title}” is missing, because this line is not a heading. Write ${'#'.repeat(depth)} ${title}.`
}
