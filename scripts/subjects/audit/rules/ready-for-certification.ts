import type { Document } from '../../../core/model/document.js'
import type { ExternalAudit } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { type CalendarDate, LAST_DAY } from '../../../core/values/date.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { isInForce } from '../../approval/status.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})
const files = {
  ...document('PR-001', 'process', 'kind: core'),
  ...document('PR-002', 'process', 'kind: support'),
  ...document('EA-2026-01', 'external-audit', 'kind: stage-2\nplanned: 2026-12-15'),
}
const audited = document('IA-2026-01', 'internal-audit', 'processes: [PR-001]\nperformed: 2026-06-09')

export const readyForCertification = defineRule({
  id: 'ready-for-certification',
  description:
    'Require each process to be audited and one management review to be held before an audit for certification',
  rationale:
    'A certification body comes to see a system that checks itself. Without an internal audit of every process and a management review before its visit, it cannot recommend a certificate.',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a process that will not be audited by then, and no management review',
      files: {
        ...files,
        ...audited,
        ...document('IA-2027-01', 'internal-audit', 'processes: [PR-002]\nplanned: 2027-01-09'),
      },
      problems: [
        'qms-docs/EA-2026-01.md:5:10 The audit for certification is on 2026-12-15. Before it, PR-002 has still to be audited and a management review to be held, and neither is done or planned by then.',
      ],
    },
    {
      name: 'all processes are audited or planned, and a review was held',
      files: {
        ...files,
        ...audited,
        ...document('IA-2026-02', 'internal-audit', 'processes: [PR-002]\nplanned: 2026-12-01'),
        ...document('MR-2026-01', 'management-review', 'held: 2026-04-21'),
      },
      problems: [],
    },
    {
      name: 'a surveillance audit, and one that was held already',
      files: {
        ...files,
        ...document('EA-2026-01', 'external-audit', 'kind: surveillance\nplanned: 2026-12-15'),
        ...document('EA-2026-02', 'external-audit', 'kind: stage-2\nplanned: 2026-05-15\nheld: 2026-05-15'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const audit of qms.ofType('external-audit')) {
      const day = openCertification(qms, audit)
      if (day === undefined) continue
      const processes = unaudited(qms, day)
      const missing = [
        ...(processes.length > 0
          ? [`${namesInShort(processes)} ${processes.length > 1 ? 'have' : 'has'} still to be audited`]
          : []),
        ...(isReviewed(qms, day) ? [] : ['a management review to be held']),
      ]
      if (missing.length === 0) continue
      const neither = missing.length > 1 ? 'neither is' : 'that is not'
      const message = `The audit for certification is on ${day}. Before it, ${listInWords(missing)}, and ${neither} done or planned by then.`
      yield { file: audit, at: '/planned', message }
    }
  },
})

function openCertification(qms: Qms, { fields }: Document<ExternalAudit>): CalendarDate | undefined {
  const { kind, planned, held, cancelled } = fields
  const isOpen = kind === 'stage-2' && !hasEnded(held, qms.today) && !cancelled
  return isOpen ? planned : undefined
}

/** An audit of the programme counts like one that has its record. */
function unaudited(qms: Qms, day: CalendarDate): readonly string[] {
  const audits = qms
    .ofType('internal-audit')
    .filter(({ fields: { performed, planned = LAST_DAY, cancelled } }) => (performed ?? planned) < day && !cancelled)
    .flatMap(({ fields }) => fields.processes ?? [])
  const entries = qms.ofType('audit-programme').flatMap(({ fields }) => fields.entries ?? [])
  const planned = entries
    .filter(({ planned: on = LAST_DAY, audit }) => on >= qms.today && on < day && audit === undefined)
    .flatMap((entry) => entry.process ?? [])
  const covered = new Set([...audits, ...planned])
  return qms
    .ofType('process')
    .filter((one) => isInForce(qms, one as Document) && !covered.has(one.id))
    .map(({ id }) => id)
}

function isReviewed(qms: Qms, day: CalendarDate): boolean {
  return qms.ofType('management-review').some(({ fields: { held, next } }) => {
    const isPlanned = next !== undefined && next >= qms.today && next < day
    return (held !== undefined && held < day) || isPlanned
  })
}
