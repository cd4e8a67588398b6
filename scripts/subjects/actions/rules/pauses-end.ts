import { fieldText } from '../../../core/model/fields.js'
import { defineRule } from '../../../core/model/rule.js'
import { daysBetween } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { isOnHold } from '../due/ending.js'

const correctiveAction = (fields: string) => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\n${fields}\n---\n`,
})

export const pausesEnd = defineRule({
  id: 'pauses-end',
  description: 'Require records that are on hold to go on, or to be given up, in the end',
  rationale:
    'While a record is on hold, nothing in it is late. Without an end that is a way to forget it: so after 30 days (records.grace_days) it is decided whether it goes on.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a pause that does not end',
      files: correctiveAction('on_hold: { since: 2026-10-22, reason: Waiting for the maker. }'),
      problems: [
        'qms-docs/CA-2026-001.md:4:19 CA-2026-001 has been on hold for 31 days, and nothing in it counts as late meanwhile. Say in “until” when it goes on, or give it up in “cancelled”.',
      ],
    },
    {
      name: 'a pause that just began, that ended, and one of what was given up',
      files: {
        ...correctiveAction('on_hold: { since: 2026-10-23, reason: Waiting for the maker. }'),
        'qms-docs/CA-2026-002.md':
          '---\nid: CA-2026-002\ntype: corrective-action\non_hold: { since: 2026-01-22, until: 2026-03-01 }\n---\n',
        'qms-docs/CA-2026-003.md':
          '---\nid: CA-2026-003\ntype: corrective-action\non_hold: { since: 2026-01-22 }\ncancelled: { on: 2026-03-01 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.records) {
      const since = isOnHold(document, qms.today) ? fieldText(document.fields, 'on_hold.since') : undefined
      if (since === undefined || fieldText(document.fields, 'on_hold.until') !== undefined) continue
      const days = daysBetween(since, qms.today)
      if (days <= recordPolicy(qms).grace_days || document.fields.cancelled || document.fields.closed) continue
      const message = `${document.id} has been on hold for ${counted(days, 'day')}, and nothing in it counts as late meanwhile. Say in “until” when it goes on, or give it up in “cancelled”.`
      yield { file: document, at: '/on_hold/since', message }
    }
  },
})
