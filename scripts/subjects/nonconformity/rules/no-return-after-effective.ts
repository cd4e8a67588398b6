import type { Document } from '../../../core/model/document.js'
import type { CorrectiveAction, Nonconformity } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { returnsAfter } from './recurrences.js'

const nonconformity = (id: string, detected: string, fields = '', cause = 'method') => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: nonconformity\nprocess: PR-003\ncause_category: ${cause}\ndetected: ${detected}\n${fields}\n---\n`,
})
const files = {
  ...nonconformity('NC-2026-001', '2026-02-10', 'corrective_action: { needed: true, link: CA-2026-001 }'),
  'qms-docs/CA-2026-001.md':
    '---\nid: CA-2026-001\ntype: corrective-action\nnonconformities: [NC-2026-001]\nroot_cause: { category: method }\neffectiveness: { result: effective, verified: 2026-06-30 }\n---\n',
}

export const noReturnAfterEffective = defineRule({
  id: 'no-return-after-effective',
  description: 'Require a corrective action that was found effective to be taken up again when the same comes back',
  rationale:
    'Whether a cause is removed shows with time. When the same comes back within the look-back (records.recurrence_months) after “effective” was written, the cause was another one, or it is there again: that is worth a new corrective action, not one more correction.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the same cause in the same process after the effect was verified',
      files: { ...files, ...nonconformity('NC-2026-007', '2026-10-05') },
      problems: [
        'qms-docs/CA-2026-001.md:6:26 This was found effective on 2026-06-30, but the same came back: NC-2026-007. Open a corrective action for it (`qms new corrective-action` begins it) that looks for what was missed here; or, where it has nothing to do with this one, name CA-2026-001 in “related” of the nonconformity and say there what differs.',
      ],
    },
    {
      name: 'a corrective action was opened for it',
      files: {
        ...files,
        ...nonconformity('NC-2026-007', '2026-10-05', 'corrective_action: { needed: true, link: CA-2026-002 }'),
        'qms-docs/CA-2026-002.md':
          '---\nid: CA-2026-002\ntype: corrective-action\nnonconformities: [NC-2026-007]\n---\n',
      },
      problems: [],
    },
    {
      name: 'it came before the effect was verified, has another cause, or was told apart',
      files: {
        ...files,
        ...nonconformity('NC-2026-005', '2026-06-30'),
        ...nonconformity('NC-2026-006', '2026-10-05', '', 'material'),
        ...nonconformity('NC-2026-007', '2026-10-05', 'related: [CA-2026-001]'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const open = returnsAfter(qms, document).filter((nonconformity) => !isTakenUp(qms, document, nonconformity))
      if (open.length === 0) continue
      const message = `This was found effective on ${document.fields.effectiveness?.verified}, but the same came back: ${namesInShort(open.map(({ id }) => id))}. Open a corrective action for it (\`qms new corrective-action\` begins it) that looks for what was missed here; or, where it has nothing to do with this one, name ${document.id} in “related” of the nonconformity and say there what differs.`
      yield { file: document, at: '/effectiveness/result', message }
    }
  },
})

function isTakenUp(qms: Qms, { id }: Document<CorrectiveAction>, nonconformity: Document<Nonconformity>): boolean {
  const named = qms.linksFrom(nonconformity).filter(({ pointer }) => /^\/(related|corrective_action)\b/.test(pointer))
  const naming = qms.linksTo(nonconformity.id).filter(({ from }) => from.type === 'corrective-action' && from.id !== id)
  return naming.length > 0 || named.length > 0
}
