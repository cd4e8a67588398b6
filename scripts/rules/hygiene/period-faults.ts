import type { Person } from '../../model/generated-types.js'

export interface PeriodFault {
  /** Below the person. */
  readonly at: string
  readonly message: string
}

/** Finds periods of a person that end before they begin, or reach beyond the time that the person is here. */
export function* findPeriodFaults({ id, name = id, from, to, roles = [] }: Person): Generator<PeriodFault> {
  if (isBefore(to, from)) {
    yield { at: '/to', message: `The last day, ${to}, is before the first, ${from}. Correct one of them.` }
    return
  }
  for (const [index, role] of roles.entries()) {
    const at = `/roles/${index}`
    if (isBefore(role.to, role.from)) {
      const message = `The last day in the role ${role.role}, ${role.to}, is before the first, ${role.from}. Correct one of them.`
      yield { at: `${at}/to`, message }
    }
    if (isBefore(role.from, from)) {
      const message = `${name} was not here yet when the role ${role.role} began on ${role.from}: the first day was ${from}. Correct one of the dates.`
      yield { at: `${at}/from`, message }
    }
    if (isBefore(to, role.to)) {
      const message = `${name} was not here any more when the role ${role.role} ended on ${role.to}: the last day was ${to}. Correct one of the dates.`
      yield { at: `${at}/to`, message }
    }
  }
}

function isBefore(date: string | undefined, other: string | undefined): boolean {
  return date !== undefined && other !== undefined && date < other
}
