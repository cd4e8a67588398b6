import { sha256 } from '../../../../core/bytes/digest.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Person } from '../../../../core/model/generated-types.js'
import type { Qms } from '../../../../core/model/qms.js'
import { addDays, type CalendarDate } from '../../../../core/values/date.js'
import { defined } from '../../../../core/values/defined.js'
import { settingsDocument } from '../../../approval/settings-document.js'
import { holdsRole, isActive } from '../../../people/people.js'
import type { PendingKind, PendingTask } from './pending-task.js'

/** What ends on a day that the settings name. The document whose approval covers them is named for them. */
export const pendingEndings: PendingKind = {
  name: 'ending',
  recordType: 'settings',
  tasks(qms, document) {
    if (settingsDocument(qms) !== document) return []
    const owner = fieldText(document.fields, 'owner')
    return [...waivers(qms), ...baseline(qms), ...people(qms)].map((ending) => ({
      document,
      at: '/title',
      ...defined({ owner }),
      ...ending,
    }))
  },
  whyDone(_qms, _document, [what]) {
    return what === 'waiver' || what === 'baseline' ? `The ${what} is gone.` : 'It is over, or was given another end.'
  },
}

type Ending = Omit<PendingTask, 'document' | 'at'>

function waivers({ settings }: Qms): readonly Ending[] {
  return settings.waivers.flatMap(({ rule = '', document = '', approver, expires: on }) =>
    on === undefined
      ? []
      : {
          key: ['waiver', rule, document],
          on,
          ...defined({ owner: approver }),
          task: `Solve what is waived in ${document}, or have it accepted again`,
          how: `The waiver of ${rule} in qms.yml ends on that day. From the next day on, the problem counts again.`,
        },
  )
}

function baseline({ baseline: { expires: on, approver } }: Qms): readonly Ending[] {
  if (on === undefined) return []
  return [
    {
      key: ['baseline'],
      on,
      ...defined({ owner: approver }),
      task: 'Solve the problems that the baseline accepts, or write a new one',
      how: 'The baseline ends on that day. From the next day on, all of its problems count again.',
      command: 'qms check --baseline',
    },
  ]
}

/** What is over needs nothing more: who is missing then is told by rules. */
function people(qms: Qms): readonly Ending[] {
  return qms.people
    .filter((person) => isActive(person, qms.today))
    .flatMap((person) => [...lastDay(person), ...lastDaysInRoles(qms, person), ...lastDaysOfKeys(qms, person)])
}

function lastDay({ id = '', name = id, to: on }: Person): readonly Ending[] {
  if (on === undefined) return []
  return [
    {
      key: ['person', id],
      on,
      task: `Hand over what ${name} owns and does`,
      how: `According to people.yml, it is the last day of ${name}.`,
    },
  ]
}

/** A role that others hold on goes on. */
function lastDaysInRoles(qms: Qms, person: Person): readonly Ending[] {
  const { id = '', name = id, roles = [] } = person
  return roles.flatMap(({ role = '', to }) => {
    const on = earlier(to, person.to)
    if (on === undefined || on < qms.today || !holdsRole(person, role, on)) return []
    const goesOn = qms.people.some((one) => holdsRole(one, role, addDays(on, 1)))
    if (goesOn) return []
    return [
      {
        key: ['role', id, role],
        on,
        task: `Give the role ${role} to another person`,
        how: `It is the last day of ${name} in it, and people.yml names no one who holds it after that.`,
      },
    ]
  })
}

function lastDaysOfKeys({ today }: Qms, { id = '', name = id, keys = [], to: last }: Person): readonly Ending[] {
  const isCovered = (day: CalendarDate) =>
    keys.some(({ from = '', to = day }) => from <= day && day <= to) || (last !== undefined && last < day)
  return keys.flatMap(({ key = '', to: on }) =>
    on === undefined || on < today || isCovered(addDays(on, 1))
      ? []
      : {
          key: ['key', id, sha256(key).slice(0, 8)],
          on,
          owner: id,
          task: `List a new key of ${name}, or let the present one go`,
          how: `It is the last day on which ${name} can sign with it. A new key is entered in people.yml before that.`,
        },
  )
}

function earlier(...days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0]
}
