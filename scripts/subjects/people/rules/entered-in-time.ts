import type { Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { gainedDay, type OpenPeriod } from '../gained-day.js'
import { earliestEntry, LATE_ENTRY_DAYS } from '../late-entry.js'

const PEOPLE = 'qms-docs/people.yml'
const people = (ada: string, ...others: readonly string[]) =>
  `people:\n  - { id: ada, name: Ada Example, from: 2020-01-01, ${ada} }\n${others.map((one) => `  - { ${one} }\n`).join('')}`
const approval = { 'qms-docs/AP-QP-001-1.md': '---\nid: AP-QP-001-1\ntype: approval\n---\n' }
const before = { ...approval, [PEOPLE]: people('roles: [{ role: auditor }]') }
const ended = 'roles: [{ role: auditor, to: 2026-06-30 }], keys: [{ key: ssh-ed25519 AAAA, from: 2026-01-01 }]'
const again = 'what was approved with it is approved again.'

export const enteredInTime: Rule = {
  id: 'entered-in-time',
  description: 'Disallow roles and keys that are entered for a time long past',
  rationale:
    'Whether an approval counts depends on the role and the key that a person had on that day. If a role could be entered afterwards, an approval by a person who was not entitled would count, and only git would still tell.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  asksAbout: 'people',
  examples: [
    {
      name: 'a role from a past day, a role from the first day on, and a key',
      base: before,
      files: {
        ...before,
        [PEOPLE]: people(
          'roles: [{ role: auditor }, { role: store-lead, from: 2026-03-01 }, { role: quality-manager }], keys: [{ key: ssh-ed25519 AAAA, from: 2026-01-01 }]',
        ),
      },
      problems: [
        `${PEOPLE}:2:80 According to this change, Ada Example holds the role store-lead since 2026-03-01; before, people.yml did not say so. Roles and keys count from the day on which they are entered, or from 31 days earlier: write “from: 2026-11-22”, and ${again}`,
        `${PEOPLE}:2:120 According to this change, Ada Example holds the role quality-manager since 2020-01-01; before, people.yml did not say so. Roles and keys count from the day on which they are entered, or from 31 days earlier: write “from: 2026-11-22”, and ${again}`,
        `${PEOPLE}:2:155 According to this change, Ada Example has this key since 2026-01-01; before, people.yml did not say so. Roles and keys count from the day on which they are entered, or from 31 days earlier: write “from: 2026-11-22”, and ${again}`,
      ],
    },
    {
      name: 'a first day that moved back, and a last day that had passed and moved on',
      base: { ...approval, [PEOPLE]: people(ended) },
      files: {
        ...approval,
        [PEOPLE]: people(ended.replace('06-30', '09-30').replace('2026-01-01', '2025-01-01')),
      },
      problems: [
        `${PEOPLE}:2:61 According to this change, Ada Example held the role auditor on 2026-07-01, too; before, people.yml did not say so. A last day that has passed stays: enter the role auditor once more, with “from: 2026-11-22”, and ${again}`,
        `${PEOPLE}:2:104 According to this change, Ada Example has this key since 2025-01-01; before, people.yml did not say so. Roles and keys count from the day on which they are entered, or from 31 days earlier: write “from: 2026-11-22”, and ${again}`,
      ],
    },
    {
      name: 'a new person who is said to have held a role long before',
      base: before,
      files: {
        ...before,
        [PEOPLE]: people(
          'roles: [{ role: auditor }]',
          'id: ben, name: Ben, from: 2021-01-01, roles: [{ role: store-lead }]',
        ),
      },
      problems: [
        `${PEOPLE}:3:53 According to this change, Ben holds the role store-lead since 2021-01-01; before, people.yml did not say so. Roles and keys count from the day on which they are entered, or from 31 days earlier: write “from: 2026-11-22”, and ${again}`,
      ],
    },
    {
      name: 'a role from last month, one that goes on from today, a key that ends, and a person who joined long ago',
      base: { ...approval, [PEOPLE]: people(ended) },
      files: {
        ...approval,
        [PEOPLE]: people(
          ended
            .replace('06-30 }', '06-30 }, { role: auditor, from: 2026-11-22 }, { role: store-lead, from: 2026-10-22 }')
            .replace('from: 2026-01-01', 'from: 2026-01-01, to: 2026-08-31'),
          'id: ben, name: Ben, from: 2021-01-01',
        ),
      },
      problems: [],
    },
    {
      name: 'before the first approval, everything can be entered',
      base: { [PEOPLE]: 'people: []\n' },
      files: { [PEOPLE]: people('roles: [{ role: quality-manager }]') },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base || base.ofType('approval').length === 0) return
    const earliest = earliestEntry(qms.today)
    for (const { person: written, file, at } of qms.listedPeople) {
      const person = qms.person(written.id ?? '') ?? written
      const known = base.person(written.id ?? '')
      for (const [index, held] of (person.roles ?? []).entries()) {
        if (held.role === undefined) continue
        const same = (known?.roles ?? []).filter(({ role }) => role === held.role).map((one) => whileHere(known, one))
        const gained = gainedDay(whileHere(person, held), same)
        if (gained === undefined || gained >= earliest) continue
        const what = `the role ${held.role}`
        yield { file, at: `${at}/roles/${index}`, message: tell(qms, person, ['holds', 'held', what], gained, same) }
      }
      for (const [index, held] of (person.keys ?? []).entries()) {
        const same = (known?.keys ?? []).filter(({ key }) => key === held.key)
        const gained = gainedDay(held, same)
        if (gained === undefined || gained >= earliest) continue
        yield { file, at: `${at}/keys/${index}`, message: tell(qms, person, ['has', 'had', 'this key'], gained, same) }
      }
    }
  },
}

/** A role counts only while its holder is here. */
function whileHere(person: Person | undefined, { from = '', to }: OpenPeriod): OpenPeriod {
  const [first, last] = [person?.from ?? '', person?.to]
  return { from: from > first ? from : first, to: [to, last].filter((day) => day !== undefined).sort()[0] }
}

type Words = readonly [does: string, did: string, what: string]

function tell(
  { today }: Qms,
  { id = '', name = id }: Person,
  [does, did, what]: Words,
  day: CalendarDate,
  before: readonly OpenPeriod[],
): string {
  const isLonger = before.some(({ to }) => to !== undefined && to < day)
  const since = day === '' ? 'from the first day on' : `since ${day}`
  const said = isLonger ? `${did} ${what} on ${day}, too` : `${does} ${what} ${since}`
  const remedy = isLonger
    ? `A last day that has passed stays: enter ${what.replace('this', 'the')} once more, with “from: ${today}”`
    : `Roles and keys count from the day on which they are entered, or from ${LATE_ENTRY_DAYS} days earlier: write “from: ${today}”`
  return `According to this change, ${name} ${said}; before, people.yml did not say so. ${remedy}, and what was approved with it is approved again.`
}
