import type { Document } from '../../../core/model/document.js'
import type { CorrectiveAction, Nonconformity } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { daysBetween } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const nonconformity = (closed: string) =>
  `---\nid: NC-2026-001\ntype: nonconformity\ncorrective_action: { needed: true, link: CA-2026-001 }\nclosed: ${closed}\n---\n`
const correctiveAction = (fields: string, id = 'CA-2026-001') =>
  `---\nid: ${id}\ntype: corrective-action\nnonconformities: [NC-2026-001]\n${fields}\n---\n`
const files = (closed: string, fields: string) => ({
  'qms-docs/NC-2026-001.md': nonconformity(closed),
  'qms-docs/CA-2026-001.md': correctiveAction(fields),
})

export const closesAfterCorrectiveAction = defineRule({
  id: 'closes-after-corrective-action',
  description: 'Disallow nonconformities that are closed before the corrective action that removes their cause',
  rationale:
    'A nonconformity is over when its cause is removed and another person checked that. Closed earlier, it is no longer looked at while the same can happen again. What was closed in the wrong order and is closed by now is a remark: nothing can be done about it any more.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/10.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'closed while the corrective action is open',
      files: files('2026-11-20', 'opened: 2026-06-12'),
      problems: [
        'qms-docs/NC-2026-001.md:5:9 This nonconformity was closed on 2026-11-20, but CA-2026-001, which removes its cause, is open. Take “closed” out until it is closed, and say so in “amendments”.',
      ],
    },
    {
      name: 'closed before the corrective action was',
      files: files('2026-10-01', 'closed: 2026-10-09'),
      problems: [
        'qms-docs/NC-2026-001.md:5:9 This nonconformity was closed on 2026-10-01, 8 days before CA-2026-001, which removed its cause. Close the corrective action first next time.',
      ],
    },
    {
      name: 'closed while the corrective action that goes on is open',
      files: {
        ...files('2026-10-10', 'closed: 2026-10-09\nsuccessor: CA-2026-002'),
        'qms-docs/CA-2026-002.md': correctiveAction('opened: 2026-10-09', 'CA-2026-002'),
      },
      problems: [
        'qms-docs/NC-2026-001.md:5:9 This nonconformity was closed on 2026-10-10, but CA-2026-002, which removes its cause, is open. Take “closed” out until it is closed, and say so in “amendments”.',
      ],
    },
    { name: 'closed on the same day', files: files('2026-10-09', 'closed: 2026-10-09'), problems: [] },
    {
      name: 'closed after a corrective action that was given up',
      files: files('2026-10-09', 'cancelled: { on: 2026-10-01 }\nclosed: 2026-10-01'),
      problems: [],
    },
    {
      name: 'not closed yet',
      files: files('2026-12-09', 'opened: 2026-06-12'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { closed } = document.fields
      const last = closed !== undefined && closed <= qms.today ? lastCorrectiveAction(qms, document) : undefined
      if (!closed || !last) continue
      const { closed: removed } = last.fields
      const begun = `This nonconformity was closed on ${closed},`
      if (removed === undefined || !hasEnded(removed, qms.today)) {
        const message = `${begun} but ${last.id}, which removes its cause, is open. Take “closed” out until it is closed, and say so in “amendments”.`
        yield { file: document, at: '/closed', message }
      } else if (removed > closed) {
        const message = `${begun} ${counted(daysBetween(closed, removed), 'day')} before ${last.id}, which removed its cause. Close the corrective action first next time.`
        yield { file: document, at: '/closed', message, severity: 'info' }
      }
    }
  },
})

/** The one that is named, or the last of those that go on with it; none that was given up. */
function lastCorrectiveAction(
  qms: Qms,
  { fields: { corrective_action: decision } }: Document<Nonconformity>,
): Document<CorrectiveAction> | undefined {
  const find = (id = '') => {
    const found = qms.find(id)
    return found?.type === 'corrective-action' ? (found as Document<CorrectiveAction>) : undefined
  }
  const seen = new Set<Document<CorrectiveAction>>()
  let last = decision?.needed === true ? find(decision.link) : undefined
  for (let next = last; next && !seen.has(next); next = find(next.fields.successor)) {
    seen.add(next)
    last = next
  }
  return last?.fields.cancelled ? undefined : last
}
