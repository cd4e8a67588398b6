import { START_OF_FILE } from '../../../core/model/place.js'
import type { Rule } from '../../../core/model/rule.js'

const settings = 'organization: { name: Example }\n'

export const documentsExist: Rule = {
  id: 'documents-exist',
  description: 'Require at least one document to check',
  rationale:
    'If no document is found, nothing is checked, and “no problems” would mean nothing. Usually the command was started in the wrong folder, or nothing has been written yet.',
  clauses: ['iso-9001-2015/7.5.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a repository without documents is one problem',
      files: { 'qms-docs/qms.yml': settings },
      problems: [
        'qms-docs/qms.yml:1:1 There are no documents in qms-docs/, so nothing was checked. Start this command in the folder above it, or write a first document with `qms new quality-policy` or `qms new procedure`.',
      ],
    },
    {
      name: 'one document is enough',
      files: { 'qms-docs/qms.yml': settings, 'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n' },
      problems: [],
    },
    {
      name: 'a document that cannot be read is a matter of other rules',
      files: { 'qms-docs/qms.yml': settings, 'qms-docs/QP-001.md': 'No front matter.\n' },
      problems: [],
    },
  ],
  *check(qms) {
    if (qms.documents.length > 0 || qms.otherSources.some(({ path }) => path.endsWith('.md'))) return
    const message = `There are no documents in ${qms.folder}/, so nothing was checked. Start this command in the folder above it, or write a first document with \`qms new quality-policy\` or \`qms new procedure\`.`
    yield { file: qms.settingsFile, at: START_OF_FILE, message }
  },
}
