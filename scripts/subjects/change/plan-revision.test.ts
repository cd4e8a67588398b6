import { describe, expect, it } from 'vitest'
import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { approve } from '../../testing/approve.js'
import { readSmall } from '../../testing/read-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { planRetirement } from './plan-retirement.js'
import { planRevision } from './plan-revision.js'

const QP = 'qms-docs/procedures/QP-001.md'
const CHANGE = { class: 'minor', summary: 'Says  who does\nwhat. ', request: 'CR-2026-001' } as const

async function approvedSystem(...ids: readonly string[]): Promise<Qms> {
  return readSmall((await approve(SMALL_QMS, ids)) as Record<string, string>)
}

function find(qms: Qms, id: string): Document {
  const document = qms.find(id)
  if (!document) throw new Error(`There is no ${id}.`)
  return document
}

const withdrawn = () =>
  approve(
    {
      ...SMALL_QMS,
      [QP]: (SMALL_QMS[QP] ?? '').replace('clauses:', 'retired: { on: 2026-01-01, reason: Gone. }\nclauses:'),
    },
    ['QP-001'],
  ) as Promise<Record<string, string>>

describe('a revision', () => {
  it('begins with its number, what it changes, and a new time to the next review', async () => {
    const qms = await approvedSystem('QP-001')
    const document = find(qms, 'QP-001')
    expect(planRevision(qms, document, CHANGE)).toEqual({
      changes: [
        {
          kind: 'edit',
          path: QP,
          blob: document.blob,
          edits: [
            { path: 'revision', value: '2' },
            { path: 'change.class', value: 'minor' },
            { path: 'change.summary', value: 'Says who does what.' },
            { path: 'change.request', value: 'CR-2026-001' },
            { path: 'next_review', value: '2028-11-22' },
          ],
        },
      ],
      sentences: [
        `${QP} is now revision 2, a draft. Change its text, commit it, and ask for approval: qms approve QP-001`,
      ],
    })
  })

  it('leaves a review due that is due: it is answered once the revision is in force', async () => {
    const due = { ...SMALL_QMS, [QP]: (SMALL_QMS[QP] ?? '').replace(/next_review: .*/, 'next_review: 2026-11-21') }
    const qms = await readSmall((await approve(due, ['QP-001'])) as Record<string, string>)
    const plan = planRevision(qms, find(qms, 'QP-001'), CHANGE)
    expect(JSON.stringify(plan)).not.toContain('next_review')
    expect(plan).toMatchObject({
      sentences: [
        expect.stringContaining('is now revision 2'),
        'Its review has been overdue since 2026-11-21; it is answered once this revision is in force.',
      ],
    })
  })

  it('takes away the request behind the revision before', async () => {
    const text = (SMALL_QMS[QP] ?? '').replace('change:\n', 'change:\n  request: CR-2025-009\n')
    const qms = await readSmall({ [QP]: text })
    expect(planRevision(qms, find(qms, 'QP-001'), { class: 'minor', summary: 'Says who does what.' })).toMatchObject({
      changes: [{ edits: expect.arrayContaining([{ path: 'change.request', value: undefined }]) }],
    })
  })

  it('is refused while the present one is a draft, without a summary, and when its number has no next one', async () => {
    const draft = await approvedSystem('quality-manager')
    expect(planRevision(draft, find(draft, 'QP-001'), CHANGE)).toEqual({
      reason: 'Revision 1 of QP-001 is still a draft.',
      remedy: 'Edit its text, and “change” in its fields, without a new revision.',
      place: { file: draft.find('QP-001'), at: '/revision' },
    })
    const qms = await approvedSystem('QP-001')
    expect(planRevision(qms, find(qms, 'QP-001'), { ...CHANGE, summary: 'More.' })).toEqual({
      reason: 'The summary does not say what changes.',
      remedy: 'Say it in one sentence, so that a reader understands: 10 characters or more (--summary).',
    })
    const odd = await readSmall({ [QP]: (SMALL_QMS[QP] ?? '').replace('revision: 1', 'revision: first') })
    expect(planRevision(odd, find(odd, 'QP-001'), CHANGE)).toEqual({
      reason: 'The revision “first” of QP-001 has no next one: qms.yml asks for the form “integer”.',
      remedy: 'Correct the revision, or its form under “revisions” in qms.yml.',
      place: { file: odd.find('QP-001'), at: '/revision' },
    })
  })

  it('is refused of a document that is retired', async () => {
    const qms = await readSmall(await withdrawn())
    expect(planRevision(qms, find(qms, 'QP-001'), CHANGE)).toEqual({
      reason: 'QP-001 is retired.',
      remedy: 'Write a new document instead; ids and retired texts are not used again.',
      place: { file: qms.find('QP-001'), at: '/retired' },
    })
  })
})

