import { describe, expect, it } from 'vitest'
import { toUtf8 } from '../../core/bytes/utf8.js'
import { plannedContent } from '../../core/edit/planned-content.js'
import type { ClauseGuide } from '../../core/model/clause-guide.js'
import { isRefusal, type PlanOrRefusal } from '../../core/model/plan.js'
import { memoryTree, readQms } from '../../core/read/index.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../core/run/example-text.js'
import { gapFindings } from './gap-findings.js'
import { type GapsAsked, planGaps } from './plan-gaps.js'

const GUIDES: ReadonlyMap<string, ClauseGuide> = new Map([
  [
    '2',
    {
      clause: '2',
      wants: 'Weigh each lot.',
      why: 'Customers pay by weight.',
      auditors_see: ['The last weighing'],
      auditors_ask: ['The operator'],
      goes_wrong: [],
    },
  ],
])

const STANDARD = `id: example
name: Example 1:2020
title: Example
status: published
clauses:
  - { clause: "1", title: Plan }
  - { clause: "1.1", title: Write how you work, information: [maintain] }
  - { clause: "1.2", title: Talk about it }
  - { clause: "2", title: Weigh, information: [maintain] }
  - { clause: "3", title: Travel, information: [maintain], may_be_not_applicable: true }
`

const inForce = exampleText({ clauses: '["1.1"]' })
const scope = exampleText({
  id: 'SC-001',
  type: 'qms-scope',
  not_applicable: '[{ clause: "3", justification: Nobody travels for us. }]',
})

const FILES = {
  'qms-docs/qms.yml': 'standards: [example]\n',
  'qms-docs/people.yml': EXAMPLE_PEOPLE,
  'schemas/requirements/example.yml': STANDARD,
  'qms-docs/QP-001.md': inForce.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(inForce),
  'qms-docs/SC-001.md': scope.file,
  'qms-docs/AP-SC-001-1.md': exampleApproval(scope),
}

type Files = Readonly<Record<string, string>>

const read = (files: Files) => readQms(memoryTree(files), { today: () => '2026-11-22' })

/** What `qms gap` says, and the files as they are then. */
async function compare(files: Files, asked: Partial<GapsAsked> = {}) {
  const qms = await read(files)
  const standard = qms.standards.get('example')
  if (!standard) throw new Error('The example has no standard.')
  const plan = planGaps(qms, { standard, guides: GUIDES, ...asked })
  return {
    plan,
    says: isRefusal(plan) ? `${plan.reason} ${plan.remedy}` : plan.sentences,
    files: carriedOut(files, plan),
  }
}

function carriedOut(files: Files, plan: PlanOrRefusal): Files {
  if (isRefusal(plan)) return files
  const written = plan.changes.map((change) => {
    if (change.kind !== 'create' && change.kind !== 'edit') throw new Error(`Nothing else is planned: ${change.kind}`)
    const present = change.kind === 'edit' ? toUtf8(files[change.path] ?? '') : undefined
    return [change.path, String(plannedContent(change, present))] as const
  })
  return { ...files, ...Object.fromEntries(written) }
}

const without = (path: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== path))

const REGISTER = 'qms-docs/gap-analysis/GA-001.md'

/** The entries, a line each. */
async function entriesOf(files: Files) {
  const qms = await read(files)
  return qms.ofType('gap').map(({ id, fields }) => [id, fields.clause, fields.state, fields.priority].join(' '))
}

