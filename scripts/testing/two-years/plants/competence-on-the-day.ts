import type { Beside, Changes, Plant } from './plant.js'

const ON = '2026-12-14'

/** What is wrong with the competence of the person who did it; the record of one, and of the other who did it honestly. */
const GAPS: readonly (readonly [what: string, says: string, wrong: Changes | undefined, right: Changes | undefined])[] =
  [
    ['no record of it', 'there is no record of it', undefined, { verified: '2026-03-09' }],
    [
      'a record that expired',
      'it expired on 2026-11-30',
      { expires: '2026-11-30', ended: '2026-12-21' },
      { expires: '2027-11-30' },
    ],
    ['a record that ended', 'its record ended on 2026-12-01', { ended: '2026-12-01' }, { ended: '2026-12-21' }],
    ['a record verified later', 'it is not verified yet', { verified: '2026-12-21' }, { verified: '2026-12-07' }],
  ]
/** Each gap has two people of its own, so that no record helps another. */
const RELEASERS = [
  'david-cohen',
  'fatou-diop',
  'carla-mendes',
  'elsa-frey',
  'hugo-blanc',
  'mina-park',
  'emil-berg',
  'otto-kern',
]
const AUDITORS = [
  'paul-meier',
  'yara-haddad',
  'anton-weiss',
  'liam-byrne',
  'zoe-martin',
  'fatou-diop',
  'david-cohen',
  'elsa-frey',
]
const WATCHERS = [
  'rosa-pinto',
  'hugo-blanc',
  'vera-lang',
  'mina-park',
  'emil-berg',
  'otto-kern',
  'anton-weiss',
  'liam-byrne',
]

const released = (by: string): Changes => ({
  prepared: '2026-12-07',
  criteria: [{ criterion: 'All tests pass', result: 'met', shown_by: 'Report' }],
  known_faults: [],
  authorized: { by, on: ON },
  released: ON,
})
const audited = (auditor: string): Changes => ({ auditors: [auditor], planned: ON, performed: ON })
const watched = (by: string): Changes => ({ on: ON, check: 'RC-001#1', by, result: 'ok' })

const DEEDS = [
  { type: 'release', competence: 'Release software', people: RELEASERS, deed: released },
  { type: 'internal-audit', competence: 'Work as internal auditor', people: AUDITORS, deed: audited },
  { type: 'check-log', competence: 'Look after the laboratory', people: WATCHERS, deed: watched, isRow: true },
] as const

/** Kind 10: people were competent on the day of what they did. */
export const competenceOnTheDay: readonly Plant[] = DEEDS.flatMap(({ type, competence, people, deed, ...row }) =>
  GAPS.map(([what, says, wrong, right], index): Plant => {
    const [first = '', second = ''] = people.slice(2 * index)
    const record = (person: string, changes: Changes): Changes => ({
      person,
      competence,
      title: `${competence}, {n}`,
      ...changes,
    })
    const beside: Beside = {
      type: 'competence-record',
      id: 'CO-2026-{n}',
      ...(wrong && { wrong: record(first, wrong) }),
      ...(right && { right: record(second, right) }),
    }
    return {
      kind: 10,
      what: `a ${type} by a person with ${what}`,
      rule: 'competent-on-the-day',
      says,
      severity: 'warning',
      from: ON,
      type,
      ...row,
      wrong: deed(first),
      right: deed(second),
      beside: [beside],
    }
  }),
)
