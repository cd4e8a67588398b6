import { codeOwners, withoutCodeOwner } from '../../lifecycle/code-owners.js'
import { counted } from '../../model/counted.js'
import type { Document } from '../../model/document.js'
import { CODE_OWNERS_FILE } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const files = {
  'qms-docs/qms.yml': 'organization: { name: Example }\napproval_matrix: { default: { major: [owner] } }',
  'qms-docs/people.yml':
    'people: [{ id: ada, name: Ada, github: ada-on-github, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nowner: quality-manager\n---',
}
const head = `# Who reviews which document, from its owner and the approval matrix in qms.yml.
# Written by \`qms generate codeowners\`. Do not edit: change owners and matrix instead.
`
/** Nobody must approve by default here. */
const deciding = [
  ...['qms-docs/qms.yml', 'qms-docs/people.yml', 'qms-docs/baseline.yml'],
  ...['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
  ...['schemas/', '.github/', 'vendor/', 'qms-docs/records/approvals/'],
]
  .map((path) => `/${path}\n`)
  .join('')

export const codeOwnersCurrent: Rule = {
  id: 'code-owners-current',
  description: 'Require .github/CODEOWNERS to name who must approve each document',
  rationale:
    'GitHub asks the people in this file for their review. If it is out of date, a change can be merged that the right people never saw.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a file from before the document changed its owner',
      files: {
        ...files,
        [CODE_OWNERS_FILE]: `${head}\n${deciding}/qms-docs/QP-001.md @somebody-else\n`,
      },
      problems: [
        '.github/CODEOWNERS:15:1 This line should read “/qms-docs/QP-001.md @ada-on-github”, from the owners and the approval matrix of today. Run “qms generate codeowners”, and commit what it writes.',
      ],
    },
    {
      name: 'a file from before somebody owned the packages, which are the program that checks',
      files: {
        ...files,
        [CODE_OWNERS_FILE]: `${head}\n${deciding.replace('/package.json\n', '')}/qms-docs/QP-001.md @ada-on-github\n`,
      },
      problems: [
        '.github/CODEOWNERS:7:1 This line should read “/package.json”, from the owners and the approval matrix of today. Run “qms generate codeowners”, and commit what it writes.',
      ],
    },
    {
      name: 'a document that nobody with a login on GitHub can approve',
      files: {
        ...files,
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
        [CODE_OWNERS_FILE]: `${head}\n${deciding}/qms-docs/QP-001.md\n`,
      },
      problems: [
        'qms-docs/QP-001.md:4:8 Nobody who must approve a change of QP-001 has a login on GitHub, so GitHub asks nobody. Add “github” to one of them in people.yml.',
      ],
    },
    {
      name: 'two documents that the same person without a login must approve are one problem',
      files: {
        ...files,
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
        'qms-docs/QP-002.md': files['qms-docs/QP-001.md'].replace('QP-001', 'QP-002'),
        [CODE_OWNERS_FILE]: `${head}\n${deciding}/qms-docs/QP-001.md\n/qms-docs/QP-002.md\n`,
      },
      problems: [
        'qms-docs/QP-001.md:4:8 Nobody who must approve a change of QP-001 and 1 other document has a login on GitHub, so GitHub asks nobody. Add “github” to one of them in people.yml.',
      ],
    },
    {
      name: 'a file that is up to date, and a repository without one',
      files: {
        ...files,
        [CODE_OWNERS_FILE]: `${head}\n${deciding}/qms-docs/QP-001.md @ada-on-github\n`,
      },
      problems: [],
    },
  ],
  *check(qms) {
    if (qms.codeOwners === undefined) return
    const written = qms.codeOwners.replaceAll('\r\n', '\n').split('\n')
    const expected = codeOwners(qms).split('\n')
    const index = expected.findIndex((line, at) => line !== written[at])
    const at = index >= 0 ? index : written.length > expected.length ? expected.length : -1
    if (at >= 0) {
      const file = { path: CODE_OWNERS_FILE, yaml: { source: '', line: 1 }, defects: [] }
      const should = expected[at] ? `This line should read “${expected[at]}”` : 'The file should end here'
      yield {
        file,
        at: [at + 1, 1, at + 1, 1],
        message: `${should}, from the owners and the approval matrix of today. Run “qms generate codeowners”, and commit what it writes.`,
      }
    }
    for (const documents of withoutCodeOwner(qms)) {
      const [document] = documents
      if (!document) continue
      yield {
        file: document,
        at: '/owner',
        message: `Nobody who must approve a change of ${namesOf(documents)} has a login on GitHub, so GitHub asks nobody. Add “github” to one of them in people.yml.`,
      }
    }
  },
}

/** One person without a login may stand behind all documents. */
function namesOf([first, ...others]: readonly Document[]): string {
  return others.length === 0 ? `${first?.id}` : `${first?.id} and ${counted(others.length, 'other document')}`
}
