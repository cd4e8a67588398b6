import { addDays } from '../../core/model/date.js'
import type { Qms } from '../../core/model/qms.js'
import { type DueFormatName, dueFormats } from '../../subjects/actions/due/due-formats.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { dueItems } from '../../subjects/actions/due/due-items.js'
import type { CommandContext, ExitCode } from './context.js'
import { findActor } from './looking-up/find-actor.js'
import { findType } from './looking-up/find-type.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { tellUnreadable } from './tell-unreadable.js'

export interface DueOptions extends Pick<OpenOptions, 'today' | 'at' | 'cache'> {
  /** What is due in so many days, too, however long before its day it counts as due soon. */
  readonly within?: number
  /** A person, or a role. */
  readonly owner?: string
  readonly type?: string
  readonly format?: DueFormatName
}

/** Lists what is due, by stage and person. */
export async function due(context: CommandContext, { format = 'pretty', ...options }: DueOptions): Promise<ExitCode> {
  const { qms } = await openQms(context, options)
  const all = dueItems(qms)
  const list = {
    today: qms.today,
    organization: qms.settings.organization?.name ?? '',
    items: all.filter(isAsked(qms, options)),
    isRecorded: all.length > 0,
  }
  context.write(dueFormats[format](list, { color: context.isTerminal }))
  tellUnreadable(context, qms)
  return 0
}

function isAsked(qms: Qms, { within, owner, type }: DueOptions): (item: DueItem) => boolean {
  const last = within === undefined ? undefined : addDays(qms.today, within)
  const actor = owner === undefined ? undefined : findActor(qms, owner)
  const name = type === undefined ? undefined : findType(qms, type).name
  return (item) =>
    (last === undefined ? item.stage !== 'later' : item.on <= last) &&
    (actor === undefined || item.owner === actor || item.responsible.some(({ id }) => id === actor)) &&
    (name === undefined || item.document.type === name)
}
