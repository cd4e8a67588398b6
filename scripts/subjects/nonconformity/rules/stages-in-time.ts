import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { CorrectiveAction, Nonconformity } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { addDays, daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { isOnHold } from '../../actions/due/ending.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { type RecordPolicy, recordPolicy } from '../../documents/record-policy.js'

const nonconformity = (fields: string) => ({
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\ndue: 2029-12-31\n${fields}\n---\n`,
})
const decided = 'correction: { done: 2026-11-10 }\ncorrective_action: { needed: true, link: CA-2026-001 }'
const correctiveAction = (fields = '') => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\nnonconformities: [NC-2026-001]\n${fields}\n---\n`,
})

export const stagesInTime = defineRule({
  id: 'stages-in-time',
  description:
    'Require nonconformities to be corrected, decided on, understood and acted on within the days that their grade allows',
  rationale:
    'One due date in the distance says nothing of the days in which a customer is still affected. So the correction, the decision on a corrective action and the cause each have a time of their own, shorter for major nonconformities (records.stage_days).',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a major nonconformity that is neither corrected nor decided on',
      files: nonconformity('grade: major\ndetected: 2026-11-16'),
      problems: [
        'qms-docs/NC-2026-001.md:6:11 This nonconformity (major) was to be corrected by 2026-11-18, 2 days after it was detected, and is 4 days late. Put it right, and write down in “correction” what was done, by whom and when.',
        'qms-docs/NC-2026-001.md:6:11 This nonconformity (major) was to be decided on by 2026-11-21, 5 days after it was detected, and is 1 day late. Say in “corrective_action” whether one is needed, with a link or the reason.',
      ],
    },
    {
      name: 'a cause that is not found',
      files: { ...nonconformity(`grade: minor\ndetected: 2026-10-20\n${decided}`), ...correctiveAction() },
      problems: [
        'qms-docs/NC-2026-001.md:6:11 The cause of this nonconformity (minor) was to be found by 2026-11-19, 30 days after it was detected, and is 3 days late. Look for it, and write it into “root_cause” of CA-2026-001.',
      ],
    },
    {
      name: 'what is done, or has time left',
      files: {
        ...nonconformity(`grade: minor\ndetected: 2026-10-23\n${decided}`),
        ...correctiveAction(),
        'qms-docs/NC-2026-002.md':
          '---\nid: NC-2026-002\ntype: nonconformity\ngrade: minor\ndetected: 2026-11-17\n---\n',
        'qms-docs/NC-2026-003.md':
          '---\nid: NC-2026-003\ntype: nonconformity\ngrade: minor\ndetected: 2026-01-17\nclosed: 2026-02-01\n---\n',
      },
      problems: [],
    },
    {
      name: 'a corrective action whose actions are not done, one that was extended, and one with time left',
      files: {
        ...correctiveAction('opened: 2026-08-23\nactions: [{ what: Fit., done: 2026-10-01 }, { what: Try. }]'),
        'qms-docs/CA-2026-002.md':
          '---\nid: CA-2026-002\ntype: corrective-action\nopened: 2026-01-23\ndue: 2026-12-31\nextensions: [{ on: 2026-04-01, was: 2026-04-20 }]\n---\n',
        'qms-docs/CA-2026-003.md': '---\nid: CA-2026-003\ntype: corrective-action\nopened: 2026-08-24\n---\n',
      },
      problems: [
        'qms-docs/CA-2026-001.md:5:9 All actions of this corrective action were to be done by 2026-11-21, 90 days after it was opened, and are 1 day late. Do them, or move “due” with a reason in “extensions”.',
      ],
    },
    {
      name: 'numbers of one’s own, and a small firm, where one due date is enough',
      files: {
        'qms-docs/qms.yml': 'profile: minimal\nrecords: { stage_days: { major: { correction: 1 } } }\n',
        ...nonconformity('grade: major\ndetected: 2026-11-20'),
        'qms-docs/NC-2026-002.md':
          '---\nid: NC-2026-002\ntype: nonconformity\ngrade: minor\ndetected: 2026-01-17\n---\n',
      },
      problems: [
        'qms-docs/NC-2026-001.md:6:11 This nonconformity (major) was to be corrected by 2026-11-21, 1 day after it was detected, and is 1 day late. Put it right, and write down in “correction” what was done, by whom and when.',
      ],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const { detected, grade, closed } = document.fields
      if (
        detected === undefined ||
        grade === undefined ||
        hasEnded(closed, qms.today) ||
        isOnHold(document as Document, qms.today)
      )
        continue
      for (const { days, what, remedy } of openStages(qms, document, recordPolicy(qms).stage_days[grade])) {
        const due = addDays(detected, days)
        if (!isOverdue(due, qms.today)) continue
        const late = counted(daysBetween(due, qms.today), 'day')
        const message = `${what} by ${due}, ${counted(days, 'day')} after it was detected, and is ${late} late. ${remedy}`
        yield { file: document, at: '/detected', message }
      }
    }
    for (const document of qms.ofType('corrective-action')) {
      const message = lateActions(qms, document)
      if (message !== undefined) yield { file: document, at: '/opened', message }
    }
  },
})

/** A due date that was moved with a reason takes the place of the day that follows from the settings. */
function lateActions(qms: Qms, document: Document<CorrectiveAction>): string | undefined {
  const { opened, actions = [], nonconformities = [], extensions = [], due = '', closed } = document.fields
  const isMajor = nonconformities.some((id) => qms.find(id)?.fields.grade === 'major')
  const days = recordPolicy(qms).stage_days[isMajor ? 'major' : 'minor'].action
  const isDone = actions.length > 0 && actions.every(({ done }) => hasEnded(done, qms.today))
  if (opened === undefined || days === undefined || isDone || hasEnded(closed, qms.today)) return undefined
  if (document.fields.cancelled || isOnHold(document as Document, qms.today)) return undefined
  const by = addDays(opened, days)
  if (!isOverdue(by, qms.today) || (extensions.length > 0 && due >= qms.today)) return undefined
  const late = counted(daysBetween(by, qms.today), 'day')
  return `All actions of this corrective action were to be done by ${by}, ${counted(days, 'day')} after it was opened, and are ${late} late. Do them, or move “due” with a reason in “extensions”.`
}

interface Stage {
  readonly days: number
  readonly what: string
  readonly remedy: string
}

function openStages(
  qms: Qms,
  document: Document<Nonconformity>,
  days: RecordPolicy['stage_days']['minor'],
): readonly Stage[] {
  const { grade, correction, corrective_action: decision } = document.fields
  const action = decision?.needed === true ? qms.find(decision.link ?? '') : undefined
  const found = action && (fieldText(action.fields, 'root_cause.found') ?? action.fields.cancelled)
  const stages: (Stage | false | undefined)[] = [
    days.correction !== undefined &&
      !hasEnded(correction?.done, qms.today) && {
        days: days.correction,
        what: `This nonconformity (${grade}) was to be corrected`,
        remedy: 'Put it right, and write down in “correction” what was done, by whom and when.',
      },
    days.decision !== undefined &&
      !decision && {
        days: days.decision,
        what: `This nonconformity (${grade}) was to be decided on`,
        remedy: 'Say in “corrective_action” whether one is needed, with a link or the reason.',
      },
    days.cause !== undefined &&
      action &&
      !hasEnded(found, qms.today) && {
        days: days.cause,
        what: `The cause of this nonconformity (${grade}) was to be found`,
        remedy: `Look for it, and write it into “root_cause” of ${action.id}.`,
      },
  ]
  return stages.flatMap((stage) => stage || [])
}
