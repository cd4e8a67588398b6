import type { CalendarDate } from '../../../core/model/date.js'
import type { Person } from '../../../core/model/generated-types.js'

export interface PersonFault {
  /** Below the person. */
  readonly at: string
  readonly message: string
}

type HeldRole = NonNullable<Person['roles']>[number]

/** Finds periods of a person that end before they begin, or reach beyond the time that the person is here. */
export function periodFaults(person: Person): PersonFault[] {
  const { from, to, roles = [] } = person
  if (isBefore(to, from))
    return [{ at: '/to', message: `The last day, ${to}, is before the first, ${from}. Correct one of them.` }]
  return roles.flatMap((role, index) =>
    rolePeriodFaults(person, role).map(({ at, message }) => ({ at: `/roles/${index}${at}`, message })),
  )
}

function rolePeriodFaults(person: Person, { role, from, to }: HeldRole): PersonFault[] {
  // A role without a name is reported as such.
  if (role === undefined) return []
  if (isBefore(to, from)) {
    const message = `The last day in the role ${role}, ${to}, is before the first, ${from}. Correct one of them.`
    return [{ at: '/to', message }]
  }
  return [
    ...absenceFaults(person, '/from', `the role ${role} began on ${from}`, from),
    ...absenceFaults(person, '/to', `the role ${role} ended on ${to}`, to),
  ]
}

function absenceFaults(
  { id, name = id, from, to }: Person,
  at: string,
  event: string,
  on?: CalendarDate,
): PersonFault[] {
  const isEarly = isBefore(on, from)
  if (!isEarly && !isBefore(to, on)) return []
  const [absent, limit] = isEarly ? ['yet', `the first day was ${from}`] : ['any more', `the last day was ${to}`]
  return [{ at, message: `${name} was not here ${absent} when ${event}: ${limit}. Correct one of the dates.` }]
}

function isBefore(date: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return date !== undefined && other !== undefined && date < other
}
