import type { Rule } from '../../../core/model/rule.js'
import { exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { settingsDocument } from '../settings-document.js'
import { needsApproval } from '../status.js'

const text = exampleText()
const approved = { 'qms-docs/QP-001.md': text.file, 'qms-docs/AP-QP-001-1.md': exampleApproval(text) }
const matrix = 'organization: { name: Example }\napproval_matrix: { default: { major: [ada] } }\n'

export const settingsHaveDocument: Rule = {
  id: 'settings-have-document',
  description: 'Require a document whose approval covers the settings',
  rationale:
    'Settings decide who approves what and who is entitled to. If anyone can change them without an approval, approvals prove little.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.3.2'],
  severity: 'info',
  examples: [
    {
      name: 'an approval matrix that anyone may change',
      files: { ...approved, 'qms-docs/qms.yml': matrix },
      problems: [
        'qms-docs/qms.yml:2:18 No approval covers the settings: who approves what, who is entitled to, and what is checked. Add a document that stands for them (`qms new settings`) and have it approved; from then on a change of them needs an approval.',
      ],
    },
    {
      name: 'a document that stands for them, and a repository without a matrix',
      files: {
        ...approved,
        'qms-docs/qms.yml': matrix,
        'qms-docs/ST-001.md': exampleText({ id: 'ST-001', type: 'settings' }).file,
      },
      problems: [],
    },
    { name: 'a repository without an approval matrix', files: approved, problems: [] },
  ],
  *check(qms) {
    const hasMatrix = Object.keys(qms.settings.approval_matrix).length > 0
    // Said of the system, not of each change to it.
    if (qms.base || !needsApproval(qms) || !hasMatrix || settingsDocument(qms)) return
    yield {
      file: qms.settingsFile,
      at: '/approval_matrix',
      message:
        'No approval covers the settings: who approves what, who is entitled to, and what is checked. Add a document that stands for them (`qms new settings`) and have it approved; from then on a change of them needs an approval.',
    }
  },
}
