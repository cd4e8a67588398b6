import { describe, expect, it } from 'vitest'
import { approve } from '../testing/approve.js'
import { publish, SOURCES } from '../testing/publish-files.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { statePages } from './pages/state-page.js'

type Files = Parameters<typeof publish>[0]

/** @returns what each figure of the state page shows, and how it is marked */
async function shown(files: Files, evaluation = SOURCES.evaluation): Promise<Readonly<Record<string, string>>> {
  const [page] = await statePages({ ...SOURCES, evaluation, publication: await publish(files) })
  const figures = page?.groups.flatMap((group) => group.figures) ?? []
  return Object.fromEntries(figures.map(({ label, count, instead, tone }) => [label, `${instead ?? count} ${tone}`]))
}

const NC = '---\nid: NC-2026-001\ntype: nonconformity\ndetected: 2026-03-02\nclosed: 2026-03-03\n---\n'

describe('a figure of none', () => {
  it('is no good news where there never was anything', async () => {
    expect(await shown({})).toMatchObject({
      'Reviews overdue': 'none recorded plain',
      Overdue: 'none recorded plain',
      'Due soon': 'none recorded plain',
      'Open actions': 'none recorded plain',
      Nonconformity: 'none recorded plain',
      'Internal audit': 'none recorded plain',
    })
  })

  it('is good news of records that are all closed, and of days that are all kept', async () => {
    const files = { ...SMALL_QMS, 'qms-docs/records/nonconformities/NC-2026-001.md': NC }
    expect(await shown(await approve(files, ['QP-001']))).toMatchObject({
      'Reviews overdue': '0 good',
      Overdue: '0 good',
      Nonconformity: '0 good',
      'Internal audit': 'none recorded plain',
    })
  })

  it('is no good news where some was never looked at: that is shown beside it', async () => {
    const risk = (id: string, judged: string) => ({
      [`qms-docs/records/risks/${id}.md`]: `---\nid: ${id}\ntype: risk\nidentified: 2026-03-02\n${judged}---\n`,
    })
    const risks = { ...SMALL_QMS, ...risk('RI-001', 'likelihood: 1\nimpact: 1\n') }
    expect(await shown(risks)).toMatchObject({ 'Risks above the appetite': '0 good' })
    expect(await shown({ ...risks, ...risk('RI-002', '') })).toMatchObject({
      'Risks above the appetite': '0 plain',
      'Risks not judged': '1 plain',
    })
  })

  it('of clauses is no good news where none is answered', async () => {
    expect(await shown({})).toMatchObject({ Gap: '26 bad', 'Evidence too old': '0 plain', 'Not judged': '0 plain' })
  })

  it('of problems is good news only if every rule could be evaluated', async () => {
    expect(await shown(SMALL_QMS)).toMatchObject({ Errors: '0 good', 'Rules not evaluated': '0 plain' })
    const notEvaluated = [{ rule: 'stable-id', reason: 'No base.' }]
    expect(await shown(SMALL_QMS, { ...SOURCES.evaluation, notEvaluated })).toMatchObject({
      Errors: '0 plain',
      'Rules not evaluated': '1 plain',
    })
  })
})

it('errors and warnings are shown with their course, where earlier days were counted', async () => {
  const publication = await publish({})
  const day = (on: string, error: number, warning: number) => ({ on, counts: { error, warning, info: 0 } })
  const earlierProblems = [day('2026-09-30', 3, 0), day('2026-11-22', 0, 2)]
  const [page] = await statePages({ ...SOURCES, publication, earlierProblems })
  expect(page?.heading).toEqual([
    {
      title: 'Errors in a check, by quarter',
      path: 'problems.html#Earlier',
      figure: '0',
      course: expect.stringContaining('aria-label="By quarter from 3 to 0"'),
    },
    {
      title: 'Warnings in a check, by quarter',
      path: 'problems.html#Earlier',
      figure: '2',
      course: expect.stringContaining('aria-label="By quarter from 0 to 2"'),
    },
  ])
  const [without] = await statePages({ ...SOURCES, publication })
  expect(without?.heading).toEqual([])
})

describe('a figure of documents', () => {
  it('calls none in force as long as nothing is approved', async () => {
    const figures = await shown(SMALL_QMS)
    expect(figures['Not approved']).toBe('2 plain')
    expect(figures).not.toHaveProperty('In force')
  })

  it('names files that cannot be read, as nothing in them is counted', async () => {
    const files = { ...SMALL_QMS, 'qms-docs/procedures/QP-002.md': '---\nid: [\n---\n' }
    expect(await shown(files)).toMatchObject({ 'Cannot be read': '1 bad' })
    expect(await shown(SMALL_QMS)).not.toHaveProperty('Cannot be read')
  })
})

it('what came into force and went out of force lately leads the page, as qms status says it', async () => {
  const path = 'qms-docs/procedures/QP-001.md'
  const first = await approve(SMALL_QMS, ['QP-001', 'quality-manager'])
  const revised = { ...first, [path]: String(first[path]).replace('revision: 1', 'revision: 2') }
  const [page] = await statePages({
    ...SOURCES,
    publication: await publish(await approve(revised, ['QP-001'], '2026-11-01')),
  })
  expect(page?.inForce).toMatchObject({
    since: '2026-10-23',
    comes: { entries: [{ document: { id: 'QP-001' }, revision: '2', on: '2026-11-01' }], more: 0 },
    goes: { entries: [{ document: { id: 'QP-001' }, revision: '1', replacedBy: '2' }], more: 0 },
  })
})

it('tells what figures say together, and counts what could not be told', async () => {
  const release =
    '---\nid: RL-2026-001\ntype: release\ntitle: Poise 3\nprepared: 2026-09-01\nreleased: 2026-09-03\n---\n'
  const [page] = await statePages({
    ...SOURCES,
    publication: await publish({ ...SMALL_QMS, 'qms-docs/records/releases/RL-2026-001.md': release }),
  })
  expect(page?.insights).toMatchObject({
    noticed: [
      {
        insight: { text: 'Too quiet', path: 'reports/insights.html?insight=too-quiet' },
        lookAt: expect.stringMatching(/^Ask the people who do the work/),
        figures: [
          { text: 'Nonconformities detected (23 May 2026 to 22 November 2026): 0' },
          { text: 'Findings of internal audits (23 May 2026 to 22 November 2026): 0' },
          { text: 'Internal audits carried out (23 May 2026 to 22 November 2026): 0' },
          { text: 'Releases (23 May 2026 to 22 November 2026): 1' },
        ],
      },
    ],
    rest: '1 of 6 insights noticed; 5 not evaluated, because the figures are too few',
    all: 'reports/insights.html',
  })
})
