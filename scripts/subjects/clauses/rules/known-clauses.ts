import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { fullClause } from '../../../core/model/requirement.js'
import type { Rule } from '../../../core/model/rule.js'
import { fieldValues } from '../../../core/questions/field-values.js'
import { toolkitStandards } from '../../../core/read/toolkit.js'
import { once } from '../../../core/values/once.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { adviseClause } from '../advise-clause.js'

const answering = (clauses: string) => dedent`
  ---
  id: QP-001
  type: procedure
  clauses: [${clauses}]
  ---
`
const settings = (standards: string) => dedent`
  organization: { name: Example }
  standards: [${standards}]
`

export const knownClauses: Rule = {
  id: 'known-clauses',
  description: 'Require every clause named to exist in a standard in use',
  rationale:
    'Clauses tie documents to what a standard asks for. A number that the standard does not have makes a requirement look answered when it is not.',
  clauses: ['iso-9001-2015/7.5.1'],
  severity: 'error',
  examples: [
    {
      name: 'a clause that does not exist is named, with those that do',
      files: { 'qms-docs/procedures/QP-001.md': answering('7.5.2, 7.5.9, 6.1.2.4, 11') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:18 ISO 9001:2015 has no clause 7.5.9. Write one of 7.5, 7.5.1, 7.5.2, 7.5.3.',
        'qms-docs/procedures/QP-001.md:4:25 ISO 9001:2015 has no clause 6.1.2.4. Write 6.1.2, which is not divided any further.',
        'qms-docs/procedures/QP-001.md:4:34 ISO 9001:2015 has no clause 11. Write one of 4, 5, 6, 7, 8, 9, 10.',
      ],
    },
    {
      name: 'the place is right even after an entry that is no clause at all',
      files: { 'qms-docs/procedures/QP-001.md': '---\nid: QP-001\ntype: procedure\nclauses: [eight, 7.5.9]\n---\n' },
      problems: [
        'qms-docs/procedures/QP-001.md:4:18 ISO 9001:2015 has no clause 7.5.9. Write one of 7.5, 7.5.1, 7.5.2, 7.5.3.',
      ],
    },
    {
      name: 'a clause of a standard that is not in use is named',
      files: { 'qms-docs/procedures/QP-001.md': answering('iso-13485-2016/4.2.4') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:11 “iso-13485-2016” is not a standard in use here: qms.yml names iso-9001-2015. Correct the name, or add it to “standards” in qms.yml.',
      ],
    },
    {
      name: 'clauses in findings are checked, too',
      files: {
        'qms-docs/records/internal-audits/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          findings:
            - { clause: 8.99, process: PR-001, grade: opportunity, statement: Labels could be larger., evidence: [{ what: Photograph }] }
          ---
        `,
      },
      problems: [
        'qms-docs/records/internal-audits/IA-2026-01.md:5:15 ISO 9001:2015 has no clause 8.99. Write one of 8, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7.',
      ],
    },
    {
      name: 'what there is instead is found where a standard skips a level, too',
      files: {
        'qms-docs/qms.yml': settings('example'),
        'schemas/requirements/example.yml': dedent`
          id: example
          name: Example 1
          title: Example
          status: published
          clauses:
            - { clause: "4", title: Context }
            - { clause: "4.1.1", title: Parties }
        `,
        'qms-docs/procedures/QP-001.md': answering('4.2, 5'),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:11 Example 1 has no clause 4.2. Write one of 4, 4.1.1.',
        'qms-docs/procedures/QP-001.md:4:16 Example 1 has no clause 5. Write one of 4.',
      ],
    },
    {
      name: 'clauses of all standards in use pass, bare numbers being of the first',
      files: {
        'qms-docs/qms.yml': settings('iso-9001-2015, iso-13485-2016'),
        'qms-docs/procedures/QP-001.md': answering('7.5.2, 8.3, iso-13485-2016/4.2.4'),
      },
      problems: [],
    },
    {
      name: 'a gap analysis may name clauses of the edition that it compares with, although it is not in use',
      files: {
        'qms-docs/gap-analysis/GA-001.md': dedent`
          ---
          id: GA-001
          type: gap-analysis
          standard: iso-9001-2026
          entries:
            - { no: 1, title: Parties, clause: iso-9001-2026/4.2 }
            - { no: 2, title: Files, clause: iso-13485-2016/4.2.4 }
          ---
        `,
      },
      problems: [
        'qms-docs/gap-analysis/GA-001.md:7:36 “iso-13485-2016” is not a standard in use here: qms.yml names iso-9001-2015. Correct the name, or add it to “standards” in qms.yml.',
      ],
    },
    {
      name: 'a gap analysis and a roadmap name an edition that is known',
      files: {
        'qms-docs/gap-analysis/GA-001.md': '---\nid: GA-001\ntype: gap-analysis\nstandard: iso-9001-2051\n---\n',
        'qms-docs/roadmap/RM-001.md': '---\nid: RM-001\ntype: roadmap\nstandard: iso-9001-2026\n---\n',
      },
      problems: [
        'qms-docs/gap-analysis/GA-001.md:4:11 There is no list of clauses for “iso-9001-2051”. Correct the name, or add schemas/requirements/iso-9001-2051.yml and name it in “standards” in qms.yml.',
      ],
    },
    {
      name: 'a standard without a list of clauses passes here, because settings-consistent reports it',
      files: {
        'qms-docs/qms.yml': settings('iso-9001-2014'),
        'qms-docs/procedures/QP-001.md': answering('7.5.2, iso-9001-2015/7.5.3'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { document, pointer, value } of fieldValues(qms, ({ schema }) => schema.namesClause === true)) {
      if (isCompared(qms, document, String(value))) continue
      const message = faultOf(qms, String(value))
      if (message) yield { file: document, at: pointer, message }
    }
    for (const document of [...qms.ofType('gap-analysis'), ...qms.ofType('roadmap')]) {
      const message = faultOfEdition(qms, document.fields.standard)
      if (message) yield { file: document, at: '/standard', message }
    }
  },
}

function faultOfEdition({ settings, standards }: Qms, edition: string | undefined): string | undefined {
  if (edition === undefined || standards.has(edition) || settings.standards.includes(edition)) return undefined
  if (toolkitStandards().includes(edition)) return undefined
  return `There is no list of clauses for “${edition}”. Correct the name, or add schemas/requirements/${edition}.yml and name it in “standards” in qms.yml.`
}

/** A gap analysis may compare with an edition that is not in use yet. */
function isCompared(qms: Qms, { path }: Document, written: string): boolean {
  const edition = editionsCompared(qms).get(path)
  return edition !== undefined && written.startsWith(`${edition}/`) && toolkitStandards().includes(edition)
}

const editionsCompared = once(
  (qms: Qms) => new Map(qms.ofType('gap-analysis').map(({ path, fields }) => [path, fields.standard])),
)

function faultOf(qms: Qms, written: string): string | undefined {
  const inUse = qms.settings.standards
  const [standardId = '', clause = ''] = fullClause(written, inUse).split('/')
  if (!inUse.includes(standardId)) {
    // Where qms.yml itself names an unknown standard, this one may be meant: settings-consistent reports that.
    if (inUse.some((id) => !qms.standards.has(id))) return undefined
    return `“${standardId}” is not a standard in use here: qms.yml names ${listInWords(inUse)}. Correct the name, or add it to “standards” in qms.yml.`
  }
  const standard = qms.standards.get(standardId)
  if (!standard || standard.clauses.has(clause)) return undefined
  return `${standard.name} has no clause ${clause}. ${adviseClause(standard, clause)}`
}
