import type { Beside, Changes, Plant } from './plant.js'

const toRead = (role: string): Changes => ({
  title: 'Lifting masts, {id}',
  owner: 'operations-lead',
  process: 'PR-005',
  clauses: ['8.5.4'],
  training: { roles: [role], threshold: '0' },
})
const read = (people: readonly string[]): Changes => ({
  title: 'Reading of {id}',
  document: '{id}',
  revision: '1',
  kind: 'read',
  on: '2026-06-02',
  people,
})

/** Who has to read a text, and who of them did. */
const READERS: readonly (readonly [role: string, all: readonly string[], some: readonly string[]])[] = [
  ['assembler', ['emil-berg', 'rosa-pinto', 'hugo-blanc', 'mina-park', 'otto-kern'], []],
  ['engineer', ['david-cohen', 'fatou-diop'], ['david-cohen']],
  ['developer', ['elsa-frey', 'ivan-petrov', 'carla-mendes'], ['elsa-frey', 'ivan-petrov']],
  ['buyer', ['anton-weiss'], []],
  ['care-agent', ['liam-byrne', 'zoe-martin'], ['zoe-martin']],
]

const acknowledged = (revision: string, on: string): Changes => ({
  title: 'Reading, {id}',
  document: 'QP-008',
  revision,
  kind: 'read',
  on,
  people: ['liam-byrne'],
})

/** Kind 11: what has to be read is read, soon after it was approved and not before. */
export const owedReading: readonly Plant[] = [
  ...READERS.flatMap(([role, all, some]): readonly Plant[] => {
    const owed = { kind: 11, rule: 'reading-acknowledged', type: 'procedure', wrong: toRead(role), right: toRead(role) }
    const record: Beside = {
      type: 'acknowledgement',
      id: 'AK-2026-{n}',
      ...(some.length > 0 && { wrong: read(some) }),
      right: read(all),
    }
    return [
      {
        ...owed,
        what: `not every ${role} read a text`,
        says: '1 day late',
        severity: 'warning',
        from: '2026-06-07',
        beside: [record],
      },
      {
        ...owed,
        what: `not every ${role} read a text for a month`,
        says: '31 days late',
        severity: 'error',
        from: '2026-07-07',
        beside: [record],
      },
    ]
  }),
  {
    kind: 11,
    what: 'a text was read before it was approved',
    rule: 'acknowledgement-not-before-approval',
    says: 'before it was approved on 2024-12-23',
    severity: 'error',
    type: 'acknowledgement',
    wrong: acknowledged('1', '2024-12-16'),
    right: acknowledged('1', '2025-01-07'),
  },
  {
    kind: 11,
    what: 'a revision was read that does not exist yet',
    rule: 'acknowledgement-not-before-approval',
    says: 'QP-008 has no revision 2 yet',
    severity: 'error',
    type: 'acknowledgement',
    wrong: acknowledged('2', '2026-11-16'),
    right: acknowledged('1', '2026-11-16'),
  },
]
