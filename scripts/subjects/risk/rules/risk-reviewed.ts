import type { Document } from '../../../core/model/document.js'
import type { Risk } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { addDays, addMonths, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { recordPolicy } from '../../documents/record-policy.js'

const risk = (fields: string) => ({
  'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nprocess: PR-003\n${fields}\n---\n`,
})
const nonconformity = (id: string, detected: string, grade: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: nonconformity\nprocess: PR-003\ngrade: ${grade}\ndetected: ${detected}\n---\n`,
})

export const riskReviewed = defineRule({
  id: 'risk-reviewed',
  description: 'Require risks to be looked at again within their interval, and after nonconformities in their process',
  rationale:
    'A rating says how things were on the day of the last look. After a year (records.risk_review_months) it is old, whatever day was set for the next look; and a nonconformity in the process is a sign that it may be wrong. After one that was major, or the third of any grade (records.recurrence_limit), 30 days (records.grace_days) are left for it; after others it is a remark.',
  clauses: ['iso-9001-2015/6.1.1', 'iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a risk that was not looked at for more than a year, though its next look is far away',
      files: risk('identified: 2024-01-10\nreviewed: 2025-11-21\nnext_review: 2029-01-01'),
      problems: [
        'qms-docs/RI-001.md:6:11 This risk was last looked at on 2025-11-21, more than 12 months ago. Look at it again, then write today in “reviewed” and a day within 12 months in “next_review”.',
      ],
    },
    {
      name: 'a major nonconformity in its process since',
      files: {
        ...risk('identified: 2026-01-10\nnext_review: 2026-12-31'),
        ...nonconformity('NC-2026-001', '2026-10-22', 'major'),
      },
      problems: [
        'qms-docs/RI-001.md:5:13 Since this risk was last looked at, on 2026-01-10, 1 nonconformity was detected in PR-003: NC-2026-001. See whether likelihood and impact still hold, then write today in “reviewed”.',
      ],
      severities: ['warning'],
    },
    {
      name: 'a minor one is a remark',
      files: {
        ...risk('identified: 2026-01-10\nnext_review: 2026-12-31'),
        ...nonconformity('NC-2026-001', '2026-10-22', 'minor'),
      },
      problems: [
        'qms-docs/RI-001.md:5:13 Since this risk was last looked at, on 2026-01-10, 1 nonconformity was detected in PR-003: NC-2026-001. See whether likelihood and impact still hold, then write today in “reviewed”.',
      ],
      severities: ['info'],
    },
    {
      name: 'looked at since, or some days to do so, or closed',
      files: {
        ...risk('identified: 2024-01-10\nreviewed: 2026-10-01\nnext_review: 2027-03-01'),
        ...nonconformity('NC-2026-001', '2026-10-01', 'major'),
        ...nonconformity('NC-2026-002', '2026-10-24', 'major'),
        'qms-docs/RI-002.md':
          '---\nid: RI-002\ntype: risk\nprocess: PR-003\nidentified: 2024-01-10\nclosed: 2025-01-01\n---\n',
      },
      problems: [],
    },
    {
      name: 'that the day for the next look has passed is said by another rule',
      files: risk('identified: 2024-01-10\nreviewed: 2025-11-01\nnext_review: 2026-11-01'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('risk')) {
      if (hasEnded(document.fields.closed, qms.today)) continue
      const found = findStaleness(qms, document)
      if (found) yield { file: document, ...found }
    }
  },
})

function findStaleness(qms: Qms, { fields }: Document<Risk>): Omit<ReportedProblem, 'file'> | undefined {
  const { identified, reviewed = identified, next_review: next = qms.today, process } = fields
  const { risk_review_months: months, recurrence_limit: limit, grace_days: grace } = recordPolicy(qms)
  if (reviewed === undefined || isOverdue(next, qms.today)) return undefined
  const at = fields.reviewed === undefined ? '/identified' : '/reviewed'
  if (isOverdue(addMonths(reviewed, months), qms.today)) {
    const interval = counted(months, 'month')
    const message = `This risk was last looked at on ${reviewed}, more than ${interval} ago. Look at it again, then write today in “reviewed” and a day within ${interval} in “next_review”.`
    return { at, message }
  }
  const since = qms.ofType('nonconformity').filter(({ fields: { process: where, detected } }) => {
    return (
      where === process &&
      detected !== undefined &&
      detected > reviewed &&
      isOverdue(addDays(detected, grace), qms.today)
    )
  })
  if (process === undefined || since.length === 0) return undefined
  const isSerious = since.length >= limit || since.some(({ fields: { grade } }) => grade === 'major')
  const were = since.length === 1 ? '1 nonconformity was' : `${since.length} nonconformities were`
  const message = `Since this risk was last looked at, on ${reviewed}, ${were} detected in ${process}: ${namesInShort(since.map(({ id }) => id))}. See whether likelihood and impact still hold, then write today in “reviewed”.`
  return { at, message, severity: isSerious ? 'warning' : 'info' }
}
