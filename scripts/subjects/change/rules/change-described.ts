import type { Rule } from '../../../core/model/rule.js'
import { changesOf, revisionMove } from '../../../core/questions/changes.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { isApprovedText } from '../../approval/approved-text.js'

const first = exampleText()
const second = exampleText({ revision: '2' }, 'Weigh each lot twice.\n')

export const changeDescribed: Rule = {
  id: 'change-described',
  description: 'Require a new revision to say what it changed',
  rationale:
    'Approvers and readers want to know what is new without comparing two texts word for word. If the sentence of the last revision is still there, it tells them something false.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'what was said of the revision before',
      base: { 'qms-docs/QP-001.md': first.file },
      files: { 'qms-docs/QP-001.md': second.file },
      problems: [
        'qms-docs/QP-001.md:5:9 This still says what revision 1 changed. Say in “summary” what revision 2 changes, and in “class” how far that goes.',
      ],
    },
    {
      name: 'a new sentence',
      base: { 'qms-docs/QP-001.md': first.file },
      files: {
        'qms-docs/QP-001.md': second.file.replace('First issue.', 'Each lot is weighed twice.'),
      },
      problems: [],
    },
    {
      name: 'a draft that only gets another number',
      base: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' })),
        'qms-docs/QP-001.md': first.file,
      },
      files: { 'qms-docs/QP-001.md': second.file },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    for (const change of changesOf(qms).kept) {
      const { before, after } = change
      const said = after.fields.change
      if (said === undefined || revisionMove(qms, change) !== 'raised') continue
      if (!isSameValue(before.fields.change, said) || !isApprovedText(base, before)) continue
      const message = `This still says what revision ${before.fields.revision} changed. Say in “summary” what revision ${after.fields.revision} changes, and in “class” how far that goes.`
      yield { file: after, at: '/change', message }
    }
  },
}
