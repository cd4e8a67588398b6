import type { Document } from '../../../core/model/document.js'
import type { Rule } from '../../../core/model/rule.js'
import { counted } from '../../../core/words/counted.js'
import { codeOwners, hasOurCodeOwners, withoutCodeOwner } from '../code-owners.js'

const files = {
  'qms-docs/qms.yml': 'organization: { name: Example }\napproval_matrix: { default: { major: [owner] } }',
  'qms-docs/people.yml':
    'people: [{ id: ada, name: Ada, github: ada-on-github, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nowner: quality-manager\n---',
}
const head = `# Who reviews which document, from its owner and the approval matrix in qms.yml.
# Written by \`qms generate codeowners\`. Do not edit: change owners and matrix instead. Lines of your own go above.
`
/** No approvals are required by default here. */
const deciding = [
  ...['qms-docs/qms.yml', 'qms-docs/people.yml', 'qms-docs/baseline.yml'],
  ...['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
  ...['schemas/', '.github/', 'vendor/', 'qms-docs/records/approvals/'],
]
  .map((path) => `/${path}\n`)
  .join('')

export const codeOwnersCurrent: Rule = {
  id: 'code-owners-current',
  description: 'Require CODEOWNERS to name who must approve each document',
  rationale:
    'GitHub asks the people in this file for their review. If it is out of date, a change can be merged that the right people never saw.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  asksAbout: 'people',
  examples: [
    {
      name: 'a file from before the document changed its owner',
      files: {
        ...files,
        '.github/CODEOWNERS': `${head}\n${deciding}/qms-docs/QP-001.md @cleo-elsewhere\n`,
      },
      problems: [
        '.github/CODEOWNERS:15:1 CODEOWNERS is out of date: this line should be “/qms-docs/QP-001.md @ada-on-github”. Run `qms generate codeowners`, and commit what it writes.',
      ],
    },
    {
      name: 'a file from before a person owned the packages, which are the program that checks',
      files: {
        ...files,
        '.github/CODEOWNERS': `${head}\n${deciding.replace('/package.json\n', '')}/qms-docs/QP-001.md @ada-on-github\n`,
      },
      problems: [
        '.github/CODEOWNERS:7:1 CODEOWNERS is out of date: this line should be “/package.json”. Run `qms generate codeowners`, and commit what it writes.',
      ],
    },
    {
      name: 'a document for which no approver has a login on GitHub',
      files: {
        ...files,
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
        '.github/CODEOWNERS': `${head}\n${deciding}/qms-docs/QP-001.md\n`,
      },
      problems: [
        'qms-docs/QP-001.md:4:8 No approver of QP-001 has a login on GitHub, so GitHub asks no one. Add “github” to one of them in people.yml.',
      ],
    },
    {
      name: 'two documents that the same person without a login must approve are one problem',
      files: {
        ...files,
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }]',
        'qms-docs/QP-002.md': files['qms-docs/QP-001.md'].replace('QP-001', 'QP-002'),
        '.github/CODEOWNERS': `${head}\n${deciding}/qms-docs/QP-001.md\n/qms-docs/QP-002.md\n`,
      },
      problems: [
        'qms-docs/QP-001.md:4:8 No approver of QP-001 and 1 other document has a login on GitHub, so GitHub asks no one. Add “github” to one of them in people.yml.',
      ],
    },
    {
      name: 'a file that the repository had before, which names no owners for the documents',
      files: { ...files, CODEOWNERS: '/src/ @developers\n' },
      problems: [
        'CODEOWNERS:2:1 This file does not say who must approve the documents. Run `qms generate codeowners`, which adds that at its end, and commit what it writes.',
      ],
    },
    {
      name: 'lines of the repository’s own come before, wherever GitHub reads the file',
      files: {
        ...files,
        'docs/CODEOWNERS': `/src/ @developers\n\n${head}\n${deciding}/docs/CODEOWNERS\n/qms-docs/QP-001.md @ada-on-github\n`,
      },
      problems: [],
    },
    {
      name: 'a file that is up to date, and a repository without one',
      files: {
        ...files,
        '.github/CODEOWNERS': `${head}\n${deciding}/qms-docs/QP-001.md @ada-on-github\n`,
      },
      problems: [],
    },
  ],
  *check(qms) {
    if (qms.codeOwners === undefined) return
    const written = linesOf(qms.codeOwners.text)
    const expected = linesOf(codeOwners(qms).text)
    const index = expected.findIndex((line, at) => line !== written[at])
    const at = index >= 0 ? index : written.length > expected.length ? expected.length : -1
    if (at >= 0) {
      const isOurs = hasOurCodeOwners(qms.codeOwners)
      const should = expected[at] === undefined ? 'it should end here' : `this line should be “${expected[at]}”`
      const line = isOurs ? at + 1 : written.length
      yield {
        file: { path: qms.codeOwners.path, yaml: { source: '', line: 1 }, defects: [] },
        at: [line, 1, line, 1],
        message: isOurs
          ? `CODEOWNERS is out of date: ${should}. Run \`qms generate codeowners\`, and commit what it writes.`
          : 'This file does not say who must approve the documents. Run `qms generate codeowners`, which adds that at its end, and commit what it writes.',
      }
    }
    for (const documents of withoutCodeOwner(qms)) {
      const [document] = documents
      if (!document) continue
      yield {
        file: document,
        at: '/owner',
        message: `No approver of ${namesOf(documents)} has a login on GitHub, so GitHub asks no one. Add “github” to one of them in people.yml.`,
      }
    }
  },
}

function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n')
}

/** One person without a login may stand behind all documents. */
function namesOf([first, ...others]: readonly Document[]): string {
  return others.length === 0 ? `${first?.id}` : `${first?.id} and ${counted(others.length, 'other document')}`
}
