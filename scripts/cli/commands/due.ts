import type { Qms } from '../../core/model/qms.js'
import { addDays } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { dueFormats } from '../../subjects/actions/due/due-formats.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { dueItems } from '../../subjects/actions/due/due-items.js'
import { defineCommand } from '../command/command.js'
import { format, string, wholeNumber } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { findActor } from '../names/find-actor.js'
import { findType } from '../names/find-type.js'
import { openQms } from './repository/open-qms.js'
import { tellUnreadable } from './tell-unreadable.js'

export const due = defineCommand({
  name: 'due',
  group: 'read',
  summary: 'List what is due, by stage and person.',
  details: 'Reviews, actions, audits and everything else that has a date.',
  example: 'qms due --owner quality-manager',
  arguments: {},
  options: {
    within: wholeNumber('days', 'everything due within this many days (default: what is due soon, by qms.yml)'),
    owner: string('name', 'only what this person or role is responsible for'),
    type: string('type', 'only in documents of this type, such as corrective-action'),
    format: format(dueFormats),
    ...reading,
    at,
  },
  async run(context, { format, ...options }) {
    const { qms } = await openQms(context, { ...options, evidence: 'of records' })
    const all = dueItems(qms)
    const list = {
      today: qms.today,
      organization: qms.settings.organization?.name ?? '',
      items: all.filter(isAsked(qms, options)),
      isRecorded: all.length > 0,
    }
    context.write(dueFormats[format](list, { color: context.isTerminal, ...defined({ width: context.width }) }))
    tellUnreadable(context, qms)
    return 0
  },
})

interface DueFilter {
  /** What is due in so many days, too, however long before its day it counts as due soon. */
  readonly within?: number
  /** A person, or a role. */
  readonly owner?: string
  readonly type?: string
}

function isAsked(qms: Qms, { within, owner, type }: DueFilter): (item: DueItem) => boolean {
  const last = within === undefined ? undefined : addDays(qms.today, within)
  const actor = owner === undefined ? undefined : findActor(qms, owner)
  const name = type === undefined ? undefined : findType(qms, type).name
  return (item) =>
    (last === undefined ? item.stage !== 'later' : item.on <= last) &&
    (actor === undefined || item.owner === actor || item.responsible.some(({ id }) => id === actor)) &&
    (name === undefined || item.document.type === name)
}
