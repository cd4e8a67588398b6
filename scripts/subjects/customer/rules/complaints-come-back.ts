import type { Document } from '../../../core/model/document.js'
import type { CustomerComplaint } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { addMonths } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { recordPolicy } from '../../documents/record-policy.js'

const complaint = (number: number, day: string, more = '') => ({
  [`qms-docs/CC-2026-00${number}.md`]: `---\nid: CC-2026-00${number}\ntype: customer-complaint\nproduct: Poise\ncategory: Silent\nreceived: ${day}\n${more}\n---\n`,
})
const twice = { ...complaint(1, '2026-02-02'), ...complaint(2, '2026-05-04') }

export const complaintsComeBack = defineRule({
  id: 'complaints-come-back',
  description: 'Require the third complaint about the same to lead to a nonconformity or an improvement',
  rationale:
    'A customer who is answered kindly may be content, and the next one complains about the same. When the third does within 12 months (records.recurrence_limit, records.recurrence_months), answering is not enough: something causes it.',
  clauses: ['iso-9001-2015/9.1.2', 'iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the third of a category and product, and nothing follows from any of them',
      files: { ...twice, ...complaint(3, '2026-10-05') },
      problems: [
        'qms-docs/CC-2026-003.md:5:11 This is the third complaint about “Silent” of Poise within 12 months (CC-2026-001, CC-2026-002 and CC-2026-003), and none of them led to a nonconformity or an improvement. Open one and name it here, or say in “nonconformity” why none is needed.',
      ],
    },
    {
      name: 'a nonconformity, a reason, another product, and two that lie too far apart',
      files: {
        ...twice,
        ...complaint(3, '2026-10-05', 'nonconformity: { needed: true, link: NC-2026-001 }'),
        'qms-docs/CC-2026-004.md':
          '---\nid: CC-2026-004\ntype: customer-complaint\nproduct: Clip\ncategory: Silent\nreceived: 2026-10-06\n---\n',
      },
      problems: [],
    },
    {
      name: 'the second of them is a row that the third one corrects',
      files: {
        ...complaint(1, '2026-02-02'),
        'qms-docs/data/customer-complaint/desk-2026-05.csv':
          'no,received,product,category,corrects.row,corrects.reason\n1,2026-05-04,Poise,Silent,,\n2,2026-05-05,Poise,Silent,desk-2026-05#1,The day was wrong.\n',
      },
      problems: [],
    },
    {
      name: 'two of them, and one of a year before',
      files: { ...twice, ...complaint(3, '2025-01-05') },
      problems: [],
    },
  ],
  *check(qms) {
    const { recurrence_months: months, recurrence_limit: limit } = recordPolicy(qms)
    const counting = qms.ofType('customer-complaint').filter((complaint) => {
      const { category, cancelled, received } = complaint.fields
      const hasCome = category !== undefined && received !== undefined && received <= qms.today
      return hasCome && !cancelled && !correctionOf(qms, complaint as Document)
    })
    const kinds = groupBy(counting, ({ fields: { category = '', product = '' } }) =>
      `${category}\n${product}`.toLowerCase(),
    )
    for (const complaints of kinds.values()) {
      const last = lastOfKind(complaints)
      const from = addMonths(last.fields.received ?? '', -months)
      const recent = complaints.filter(({ fields: { received = '' } }) => received > from)
      if (recent.length < limit || recent.some((one) => hasFollowUp(qms, one))) continue
      const { category, product } = last.fields
      const about = product === undefined ? `“${category}”` : `“${category}” of ${product}`
      const names = namesInShort(recent.map(({ id }) => id))
      const message = `This is the ${ordinal(recent.length)} complaint about ${about} within ${counted(months, 'month')} (${names}), and none of them led to a nonconformity or an improvement. Open one and name it here, or say in “nonconformity” why none is needed.`
      yield { file: last, at: '/category', message }
    }
  },
})

function lastOfKind(complaints: readonly Document<CustomerComplaint>[]): Document<CustomerComplaint> {
  const [first, ...rest] = [...complaints].sort((a, b) => byText(a.fields.received ?? '', b.fields.received ?? ''))
  return rest.at(-1) ?? (first as Document<CustomerComplaint>)
}

/** A reason why nothing follows is an answer, too. */
function hasFollowUp(qms: Qms, { id, fields }: Document<CustomerComplaint>): boolean {
  const { nonconformity, improvement } = fields
  if (nonconformity?.link !== undefined || nonconformity?.reason !== undefined || improvement !== undefined) return true
  return qms.linksTo(id).some(({ pointer }) => pointer === '/source')
}

function ordinal(count: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][count - 1] ?? `${count}th`
}
