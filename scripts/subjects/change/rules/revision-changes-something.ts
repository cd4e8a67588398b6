import type { Rule } from '../../../core/model/rule.js'
import { changesOf, isSameText, revisionMove, wasMaintained } from '../../../core/questions/changes.js'
import { coveredFilesOf, differingFiles } from '../../../core/questions/covered-files.js'
import { exampleText } from '../../../core/run/example-text.js'
import { isSameValue } from '../../../core/values/is-same-value.js'

const before = exampleText()
const raised = { revision: '2', change: { class: 'minor', summary: 'Second issue.' } }

export const revisionChangesSomething: Rule = {
  id: 'revision-changes-something',
  description: 'Require a new revision to differ from the one before',
  rationale:
    'Each new revision is approved again, and people read it again to find what is new. A review that changed nothing is recorded as a review; it needs no new revision.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  needs: 'base',
  examples: [
    {
      name: 'a new revision and a new owner, but the old text',
      base: { 'qms-docs/QP-001.md': before.file },
      files: { 'qms-docs/QP-001.md': exampleText({ ...raised, owner: 'ben' }).file },
      problems: [
        'qms-docs/QP-001.md:4:11 Revision 2 of QP-001 has the same text as revision 1. Change the text, or leave the revision as it was. If you read the document and found nothing to change, record that: `qms review QP-001 --outcome keep --note …`.',
      ],
    },
    {
      name: 'another text, another field, another picture, and a document that is withdrawn',
      base: {
        'qms-docs/QP-001.md': before.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file,
        'qms-docs/QP-003.md': exampleText({ id: 'QP-003' }, '![The scale](scale.png)\n').file,
        'qms-docs/scale.png': 'an old scale',
        'qms-docs/QP-004.md': exampleText({ id: 'QP-004' }).file,
      },
      files: {
        'qms-docs/QP-001.md': exampleText(raised, 'Weigh each lot.\n').file,
        'qms-docs/QP-002.md': exampleText({ ...raised, id: 'QP-002', process: 'PR-001' }).file,
        'qms-docs/QP-003.md': exampleText({ ...raised, id: 'QP-003' }, '![The scale](scale.png)\n').file,
        'qms-docs/scale.png': 'a new scale',
        'qms-docs/QP-004.md': exampleText({
          ...raised,
          id: 'QP-004',
          retired: { on: '2027-01-01', reason: 'No lots are weighed any more.' },
        }).file,
      },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    for (const change of changesOf(qms).kept) {
      const { before, after } = change
      if (!wasMaintained(base, change) || revisionMove(qms, change) !== 'raised') continue
      if (!isSameText(qms, change) || !isSameValue(before.fields.retired, after.fields.retired)) continue
      if (differingFiles(coveredFilesOf(qms, after), coveredFilesOf(base, before)).length > 0) continue
      const message = `Revision ${after.fields.revision} of ${after.id} has the same text as revision ${before.fields.revision}. Change the text, or leave the revision as it was. If you read the document and found nothing to change, record that: \`qms review ${after.id} --outcome keep --note …\`.`
      yield { file: after, at: '/revision', message }
    }
  },
}
