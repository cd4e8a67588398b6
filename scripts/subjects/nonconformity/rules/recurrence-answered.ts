import type { Document } from '../../../core/model/document.js'
import type { Nonconformity } from '../../../core/model/generated-types.js'
import { defineRule } from '../../../core/model/rule.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { recurrenceOf } from './recurrences.js'
import { wordsOf } from './words.js'

/** A sentence says why it came back and why that ends; fewer words only repeat that it is a single case. */
const FEWEST_WORDS = 15

const nonconformity = (id: string, detected: string, fields = '') => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: nonconformity\nprocess: PR-003\ncause_category: method\ndetected: ${detected}\n${fields}\n---\n`,
})
const twoBefore = {
  ...nonconformity('NC-2026-001', '2026-02-10', 'closed: 2026-03-01'),
  ...nonconformity('NC-2026-002', '2026-06-09', 'closed: 2026-07-01'),
}
const single = 'corrective_action: { needed: false, reason: A single case that the next step found. }'

export const recurrenceAnswered = defineRule({
  id: 'recurrence-answered',
  description:
    'Require the third nonconformity of a kind to lead to a corrective action, or to a reason that goes further',
  rationale:
    'What happens again has a cause that is still there, even if each case alone looks small. So the earlier cases are shown while a new one is open, and the third of a kind within the look-back (records.recurrence_limit, records.recurrence_months) asks for a corrective action. Alike are those of one process with the same cause category or the same requirement document.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the second of a kind names the first while it is open',
      files: {
        ...nonconformity('NC-2026-001', '2026-02-10', 'closed: 2026-03-01'),
        ...nonconformity('NC-2026-002', '2026-06-09'),
      },
      problems: [
        'qms-docs/NC-2026-002.md:6:11 The same cause (method) in PR-003 led to 1 nonconformity within 12 months before: NC-2026-001. Read what was done then, and why it did not last.',
      ],
    },
    {
      name: 'the third without a corrective action is found, also once it is closed',
      files: { ...twoBefore, ...nonconformity('NC-2026-003', '2026-10-05', `${single}\nclosed: 2026-10-20`) },
      problems: [
        'qms-docs/NC-2026-003.md:7:20 The same cause (method) in PR-003 led to 2 nonconformities within 12 months before: NC-2026-001 and NC-2026-002. Open a corrective action for what they have in common (`qms new corrective-action` begins it), and name it in “link” here; or say in “reason”, in more than a few words, why it came back and why it will not again.',
      ],
    },
    {
      name: 'the third misses the same document, whatever its cause',
      files: {
        ...nonconformity('NC-2026-001', '2026-02-10', 'requirement_document: QP-012\nclosed: 2026-03-01'),
        ...nonconformity('NC-2026-002', '2026-06-09', 'requirement_document: QP-012@2\nclosed: 2026-07-01'),
        'qms-docs/NC-2026-003.md':
          '---\nid: NC-2026-003\ntype: nonconformity\nprocess: PR-003\nrequirement_document: QP-012\ndetected: 2026-10-05\n---\n',
      },
      problems: [
        'qms-docs/NC-2026-003.md:2:1 The same requirement (QP-012) in PR-003 led to 2 nonconformities within 12 months before: NC-2026-001 and NC-2026-002. Open a corrective action for what they have in common (`qms new corrective-action` begins it), and name it in “link” here; or say in “reason”, in more than a few words, why it came back and why it will not again.',
      ],
    },
    {
      name: 'on the day on which the third is opened, it only names the others',
      files: { ...twoBefore, ...nonconformity('NC-2026-003', '2026-11-22') },
      problems: [
        'qms-docs/NC-2026-003.md:6:11 The same cause (method) in PR-003 led to 2 nonconformities within 12 months before: NC-2026-001 and NC-2026-002. Read what was done then, and why it did not last.',
      ],
      severities: ['info'],
    },
    {
      name: 'the third leads to a corrective action',
      files: {
        ...twoBefore,
        ...nonconformity('NC-2026-003', '2026-10-05', 'corrective_action: { needed: true, link: CA-2026-001 }'),
      },
      problems: [],
    },
    {
      name: 'the third has a reason that goes further',
      files: {
        ...twoBefore,
        ...nonconformity(
          'NC-2026-003',
          '2026-10-05',
          'corrective_action: { needed: false, reason: "All three go back to the old station, which was replaced on 1 October; the new one takes no lot before the check." }\nclosed: 2026-10-20',
        ),
      },
      problems: [],
    },
    {
      name: 'another process, another cause, too long ago, or a cause that says nothing',
      files: {
        ...nonconformity('NC-2025-001', '2025-10-05', 'closed: 2025-11-01'),
        ...nonconformity('NC-2026-002', '2026-10-05'),
        'qms-docs/NC-2026-003.md': nonconformity('NC-2026-003', '2026-10-05')['qms-docs/NC-2026-003.md']?.replace(
          'PR-003',
          'PR-004',
        ) as string,
        'qms-docs/NC-2026-004.md':
          '---\nid: NC-2026-004\ntype: nonconformity\nprocess: PR-003\ncause_category: other\ndetected: 2026-10-05\n---\n',
        'qms-docs/NC-2026-005.md':
          '---\nid: NC-2026-005\ntype: nonconformity\nprocess: PR-003\ncause_category: other\ndetected: 2026-10-06\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { corrective_action: decision, closed, detected } = document.fields
      const isOpen = !hasEnded(closed, qms.today)
      const found = decision?.needed !== true && (detected ?? '') <= qms.today ? recurrenceOf(qms, document) : undefined
      if (!found || isAnswered(decision)) continue
      const before = `The same ${found.kind.words} led to ${countedCases(found.earlier)} within ${counted(recordPolicy(qms).recurrence_months, 'month')} before: ${namesInShort(found.earlier.map(({ id }) => id))}.`
      const isOpenedToday = isOpen && detected === qms.today
      if (found.earlier.length + 1 >= recordPolicy(qms).recurrence_limit && !isOpenedToday)
        yield { file: document, at: '/corrective_action', message: `${before} ${WHAT_TO_DO}` }
      else if (isOpen) {
        const message = `${before} Read what was done then, and why it did not last.`
        yield { file: document, at: '/detected', message, severity: 'info' }
      }
    }
  },
})

const WHAT_TO_DO =
  'Open a corrective action for what they have in common (`qms new corrective-action` begins it), and name it in “link” here; or say in “reason”, in more than a few words, why it came back and why it will not again.'

function isAnswered(decision: Nonconformity['corrective_action']): boolean {
  return decision?.needed === false && wordsOf(decision.reason ?? '').length >= FEWEST_WORDS
}

function countedCases(cases: readonly Document<Nonconformity>[]): string {
  return `${cases.length} nonconformit${cases.length === 1 ? 'y' : 'ies'}`
}
