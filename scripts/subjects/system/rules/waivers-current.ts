import type { Settings } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { unreadableIds } from '../../../core/questions/unreadable-ids.js'
import { addMonths, isOverdue } from '../../../core/values/date.js'
import { toldLosses } from '../../documents/evidence/told-losses.js'
import { isActive } from '../../people/people.js'
import { hasFile } from './has-file.js'

const LONGEST_MONTHS = 12

const files = (waiver: string) => ({
  'qms-docs/qms.yml': `waivers:\n  - { rule: specific-title, ${waiver} }\n`,
  'qms-docs/people.yml':
    'people:\n  - { id: amara-okafor, name: Amara Okafor, from: 2021-05-01 }\n  - { id: oskar-lehmann, name: Oskar Lehmann, from: 2021-06-01, to: 2026-01-31 }\n  - { id: lena-vogt, name: Lena Vogt, from: 2027-01-01 }\n',
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n',
})

export const waiversCurrent: Rule = {
  id: 'waivers-current',
  description:
    'Require waivers to be in date, to name a person who answers for them, and to be for something that exists',
  rationale:
    'A waiver accepts a problem for a time. Without an end it would be accepted for good, so it ends, and a person who is still here answers for it.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  examples: [
    {
      name: 'a waiver that has expired is found',
      files: files('document: QP-001, approver: amara-okafor, expires: 2026-11-21'),
      problems: [
        'qms-docs/qms.yml:2:80 This waiver expired on 2026-11-21. Solve the problem and remove the waiver, or have it accepted again.',
      ],
    },
    {
      name: 'a waiver of a person who has left is found',
      files: files('document: QP-001, approver: oskar-lehmann, expires: 2026-12-31'),
      problems: [
        'qms-docs/qms.yml:2:57 Oskar Lehmann is not here any more. Let another person accept this problem, or solve it.',
      ],
    },
    {
      name: 'a waiver of a person who is not here yet is found',
      files: files('document: QP-001, approver: lena-vogt, expires: 2026-12-31'),
      problems: [
        'qms-docs/qms.yml:2:57 Lena Vogt is not here yet. Let another person accept this problem, or solve it.',
      ],
    },
    {
      name: 'a waiver of a person unknown, for a document that does not exist, is two problems',
      files: files('document: QP-002, approver: jonas-weber, expires: 2026-12-31'),
      problems: [
        'qms-docs/qms.yml:2:39 There is no document or file QP-002. Correct the name, or remove the waiver.',
        'qms-docs/qms.yml:2:57 jonas-weber is not in people.yml. Name the person who accepted this problem.',
      ],
    },
    {
      name: 'a waiver for years is found',
      files: files('document: QP-001, approver: amara-okafor, expires: 2027-11-23'),
      problems: [
        'qms-docs/qms.yml:2:80 This waiver holds until 2027-11-23, more than a year from now. Let it end by 2027-11-22, and look at it again then.',
      ],
    },
    {
      name: 'a waiver on its last day passes, and so does one for a file',
      files: {
        ...files('document: QP-001, approver: amara-okafor, expires: 2026-11-22'),
        'qms-docs/qms.yml':
          'waivers: [{ rule: line-ends, document: qms-docs/people.yml, approver: amara-okafor, expires: 2027-11-22 }]\n',
      },
      problems: [],
    },
    {
      name: 'a waiver for a record that is gone passes as long as that is a problem',
      base: { 'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\ndetected: 2026-01-01\n---\n' },
      files: files('document: NC-2026-001, approver: amara-okafor, expires: 2026-12-31'),
      problems: [],
    },
    {
      name: 'a waiver for a document that cannot be read passes here, because that is reported there',
      files: {
        ...files('document: QP-002, approver: amara-okafor, expires: 2026-12-31'),
        'qms-docs/QP-002.md': 'No front matter.\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const [index, waiver] of qms.settings.waivers.entries()) {
      for (const [field, fault] of Object.entries(findFaults(qms, waiver))) {
        if (fault) yield { file: qms.settingsFile, at: `/waivers/${index}/${field}`, ...fault }
      }
    }
  },
}

function findFaults(qms: Qms, waiver: Settings['waivers'][number]) {
  return {
    document: documentFault(qms, waiver.document),
    approver: approverFault(qms, waiver.approver),
    expires: expiryFault(qms, waiver.expires),
  }
}

function documentFault(qms: Qms, document: string | undefined) {
  if (document === undefined || qms.find(document) || unreadableIds(qms).has(document) || hasFile(qms, document))
    return undefined
  const { ids, paths } = toldLosses(qms)
  if (ids.has(document) || paths.has(document)) return undefined
  return { message: `There is no document or file ${document}. Correct the name, or remove the waiver.` }
}

function approverFault(qms: Qms, approver: string | undefined) {
  if (approver === undefined) return undefined
  const person = qms.person(approver)
  if (!person) return { message: `${approver} is not in people.yml. Name the person who accepted this problem.` }
  if (isActive(person, qms.today)) return undefined
  const absent = person.from !== undefined && person.from > qms.today ? 'yet' : 'any more'
  const message = `${person.name ?? approver} is not here ${absent}. Let another person accept this problem, or solve it.`
  return { message }
}

function expiryFault({ today }: Qms, expires: string | undefined) {
  if (expires === undefined) return undefined
  if (isOverdue(expires, today))
    return {
      message: `This waiver expired on ${expires}. Solve the problem and remove the waiver, or have it accepted again.`,
    }
  const latest = addMonths(today, LONGEST_MONTHS)
  if (expires <= latest) return undefined
  const message = `This waiver holds until ${expires}, more than a year from now. Let it end by ${latest}, and look at it again then.`
  return { message, severity: 'warning' as const }
}
