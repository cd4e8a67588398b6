import { describe, expect, it } from 'vitest'
import type { DocumentType } from '../../core/model/document-type.js'
import type { Qms } from '../../core/model/qms.js'
import { readSmall } from '../../testing/read-files.js'
import { planDocument } from './plan-document.js'

const qms = await readSmall({
  'qms-docs/records/NC-2026-007.md': '---\nid: NC-2026-007\ntype: nonconformity\n---\n',
  'qms-docs/records/NC-2026-008.md': 'no front matter\n',
  'qms-docs/policy.md': '---\nid: QPOL-001\ntype: quality-policy\n---\n',
})

function type(of: Qms, name: string): DocumentType {
  const found = of.types.get(name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

describe('a new document', () => {
  it('gets the number after the highest that was ever given, files that cannot be read included', () => {
    const plan = planDocument(qms, type(qms, 'nonconformity'), { values: { title: 'Old text' } })
    expect('changes' in plan && plan.changes.map(({ path }) => path)).toEqual([
      'qms-docs/records/nonconformities/NC-2026-009.md',
    ])
  })

  it('has its fields and sections, what is known filled in', () => {
    const plan = planDocument(qms, type(qms, 'procedure'), {
      values: { title: 'Purchasing', owner: 'quality-manager' },
    })
    const [change] = 'changes' in plan ? plan.changes : []
    expect(change).toEqual({
      kind: 'create',
      path: 'qms-docs/procedures/QP-002.md',
      content: expect.stringMatching(
        /^---\nid: QP-002\ntype: procedure\ntitle: "Purchasing"\nrevision: 1\nowner: quality-manager\nnext_review: 2028-11-22\n/,
      ),
    })
    expect('sentences' in plan && plan.sentences).toEqual([
      'qms-docs/procedures/QP-002.md',
      'Fill in what is empty; “qms check qms-docs/procedures/QP-002.md” says what is still missing.',
    ])
  })

  it('keeps a title exactly as it was typed, also where its type asks for none', async () => {
    const title = `"Prüfung": Größe #3 – 'so', 100 % \\ \u{1F600} {x} [y] & *z*`
    for (const name of ['procedure', 'acknowledgement']) {
      const plan = planDocument(qms, type(qms, name), { values: { title } })
      const [change] = 'changes' in plan ? plan.changes : []
      if (change?.kind !== 'create') throw new Error('Nothing is created.')
      const read = await readSmall({ [change.path]: String(change.content) })
      expect(read.documents.find(({ path }) => path === change.path)?.title).toBe(title)
    }
  })

  it('does not say of a record which revision it is about: only its author knows', () => {
    const plan = planDocument(qms, type(qms, 'acknowledgement'), {
      values: { title: 'Training', document: 'QP-001', kind: 'training', people: 'ada, ben' },
    })
    const [change] = 'changes' in plan ? plan.changes : []
    expect(change?.kind === 'create' && change.content).toContain(
      'title: "Training"\ndocument: QP-001\nrevision: # The revision that they read or were trained on.',
    )
    expect(change?.kind === 'create' && change.content).toContain('kind: training\n')
    expect(change?.kind === 'create' && change.content).toContain('people: [ada, ben]\n')
    expect('sentences' in plan && plan.sentences[1]).toBe('Empty: revision (--set revision=…), on (--set on=…).')
  })

  it.each([
    [
      { owner: 'quality-manger' },
      'There is no role or person “quality-manger”, as owner has to be. Did you mean “quality-manager”?',
    ],
    [
      { owner: 'xyz' },
      'There is no role or person “xyz”, as owner has to be. The roles are quality-manager. people.yml lists the people.',
    ],
    [{ next_review: 'soon' }, '“soon” is not a date. Write next_review year-month-day, such as 2026-11-22.'],
    [{ 'change.class': 'big' }, '“big” is not possible for change.class. It is one of major, minor, editorial.'],
  ])('refuses %j', (values, reason) => {
    expect(planDocument(qms, type(qms, 'procedure'), { values })).toEqual({ reason })
  })

  it('refuses a field that documents of its type do not have', () => {
    expect(planDocument(qms, type(qms, 'procedure'), { values: { onwer: 'ada' } })).toEqual({
      reason: 'Documents of the type procedure have no field “onwer”.',
      remedy: 'Did you mean “owner”?',
    })
  })

  it.each([
    [
      'a second one of which there is one',
      'quality-policy',
      {},
      {
        reason: 'There is already a quality policy, QPOL-001, and there can be only one.',
        remedy: 'Change that one.',
        place: { file: qms.find('QPOL-001'), at: '/id' },
      },
    ],
    [
      'an id of another form',
      'procedure',
      { id: 'P1' },
      { reason: '“P1” is not an id of this type: they have the form QP-NNN.' },
    ],
    [
      'an id that is used',
      'procedure',
      { id: 'QP-001' },
      { reason: 'The id QP-001 is already used.', remedy: 'Leave out --id to get the next free one.' },
    ],
    [
      'a role without a title',
      'role',
      {},
      {
        reason: 'The id of a role is made from its title.',
        remedy: 'Name one: qms new role "Quality manager".',
      },
    ],
    [
      'an id that cannot be counted',
      'approval',
      {},
      {
        reason: 'Ids of this type have the form AP-{document}-{revision}, so the next one is not known.',
        remedy: 'Name one with --id.',
      },
    ],
  ])('is refused: %s', (_what, name, asked, refusal) => {
    expect(planDocument(qms, type(qms, name), asked)).toEqual(refusal)
  })
})
