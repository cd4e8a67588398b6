import type { ChangeRequest } from '../../../core/model/generated-types.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'

const request = (fields: string) => ({
  'qms-docs/CR-2026-001.md': `---\nid: CR-2026-001\ntype: change-request\nrequested_by: ben-okoro\n${fields}\n---\n`,
})

export const changesAgreedFirst = defineRule({
  id: 'changes-agreed-first',
  description:
    'Require a planned change to be agreed by another person before it is made, and not to be made when rejected',
  rationale:
    'Who wants a change sees its use. Another person looks for what it could break, while it can still be left alone.',
  clauses: ['iso-9001-2015/6.3', 'iso-9001-2015/8.5.6'],
  severity: 'error',
  examples: [
    {
      name: 'made although it was rejected, and agreed by the person who asked for it',
      files: {
        ...request('approval: { answer: reject, by: ada-example, on: 2026-05-04 }\nimplemented: 2026-05-05'),
        'qms-docs/CR-2026-002.md':
          '---\nid: CR-2026-002\ntype: change-request\nrequested_by: ben-okoro\napproval: { answer: approve, by: ben-okoro, on: 2026-05-04 }\n---\n',
      },
      problems: [
        'qms-docs/CR-2026-001.md:6:14 This change was rejected on 2026-05-04, but “implemented” says that it was made. Undo it, or ask again in a new change request.',
        'qms-docs/CR-2026-002.md:5:34 ben-okoro asked for this change and agreed to it, too. Have it agreed by another person.',
      ],
    },
    {
      name: 'agreed by another person, rejected and left alone, and given up',
      files: {
        ...request('approval: { answer: approve, by: ada-example, on: 2026-05-04 }\nimplemented: 2026-05-05'),
        'qms-docs/CR-2026-002.md':
          '---\nid: CR-2026-002\ntype: change-request\nrequested_by: ben-okoro\napproval: { answer: reject, by: ben-okoro, on: 2026-05-04 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('change-request')) {
      const found = document.fields.cancelled ? undefined : findFault(document.fields, qms.nameOf)
      if (found) yield { file: document, ...found }
    }
  },
})

function findFault(
  { requested_by: requester, approval, implemented }: ChangeRequest,
  nameOf: (id: string) => string,
): Omit<ReportedProblem, 'file'> | undefined {
  if (approval?.answer === 'reject' && implemented !== undefined) {
    const message = `This change was rejected on ${approval.on}, but “implemented” says that it was made. Undo it, or ask again in a new change request.`
    return { at: '/implemented', message }
  }
  if (approval?.answer !== 'approve' || requester === undefined || approval.by !== requester) return undefined
  const message = `${nameOf(requester)} asked for this change and agreed to it, too. Have it agreed by another person.`
  return { at: '/approval/by', message }
}
