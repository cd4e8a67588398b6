import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { hasSameWords, wordsOf } from './words.js'

const FEWEST_WORDS = 4

/** A word that only says where a requirement stands: `ISO`, `clause`, `9001`, `8.6`, `QP-004`. */
const CITATION = /^(?:iso|iec|din|en|clause|section|chapter|step|and|of|the|[a-z-]*\d[\d.,-]*)$/

const nonconformity = (requirement: string) => dedent`
  ---
  id: NC-2026-001
  type: nonconformity
  title: Two parcels left without a final inspection
  requirement: ${requirement}
  ---
`

export const nonconformityStatesRequirement: Rule = {
  id: 'nonconformity-states-requirement',
  description: 'Require a nonconformity to state the requirement that was not met',
  rationale:
    'Without the requirement it is unclear whether something is wrong at all, or only unusual. It says what should have been; the title says what was.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/10.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a clause number alone is no requirement',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('ISO 9001, 8.6') },
      problems: [
        'qms-docs/NC-2026-001.md:5:14 “ISO 9001, 8.6” does not say which requirement was not met. Write in a sentence what should have been, such as “Every parcel is inspected before it leaves”.',
      ],
    },
    {
      name: 'however long it is written',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('ISO 9001:2015, clause 8.6, and QP-004, step 3') },
      problems: [
        'qms-docs/NC-2026-001.md:5:14 “ISO 9001:2015, clause 8.6, and QP-004, step 3” does not say which requirement was not met. Write in a sentence what should have been, such as “Every parcel is inspected before it leaves”.',
      ],
    },
    {
      name: 'the title said again is no requirement',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('Two parcels left without a final inspection.') },
      problems: [
        'qms-docs/NC-2026-001.md:5:14 The requirement repeats the title, which says what happened. Write in a sentence what should have been, such as “Every parcel is inspected before it leaves”.',
      ],
    },
    {
      name: 'a requirement in plain words passes',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('Every parcel is inspected before it leaves.') },
      problems: [],
    },
    {
      name: 'so does a short one with figures',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('Torque 12 ± 2 Nm') },
      problems: [],
    },
    {
      name: 'so does one in a script without spaces',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('出荷前に必ず検査すること') },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { requirement } = document.fields
      if (requirement === undefined) continue
      const words = wordsOf(requirement)
      const fault =
        words.length < FEWEST_WORDS || words.every((word) => CITATION.test(word))
          ? `“${requirement}” does not say which requirement was not met.`
          : hasSameWords(requirement, document.title)
            ? 'The requirement repeats the title, which says what happened.'
            : undefined
      if (!fault) continue
      const message = `${fault} Write in a sentence what should have been, such as “Every parcel is inspected before it leaves”.`
      yield { file: document, at: '/requirement', message }
    }
  },
}
