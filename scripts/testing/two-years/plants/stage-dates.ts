import { CLOSED_NONCONFORMITY } from './honest.js'
import type { Changes, Plant } from './plant.js'

const SPOTTED = '2026-12-01'
const NOTHING: Changes = { correction: undefined, corrective_action: undefined }
const CORRECTED: Changes = { correction: { what: 'Locked it.', by: 'vera-lang', done: SPOTTED } }
const ACTION = { needed: 'true', link: 'CA-2026-{n}' }
const WITH_ACTION: Changes = { corrective_action: ACTION }
const OPENED: Changes = { nonconformities: ['{id}'], opened: '2026-12-01' }
const FOUND = {
  method: 'fishbone',
  text: 'The lock needs a key that hangs in another room, so it is left for later.',
  category: 'equipment',
  found: '2026-12-09',
}
const DECIDED: Changes = {
  corrective_action: {
    needed: 'false',
    reason: 'A single case on the day of the move; the key hangs in its place again.',
  },
}

/** What is late, from which day, and what the honest one did. */
const LATE: readonly (readonly [what: string, from: string, says: string, wrong: Changes, right: Changes])[] = [
  [
    'the correction of a minor one',
    '2026-12-07',
    'was to be corrected by 2026-12-06',
    DECIDED,
    { ...CORRECTED, ...DECIDED },
  ],
  [
    'the correction of a minor one that an audit found',
    '2026-12-07',
    'was to be corrected by 2026-12-06',
    { ...DECIDED, kind: 'audit' },
    { ...DECIDED, kind: 'audit', on_hold: { since: '2026-12-02', until: '2027-01-15', reason: 'The room is closed.' } },
  ],
  [
    'the correction of an incident',
    '2026-12-07',
    'was to be corrected by 2026-12-06',
    { ...DECIDED, kind: 'incident' },
    { ...DECIDED, ...CORRECTED, ...CLOSED_NONCONFORMITY, kind: 'process' },
  ],
  [
    'the decision on a minor one',
    '2026-12-12',
    'was to be decided on by 2026-12-11',
    CORRECTED,
    { ...CORRECTED, ...DECIDED },
  ],
  [
    'the decision on a minor one of a provider',
    '2026-12-12',
    'was to be decided on by 2026-12-11',
    { ...CORRECTED, kind: 'provider' },
    {
      ...CORRECTED,
      kind: 'provider',
      cancelled: { on: '2026-12-09', reason: 'It was none: the key was there.', approved_by: 'idris-bello' },
      closed: '2026-12-09',
    },
  ],
  [
    'the correction of a major one',
    '2026-12-04',
    'was to be corrected by 2026-12-03',
    { grade: 'major', ...WITH_ACTION },
    { grade: 'major', ...CORRECTED, ...WITH_ACTION },
  ],
  [
    'the decision on a major one',
    '2026-12-07',
    'was to be decided on by 2026-12-06',
    { grade: 'major', ...CORRECTED },
    { grade: 'major', ...CORRECTED, ...WITH_ACTION },
  ],
  [
    'the cause of a major one',
    '2026-12-22',
    'was to be found by 2026-12-21',
    { grade: 'major', ...CORRECTED, ...WITH_ACTION },
    { grade: 'major', ...CORRECTED, ...WITH_ACTION },
  ],
  [
    'the cause of a minor one',
    '2026-12-17',
    'was to be found by 2026-12-16',
    { detected: '2026-11-16', ...CORRECTED, ...WITH_ACTION },
    { detected: '2026-11-16', ...CORRECTED, ...WITH_ACTION },
  ],
  [
    'the decision on one of a customer’s things',
    '2026-12-12',
    'was to be decided on by 2026-12-11',
    { ...CORRECTED, kind: 'customer-property' },
    { ...CORRECTED, ...DECIDED, kind: 'customer-property' },
  ],
]

/** Kind 4: correction, decision and cause each have their day. */
export const stageDates: readonly Plant[] = LATE.map(([what, from, says, wrong, right]) => ({
  kind: 4,
  what: `${what} is late`,
  rule: 'stages-in-time',
  says,
  severity: 'warning',
  from,
  type: 'nonconformity',
  wrong: { ...NOTHING, ...wrong },
  right: { ...NOTHING, ...right },
  beside: [
    {
      type: 'corrective-action',
      id: 'CA-2026-{n}',
      ...(wrong.corrective_action === ACTION && { wrong: { ...OPENED, root_cause: undefined } }),
      ...(right.corrective_action === ACTION && { right: { ...OPENED, root_cause: FOUND } }),
    },
  ],
}))