describe('a revision that a person names', () => {
  const begin = (qms: Qms, to?: string, id = 'QP-001') => planRevision(qms, find(qms, id), { ...CHANGE, to })
  const menu = { control: 'maintained', folder: 'menus', idFormat: 'MN-NNN', revisionForm: 'free' }
  const revised = async (revision: string) => {
    const text = (SMALL_QMS[QP] ?? '').replaceAll('QP-001', 'MN-001').replace('type: procedure', 'type: menu')
    const files = {
      ...SMALL_QMS,
      'schemas/document-types/menu.schema.json': JSON.stringify({ title: 'Menu', documentType: menu }),
      'qms-docs/menus/MN-001.md': text.replace('revision: 1', `revision: ${revision}`),
    }
    return readSmall((await approve(files, ['MN-001'])) as Record<string, string>)
  }

  it('is taken where the form is free, and worked out where it tells by itself', async () => {
    expect(begin(await revised('2026-spring'), '2026-autumn', 'MN-001')).toMatchObject({
      changes: [{ edits: expect.arrayContaining([{ path: 'revision', value: '2026-autumn' }]) }],
    })
    expect(begin(await revised('2026-05'), undefined, 'MN-001')).toMatchObject({
      changes: [{ edits: expect.arrayContaining([{ path: 'revision', value: '2026-11' }]) }],
    })
    const unknown = await revised('2026-spring')
    expect(begin(unknown, undefined, 'MN-001')).toEqual({
      reason: 'What comes after revision “2026-spring” of MN-001 cannot be worked out.',
      remedy: 'Say what the next one is called with --to.',
      place: { file: unknown.find('MN-001'), at: '/revision' },
    })
  })

  it('may leave out numbers, but comes after the present one and is counted alike', async () => {
    const qms = await approvedSystem('QP-001')
    expect(begin(qms, '5')).toMatchObject({
      changes: [{ edits: expect.arrayContaining([{ path: 'revision', value: '5' }]) }],
    })
    expect(begin(qms, '1')).toEqual({
      reason: 'Revision 1 of QP-001 does not come after 1.',
      remedy: 'Leave out --to.',
    })
    expect(begin(qms, 'B')).toEqual({
      reason: '“B” is not counted as “integer”, as revisions of QP-001 are.',
      remedy: 'Leave out --to.',
    })
  })

  it('is none that the document already had, in whatever capitals, and can be part of a file name', async () => {
    const qms = await revised('Spring')
    expect(begin(qms, 'spring', 'MN-001')).toEqual({
      reason: 'MN-001 already had a revision spring.',
      remedy: 'Give another one with --to.',
    })
    expect(begin(qms, 'autumn 2026', 'MN-001')).toEqual({
      reason: '“autumn 2026” cannot be a revision.',
      remedy: 'Write letters, digits, dots and hyphens, beginning with a letter or digit.',
    })
  })
})

describe('a retirement', () => {
  it('is a major revision that says from when, why, and what takes the place', async () => {
    const qms = await approvedSystem('QP-001')
    const document = find(qms, 'QP-001')
    const successor = find(qms, 'quality-manager')
    expect(planRetirement(qms, document, { reason: 'The role says it.', successor, on: '2026-12-31' })).toEqual({
      changes: [
        {
          kind: 'edit',
          path: QP,
          blob: document.blob,
          edits: [
            { path: 'revision', value: '2' },
            { path: 'change.class', value: 'major' },
            { path: 'change.summary', value: 'Withdrawn: The role says it.' },
            {
              path: 'retired',
              value: { on: '2026-12-31', reason: 'The role says it.', superseded_by: 'quality-manager' },
              after: 'change',
            },
          ],
        },
      ],
      sentences: [
        `${QP} is now revision 2, which withdraws it from 2026-12-31. It needs approval: commit it, then qms approve QP-001`,
        '“qms impact QP-001” lists what refers to it.',
      ],
    })
  })

  it('is refused for its own sake, twice, and of a draft', async () => {
    const qms = await approvedSystem('QP-001')
    const document = find(qms, 'QP-001')
    expect(planRetirement(qms, document, { reason: 'Gone.', successor: document })).toEqual({
      reason: 'QP-001 cannot take its own place.',
      remedy: 'Name another document with --superseded-by.',
    })
    const gone = await readSmall(await withdrawn())
    expect(planRetirement(gone, find(gone, 'QP-001'), { reason: 'Gone.' })).toEqual({
      reason: 'QP-001 is already retired.',
      place: { file: gone.find('QP-001'), at: '/retired' },
    })
    expect(planRetirement(qms, find(qms, 'quality-manager'), { reason: 'Gone.' })).toMatchObject({
      reason: 'Revision 1 of quality-manager is still a draft.',
    })
  })
})
