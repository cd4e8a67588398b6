import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf, type KeptDocument, revisionMove, wasMaintained } from '../../../core/questions/changes.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { approvalRecordsOf } from '../../approval/approval-records.js'
import { revisionsOf } from '../../approval/revisions.js'
import { isText, needsApproval } from '../../approval/status.js'
import { howToRevise } from './how-to-revise.js'

const first = exampleText()
const second = exampleText({ revision: '2' }, 'Weigh each lot twice.\n')
const firstApproved = { 'qms-docs/people.yml': EXAMPLE_PEOPLE, 'qms-docs/AP-QP-001-1.md': exampleApproval(first) }
const bothApproved = { ...firstApproved, 'qms-docs/AP-QP-001-2.md': exampleApproval(second) }
const decimal = { 'qms-docs/qms.yml': 'revisions: { default: decimal }' }

export const revisionIncreases: Rule = {
  id: 'revision-increases',
  description: 'Disallow a revision lower than before',
  rationale:
    'A revision that was used once stands for its text forever. If numbers go back, the same number comes to stand for two texts.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'going back behind an approved revision, even to a text that was approved before',
      base: { ...bothApproved, 'qms-docs/QP-001.md': second.file },
      files: { ...bothApproved, 'qms-docs/QP-001.md': first.file },
      problems: [
        'qms-docs/QP-001.md:4:11 Revision 2 of QP-001 was approved, so it cannot become revision 1 again. Make a new revision, and put the earlier text into it: raise “revision” and fill in “change” (`qms revise QP-001 --class … --summary …` does both).',
      ],
    },
    {
      name: 'giving up a draft that was never approved',
      base: { ...firstApproved, 'qms-docs/QP-001.md': second.file },
      files: { ...firstApproved, 'qms-docs/QP-001.md': first.file.replace('every', 'each') },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-001 goes back from revision 2 to 1, but its text is not the one that was approved as revision 1. Restore that text, or write a revision from 2 on.',
      ],
    },
    {
      name: 'as decimals, 1.10 follows 1.9, and not the other way round',
      base: {
        ...decimal,
        'qms-docs/QP-001.md': exampleText({ revision: '1.9' }).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '1.10' }).file,
      },
      files: {
        ...decimal,
        'qms-docs/QP-001.md': exampleText({ revision: '1.10' }).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '1.9' }).file,
      },
      problems: [
        'qms-docs/QP-002.md:4:11 Revision 1.10 of QP-002 was in use, so it cannot become revision 1.9 again. Make a new revision, and put the earlier text into it: raise “revision” and fill in “change” (`qms revise QP-002 --class … --summary …` does both).',
      ],
    },
    {
      name: 'giving up a draft for the text that was approved',
      base: { ...firstApproved, 'qms-docs/QP-001.md': second.file },
      files: { ...firstApproved, 'qms-docs/QP-001.md': first.file },
      problems: [],
    },
    {
      name: 'the number of a draft that never had an approval means nothing yet',
      base: { ...firstApproved, 'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '11' }).file },
      files: { ...firstApproved, 'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }).file },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    for (const change of changesOf(qms).kept) {
      if (!wasMaintained(base, change) || revisionMove(qms, change) !== 'lowered') continue
      const message = faultOf(qms, base, change)
      if (message) yield { file: change.after, at: '/revision', message }
    }
  },
}

function faultOf(qms: Qms, base: Qms, { before, after }: KeptDocument): string | undefined {
  const { id } = after
  const [from, to] = [fieldText(before.fields, 'revision'), fieldText(after.fields, 'revision')]
  const keepsApprovals = needsApproval(base)
  const wasApproved = revisionsOf(base, before).some(({ revision, isApproved }) => isApproved && revision === from)
  if (wasApproved || !keepsApprovals) {
    const was = keepsApprovals ? 'was approved' : 'was in use'
    return `Revision ${from} of ${id} ${was}, so it cannot become revision ${to} again. Make a new revision, and put the earlier text into it: ${howToRevise(id)}.`
  }
  if (approvalRecordsOf(base, before).length === 0) return undefined
  if (revisionsOf(qms, after).some((revision) => isText(qms, after, revision))) return undefined
  return `${id} goes back from revision ${from} to ${to}, but its text is not the one that was approved as revision ${to}. Restore that text, or write a revision from ${from} on.`
}