describe('a gap analysis', () => {
  it('has an entry for each clause in scope that has no clauses below it', async () => {
    const { files, says } = await compare(FILES, { owner: 'ada' })
    expect(await entriesOf(files)).toEqual([
      'GA-001#1 1.1 effective low',
      'GA-001#2 1.2 not-judged medium',
      'GA-001#3 2 never high',
    ])
    expect(says).toEqual([
      `${REGISTER} compares 3 clauses of Example 1:2020 with what there is: 1 missing, 1 for people to judge, 1 in order.`,
      'Ask each question where the work is done, and write what you saw in “answer” and “rating”. For what is missing, write “action”, “responsible” and “due”: it is chased from then on.',
    ])
  })

  it('is not begun beside one that cannot be read', async () => {
    const { files } = await compare(FILES, { owner: 'ada' })
    const broken = { ...files, [REGISTER]: (files[REGISTER] ?? '').replace('entries:', 'entries') }
    expect((await compare(broken, { owner: 'ada' })).says).toBe(
      `${REGISTER} cannot be read, and may be the gap analysis that is meant. “qms check ${REGISTER}” says what is wrong with it. Correct it, then do this again.`,
    )
  })

  it('says what is required, what there is, and what to ask whom', async () => {
    const { files } = await compare(FILES, { owner: 'ada' })
    const [written, , missing] = (await read(files)).ofType('gap')
    expect(written?.fields).toMatchObject({
      required: 'Write how you work',
      today: 'Documented: QP-001 is in force.',
      question: 'Ask those who do this work: how do you do this, and what shows it?',
      why: 'It is written and recorded: look whether people work so.',
    })
    expect(missing?.fields).toMatchObject({
      required: 'Weigh each lot.',
      today: 'No document names it.',
      kind: 'documentation',
      question: 'Ask the operator to show the last weighing.',
      why: 'The standard asks for a document, and the audit of stage 1 reads it.',
    })
  })

  it('says what changed since the edition before', async () => {
    const qms = await read({ 'qms-docs/qms.yml': 'standards: [iso-9001-2026]\n' })
    const standard = qms.standards.get('iso-9001-2026')
    const [first] = standard ? gapFindings(qms, standard, new Map()) : []
    expect(first?.required).toBe(
      'Know the setting: internal and external issues. The climate question of Amendment 1:2024 becomes part of the text, with a note on strategic direction and resources.',
    )
  })

  it('keeps what people wrote when it is compared again, and tells what has changed', async () => {
    const begun = (await compare(FILES, { owner: 'ada' })).files
    const byHand =
      begun[REGISTER]?.replace('priority: high', 'priority: low\n    answer: Nobody weighs on Sundays.') ?? ''
    const text = exampleText({ id: 'QP-002', clauses: '["2"]' })
    const later = { ...begun, [REGISTER]: byHand, 'qms-docs/QP-002.md': text.file }
    const drafted = await compare(later)
    expect(drafted.says).toContain('GA-001#3 2: missing, now not in force yet. QP-002 is still a draft.')
    const approved = await compare({ ...drafted.files, 'qms-docs/AP-QP-002-1.md': exampleApproval(text) })
    expect(approved.says).toContain('GA-001#3 2: not in force yet, now in order. Documented: QP-002 is in force.')
    expect(approved.files[REGISTER]).toContain('priority: low\n    answer: Nobody weighs on Sundays.\n')
    expect((await compare(approved.files)).says).toContain('Nothing has changed since it was written.')
  })

  it('says of a closed entry whose evidence is gone that it has to be looked at again, and changes nothing in it', async () => {
    const begun = (await compare(FILES, { owner: 'ada' })).files
    const closed =
      begun[REGISTER]?.replace('state: effective', 'state: effective\n    rating: met\n    closed: 2026-11-22') ?? ''
    const { files, says } = await compare(without('qms-docs/QP-001.md', { ...begun, [REGISTER]: closed }))
    expect(says).toContain(
      'GA-001#1 is closed, and 1.1 is missing: No document names it. Look again, and open a nonconformity if it is so.',
    )
    expect(files[REGISTER]).toContain('state: effective\n    rating: met')
  })

  it('tells of an open entry that the scope leaves out, and adds a clause that comes back into it', async () => {
    const approval = 'qms-docs/AP-SC-001-1.md'
    const begun = (await compare(without(approval, FILES), { owner: 'ada' })).files
    expect(await entriesOf(begun)).toHaveLength(4)
    expect((await compare({ ...begun, [approval]: FILES[approval] })).says).toContain(
      'GA-001#4 is about 3, which is not in scope. Close it, or take the clause out of “not_applicable” of the scope.',
    )
    const narrow = (await compare(FILES, { owner: 'ada' })).files
    expect((await compare(without(approval, narrow))).says).toContain('3 Travel is new in the list.')
  })

  it('is found by its standard wherever its file lies, and named where there are several', async () => {
    const { [REGISTER]: text = '', ...begun } = (await compare(FILES, { owner: 'ada' })).files
    const moved = { ...begun, 'qms-docs/plans/GA-001.md': text }
    expect((await compare(moved)).says).toContain('Nothing has changed since it was written.')
    const two = { ...moved, 'qms-docs/plans/GA-002.md': text.replace('GA-001', 'GA-002') }
    expect((await compare(two)).says).toBe(
      'Several gap analyses compare with Example 1:2020: GA-001 and GA-002. Name one with --in, such as --in GA-002.',
    )
    expect((await compare(two, { in: 'GA-001' })).says).toContain('Nothing has changed since it was written.')
    expect((await compare(two, { in: 'GA-003' })).says).toBe(
      'GA-003 is no gap analysis that compares with Example 1:2020. Name one that is: GA-001 and GA-002.',
    )
    expect((await compare(FILES, { in: 'GA-001' })).says).toBe(
      'GA-001 is no gap analysis that compares with Example 1:2020. Leave out --in to begin one.',
    )
  })

  it('is begun only with the name of who keeps it', async () => {
    expect((await compare(FILES)).says).toBe(
      'There is no gap analysis for Example 1:2020 yet, and nothing says who keeps it. Name the role or person: qms gap --owner quality-manager',
    )
  })
})
