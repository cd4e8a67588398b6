import { describe, expect, it } from 'vitest'
import { toUtf8 } from '../../../core/bytes/utf8.js'
import { plannedContent } from '../../../core/edit/planned-content.js'
import type { Document } from '../../../core/model/document.js'
import { isRefusal, type PlanOrRefusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import { EQUIPMENT_REGISTER, registerText, SCALE } from '../../../testing/equipment-register.js'
import { readSmall } from '../../../testing/read-files.js'
import { planClose } from './plan-close.js'
import { planDone } from './plan-done.js'
import { planSet } from './plan-set.js'

const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'
const CA = 'qms-docs/records/corrective-actions/CA-2026-001.md'
const nonconformity = (more: string) => `---
id: NC-2026-001
type: nonconformity
title: Labels mixed up
detected: 2026-11-20
due: 2026-12-20
${more}---
`
const COMPLETE = `requirement: Labels fit the product.
grade: minor
detected_by: ada
owner: quality-manager
process: PR-001
correction: { what: Labelled again., by: ada, done: 2026-11-21 }
consequences: None.
corrective_action: { needed: false, reason: It happened for the first time. }
evidence: [{ what: Photo, document: QP-001 }]
`
const action = (more: string) => `---
id: CA-2026-001
type: corrective-action
actions:
  - { what: Change the template., owner: ada, due: 2026-11-30${more} }
---
`

/** What a command writes, and what a person may write instead: in another order and in another form of YAML. */
const CHANGES: readonly (readonly [
  what: string,
  path: string,
  before: string,
  id: string,
  plan: (qms: Qms, record: Document) => PlanOrRefusal,
  byHand: string,
])[] = [
  [
    'fields and a group are filled in',
    NC,
    nonconformity(''),
    'NC-2026-001',
    (qms, record) =>
      planSet(qms, record, { grade: 'minor', 'correction.what': 'Labelled again.', 'correction.by': 'ada' }),
    nonconformity('correction: { by: ada, what: Labelled again. }\ngrade: "minor"\n'),
  ],
  [
    'a field changes, and another goes',
    NC,
    nonconformity('grade: minor\nrequirement: Labels fit.\n'),
    'NC-2026-001',
    (qms, record) => planSet(qms, record, { grade: 'major', requirement: '' }),
    nonconformity('# Seen again.\ngrade: major\n'),
  ],
  [
    'a list grows, and another has nothing to name',
    NC,
    nonconformity('evidence:\n  - what: Photo\n'),
    'NC-2026-001',
    (qms, record) => planSet(qms, record, { 'evidence.1.what': 'Letter', related: '[]' }),
    nonconformity('related: []\nevidence: [what: Photo, { what: Letter }]\n'),
  ],
  [
    'a due date is moved',
    NC,
    nonconformity(''),
    'NC-2026-001',
    (qms, record) =>
      planSet(qms, record, {
        due: '2027-01-20',
        'extensions.0.on': '2026-11-22',
        'extensions.0.was': '2026-12-20',
        'extensions.0.reason': 'The printer is being repaired.',
        'extensions.0.approved_by': 'ada',
      }),
    nonconformity(
      'extensions:\n- was: 2026-12-20\n  on: 2026-11-22\n  approved_by: ada\n  reason: The printer is being repaired.\n',
    ).replace('due: 2026-12-20', 'due: 2027-01-20'),
  ],
  [
    'an action is done',
    CA,
    action(''),
    'CA-2026-001',
    (qms, record) =>
      planDone(qms, record, { action: '1', evidence: 'The template', shownBy: 'QP-001', result: 'Works.' }),
    action(', result: Works., done: 2026-11-22, evidence: [{ what: The template, document: QP-001 }]'),
  ],
  [
    'a record is closed',
    NC,
    nonconformity(COMPLETE),
    'NC-2026-001',
    (qms, record) => planClose(qms, record, {}, undefined, []),
    nonconformity(`closed: 2026-11-22\n${COMPLETE}`),
  ],
  [
    'an entry of a register changes',
    EQUIPMENT_REGISTER,
    registerText(SCALE),
    'EQR-001#3',
    (qms, record) => planSet(qms, record, { place: 'Filling line', status: 'spare' }),
    registerText(`  - place: Filling line\n${SCALE.replace('  - no', '    no').replace('in-use', '"spare"')}`),
  ],
]

describe('what a command writes reads like what is typed in an editor', () => {
  it.each(CHANGES)('when %s', async (_what, path, before, id, plan, byHand) => {
    const qms = await readSmall({ [path]: before })
    const planned = plan(qms, qms.find(id) as Document)
    const [change, ...others] = isRefusal(planned) ? [] : planned.changes
    expect(others).toEqual([])
    if (change?.kind !== 'edit') throw new Error(`${id} is not edited.`)
    const written = String(plannedContent(change, toUtf8(before)))
    expect(written).not.toBe(byHand)
    expect(await contentOf({ [path]: written }, id)).toEqual(await contentOf({ [path]: byHand }, id))
  })
})

async function contentOf(files: Readonly<Record<string, string>>, id: string) {
  const { fields, digest, defects } = (await readSmall(files)).find(id) as Document
  return { fields, digest, defects: defects.map(({ message }) => message) }
}
