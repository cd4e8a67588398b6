import dedent from 'dedent'
import type { Person } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'

export const peoplePeriods: Rule = {
  id: 'people-periods',
  description: 'Require the periods of people and of their roles to fit together',
  rationale:
    'Every responsibility, approval and check in the documents leads to the list of people. If its periods contradict each other, it is unclear who was entitled to what on which day.',
  clauses: ['iso-9001-2015/5.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a last day before the first is found',
      files: { 'qms-docs/people.yml': 'people: [{ id: oskar-lehmann, from: 2026-01-31, to: 2021-06-01 }]\n' },
      problems: [
        'qms-docs/people.yml:1:53 The last day, 2021-06-01, is before the first, 2026-01-31. Correct one of them.',
      ],
    },
    {
      name: 'a role held before the first day or after the last is found',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              roles:
                - { role: quality-manager, from: 2021-05-01, to: 2021-12-31 }
                - { role: quality-manager, from: 2022-01-01, to: 2026-02-28 }
        `,
      },
      problems: [
        'qms-docs/people.yml:6:40 oskar-lehmann was not here yet when the role quality-manager began on 2021-05-01: the first day was 2021-06-01. Correct one of the dates.',
        'qms-docs/people.yml:7:56 oskar-lehmann was not here any more when the role quality-manager ended on 2026-02-28: the last day was 2026-01-31. Correct one of the dates.',
      ],
    },
    {
      name: 'a role that begins after the last day, or ends before the first, is found',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              roles: [{ role: quality-manager, from: 2026-02-01 }, { role: auditor, to: 2021-05-31 }]
        `,
      },
      problems: [
        'qms-docs/people.yml:5:44 oskar-lehmann was not here any more when the role quality-manager began on 2026-02-01: the last day was 2026-01-31. Correct one of the dates.',
        'qms-docs/people.yml:5:79 oskar-lehmann was not here yet when the role auditor ended on 2021-05-31: the first day was 2021-06-01. Correct one of the dates.',
      ],
    },
    {
      name: 'people whose periods fit pass',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - { id: helene-brandt, from: 2019-03-01 }
            - id: oskar-lehmann
              from: 2021-06-01
              to: 2026-01-31
              reports_to: helene-brandt
              roles: [{ role: quality-manager, to: 2026-01-31 }, { role: quality-engineer, from: 2021-06-01 }]
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { person, file, at } of qms.listedPeople)
      for (const fault of periodFaults(person)) yield { file, at: `${at}${fault.at}`, message: fault.message }
  },
}

interface PeriodFault {
  /** Below the person. */
  readonly at: string
  readonly message: string
}

type HeldRole = NonNullable<Person['roles']>[number]

/** Finds periods of a person that end before they begin, or reach beyond the time that the person is here. */
function periodFaults(person: Person): PeriodFault[] {
  const { from, to, roles = [] } = person
  if (isBefore(to, from))
    return [{ at: '/to', message: `The last day, ${to}, is before the first, ${from}. Correct one of them.` }]
  return roles.flatMap((role, index) =>
    rolePeriodFaults(person, role).map(({ at, message }) => ({ at: `/roles/${index}${at}`, message })),
  )
}

function rolePeriodFaults(person: Person, { role, from, to }: HeldRole): PeriodFault[] {
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
): PeriodFault[] {
  const isEarly = isBefore(on, from)
  if (!isEarly && !isBefore(to, on)) return []
  const [absent, limit] = isEarly ? ['yet', `the first day was ${from}`] : ['any more', `the last day was ${to}`]
  return [{ at, message: `${name} was not here ${absent} when ${event}: ${limit}. Correct one of the dates.` }]
}

function isBefore(date: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return date !== undefined && other !== undefined && date < other
}
