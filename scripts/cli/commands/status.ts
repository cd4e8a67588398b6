import { tableFormats } from '../../core/format/index.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { tabulate } from '../../core/run/tabulate.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { firstDayOfLately, inForceSince } from '../../subjects/approval/in-force/in-force-since.js'
import { inForceWithoutFile } from '../../subjects/approval/in-force-without-file.js'
import { lostInWords } from '../../subjects/approval/lost-in-words.js'
import { plannedRetirement } from '../../subjects/approval/planned-retirement.js'
import { effectiveRevision, type Revision } from '../../subjects/approval/revisions.js'
import { isInForce, statusOf } from '../../subjects/approval/status.js'
import { unreadApprovalsFolder } from '../../subjects/approval/unreadable-records.js'
import { inForceLists } from '../../subjects/change/report/change-in-force.js'
import { explainStatus } from '../../subjects/review/reports/status-explanation.js'
import { statusList } from '../../subjects/review/reports/status-list.js'
import { reviewState } from '../../subjects/review/review-state.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { date, format } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { openQms } from './repository/open-qms.js'
import { tellUnreadable } from './tell-unreadable.js'

export const status = defineCommand({
  name: 'status',
  group: 'read',
  summary: 'Say which revision of a document is in force, and why.',
  details:
    'Without an id, says what came into force and what went out of force lately, and lists the status of all documents.',
  example: 'qms status QP-001',
  arguments: { id: optional('a document’s id, such as QP-001') },
  options: {
    format: format(tableFormats),
    ...reading,
    at,
    since: date('the first day of which to tell what came into force and went out of force (default: 30 days ago)'),
  },
  async run(context, { id, format, since, ...options }) {
    if (since !== undefined && (id !== undefined || format !== 'table'))
      throw new Misuse('--since is about the table of all documents. Leave out the document and --format.')
    const { qms } = await openQms(context, options)
    if (id === undefined) {
      if (format === 'table') context.write(describeSince(qms, since ?? firstDayOfLately(qms)))
      context.write(tableFormats[format](tabulate(statusList, qms).table, context.width))
      tellUnreadable(context, qms)
      return 0
    }
    const answer = answerFor(qms, id)
    if (format === 'json') {
      const { title: _title, ...described } = answer
      context.write(`${JSON.stringify(described, null, 2)}\n`)
      return 0
    }
    const heading = [answer.id, answer.title].filter(Boolean).join('  ')
    context.write(`${heading}, as of ${qms.today}\n${answer.reasons.map((reason) => `  ${reason}\n`).join('')}`)
    return 0
  },
})

function describeSince(qms: Qms, since: CalendarDate): string {
  const folder = unreadApprovalsFolder(qms)
  if (folder) return `It is unknown what is in force, because ${folder} cannot be read. “qms check” says why.\n\n`
  const titles = { comes: `Came into force since ${since}`, goes: `Went out of force since ${since}` }
  const lists = inForceLists(inForceSince(qms, since), titles)
  if (lists.length === 0) return `Since ${since}, nothing came into force, and nothing went out of force.\n\n`
  return lists.map(({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}\n`).join('')
}

/** @throws Misuse if there is no such document */
function answerFor(qms: Qms, id: string) {
  const lost = inForceWithoutFile(qms).find((one) => one.id.toLowerCase() === id.toLowerCase())
  if (lost)
    return {
      id: lost.id,
      title: '',
      today: qms.today,
      revision: '',
      status: 'no file',
      inForce: describeInForce(lost.effective),
      review: null,
      reasons: [lostInWords(qms, lost)],
    }
  const document = findMaintained(qms, id)
  const retiresOn = plannedRetirement(qms, document)
  const effective = isInForce(qms, document) ? effectiveRevision(qms, document) : undefined
  return {
    id: document.id,
    title: document.title,
    today: qms.today,
    revision: fieldText(document.fields, 'revision') ?? '',
    status: statusOf(qms, document),
    inForce: effective ? describeInForce(effective) : null,
    ...defined({ retiresOn }),
    review: reviewState(qms, document) ?? null,
    reasons: explainStatus(qms, document),
  }
}

function describeInForce({ revision, effectiveOn, record }: Revision) {
  return { revision, since: effectiveOn, blob: record.fields.blob }
}
