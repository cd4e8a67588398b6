import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { daysBetween, isOverdue } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { lateSeverity } from '../../actions/due/late-severity.js'
import { type OwedReading, owedReadings } from '../../approval/owed-readings.js'

const text = exampleText({ training: { roles: '[fitter]', threshold: '50' } })
const files = (approved: string, newcomer = '') => ({
  'qms-docs/people.yml': `people:
  - { id: ada, name: Ada Example, from: 2020-01-01 }
  - { id: ben, name: Ben Okoro, from: 2020-01-01, roles: [{ role: fitter }] }
  - { id: cleo, name: Cleo Ward, from: 2020-01-01, roles: [{ role: fitter${newcomer} }] }
`,
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(text, {
    effectiveFrom: approved,
    at: `${approved}T10:00:00Z`,
    more: 'training: { roles: [fitter], threshold: 50 }\n',
  }),
})
const read = (people: string) => ({
  'qms-docs/AK-2026-001.md': `---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: 1\non: 2026-11-05\npeople: [${people}]\n---\n`,
})

const later = exampleText(
  { revision: '2', change: { class: 'editorial', summary: 'Corrects the spelling.' }, training: { roles: '[fitter]' } },
  'Weigh each lot.\n',
)
const reworded = (training: string) => ({
  'qms-docs/QP-001.md': later.file,
  'qms-docs/AP-QP-001-2.md': exampleApproval(later, {
    effectiveFrom: '2026-09-01',
    at: '2026-09-01T10:00:00Z',
    more: `class: editorial\n${training}`,
  }),
})
const taught = (held: string) => ({
  'qms-docs/TR-2026-001.md': `---\nid: TR-2026-001\ntype: training\nplanned: 2026-11-04\n${held}people: [cleo]\ndocuments: [QP-001@1]\n---\n`,
})

export const readingAcknowledged = defineRule({
  id: 'reading-acknowledged',
  description: 'Require people to acknowledge the texts that their role must know, soon after they are approved',
  rationale:
    'A procedure that its people have not read is not followed, but for luck. Who has to know a text acknowledges its newest revision within 14 days (due.reading_days) after its approval, and a new holder of the role within 14 days after that. A training session in which it was taught counts as well, and an editorial revision need not be read again. It is a warning first, and after 30 days more (records.grace_days) an error.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.3'],
  severity: 'warning',
  examples: [
    {
      name: 'a revision that one of its readers has not acknowledged, in force all the same',
      files: { ...files('2026-11-01'), ...read('ben') },
      problems: [
        'qms-docs/QP-001.md:6:11 1 person has not acknowledged revision 1 of QP-001: Cleo Ward, 7 days late (due by 2026-11-15). Have it read, then `qms new acknowledgement --set document=QP-001 --set revision=1`.',
      ],
    },
    {
      name: 'a revision that waits for its readers, for long',
      files: files('2026-09-01'),
      problems: [
        'qms-docs/QP-001.md:6:11 2 people have not acknowledged revision 1 of QP-001: Ben Okoro and Cleo Ward, 68 days late (due by 2026-09-15). Have it read, then `qms new acknowledgement --set document=QP-001 --set revision=1`.',
      ],
      severities: ['error'],
    },
    {
      name: 'a new holder of the role',
      files: { ...files('2026-03-01', ', from: 2026-11-01'), ...read('ben') },
      problems: [
        'qms-docs/QP-001.md:6:11 1 person has not acknowledged revision 1 of QP-001: Cleo Ward, 7 days late (due by 2026-11-15). Have it read, then `qms new acknowledgement --set document=QP-001 --set revision=1`.',
      ],
    },
    {
      name: 'an editorial revision that waits for its readers, because its text gives a share of them',
      files: {
        ...files('2026-03-01'),
        ...reworded('training: { roles: [fitter], threshold: 50 }\n'),
        ...read('ben, cleo'),
      },
      problems: [
        'qms-docs/QP-001.md:6:11 2 people have not acknowledged revision 2 of QP-001: Ben Okoro and Cleo Ward, 68 days late (due by 2026-09-15). Have it read, then `qms new acknowledgement --set document=QP-001 --set revision=2`.',
      ],
      severities: ['error'],
    },
    {
      name: 'an editorial revision of what everyone has read',
      files: { ...files('2026-03-01'), ...reworded(''), ...read('ben, cleo') },
      problems: [],
    },
    {
      name: 'a session in which it was taught, with the others who read it alone',
      files: { ...files('2026-11-01'), ...read('ben'), ...taught('held: 2026-11-04\n') },
      problems: [],
    },
    {
      name: 'a session that is only planned',
      files: { ...files('2026-11-01'), ...read('ben'), ...taught('') },
      problems: [
        'qms-docs/QP-001.md:6:11 1 person has not acknowledged revision 1 of QP-001: Cleo Ward, 7 days late (due by 2026-11-15). Have it read, then `qms new acknowledgement --set document=QP-001 --set revision=1`.',
      ],
    },
    {
      name: 'everyone it concerns has acknowledged it',
      files: { ...files('2026-11-01'), ...read('ben, cleo') },
      problems: [],
    },
    {
      name: 'a new holder on the last day of the time for it',
      files: { ...files('2026-03-01', ', from: 2026-11-08'), ...read('ben') },
      problems: [],
    },
  ],
  *check(qms) {
    const late = owedReadings(qms).filter(({ due }) => isOverdue(due, qms.today))
    for (const [document, readings] of groupBy(late, (reading) => reading.document))
      yield { file: document, at: '/training', ...problemOf(qms, document, readings) }
  },
})

/** One text is one problem, which counts for as much as the reading that is latest. */
function problemOf(qms: Qms, document: Document, readings: readonly OwedReading[]) {
  const due = readings.map((reading) => reading.due).sort(byText)[0] ?? qms.today
  const days = daysBetween(due, qms.today)
  const revision = readings[0]?.revision
  const have = readings.length === 1 ? '1 person has' : `${readings.length} people have`
  const names = namesInShort(readings.map(({ person: { id = '' } }) => qms.nameOf(id)))
  const message = `${have} not acknowledged revision ${revision} of ${document.id}: ${names}, ${counted(days, 'day')} late (due by ${due}). Have it read, then \`qms new acknowledgement --set document=${document.id} --set revision=${revision}\`.`
  return { message, severity: lateSeverity(qms, document, days) }
}
