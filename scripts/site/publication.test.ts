import { describe, expect, it } from 'vitest'
import { cellText, NO_CELL } from '../core/model/table.js'
import { approve } from '../testing/approve.js'
import { BEFORE_GATE, ENDINGS_AND_GATE } from '../testing/endings-and-gate.js'
import { buildFromFiles, type Files, NO_TEXT, publish, SOURCES } from '../testing/publish-files.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { clausePages } from './pages/clause-page.js'
import { buildDocumentPage } from './pages/document-page.js'
import { buildHomePage } from './pages/home-page.js'
import { personPages } from './pages/person-page.js'
import { documentRegister } from './pages/register-page.js'
import { statePages } from './pages/state-page.js'
import { documentLink } from './shown/links/site-link.js'
import type { Publication } from './shown/publication.js'
import { buildControlBlock } from './views/control-block.js'

const PATH = 'qms-docs/procedures/QP-001.md'

const changed = (files: Files, from: string | RegExp, to: string): Files => ({
  ...files,
  [PATH]: String(files[PATH]).replace(from, to),
})
const entryOf = (publication: Publication, id: string) => {
  const entry = publication.entries.get(id)
  if (!entry) throw new Error(`${id} is not published.`)
  return entry
}
const pageOf = (publication: Publication, id: string) =>
  buildDocumentPage(publication, entryOf(publication, id), NO_TEXT, [])
const approved = await approve(SMALL_QMS, ['QP-001', 'quality-manager'])
const withRevision2 = changed(changed(approved, 'revision: 1', 'revision: 2'), 'title: Control of', 'title: Rule of')

describe('what is published', () => {
  it('is everything that is not retired, as long as nothing is approved at all', async () => {
    const publication = await publish(SMALL_QMS)
    expect([...publication.entries].map(([id, { shownAs, path }]) => [id, shownAs, path])).toEqual([
      ['QP-001', 'in force', 'documents/QP-001.html'],
      ['quality-manager', 'in force', 'documents/quality-manager.html'],
    ])
  })

  it('is the text in force, whatever the files say by now', async () => {
    const publication = await publish(withRevision2, {}, approved)
    expect(pageOf(publication, 'QP-001')).toMatchObject({
      title: 'Control of documented information',
      statusLabel: 'In force',
      notices: [],
    })
    expect(buildControlBlock(publication, entryOf(publication, 'QP-001'))).toMatchObject({
      revision: '1',
      inForceSince: '2026-02-20',
    })
  })

  it('is the draft only if drafts are asked for, and then says so', async () => {
    const publication = await publish(withRevision2, { drafts: true })
    expect(pageOf(publication, 'QP-001')).toMatchObject({
      title: 'Rule of documented information',
      statusLabel: 'Draft',
      notices: [{ kind: 'draft', inForce: { revision: '1', since: '2026-02-20' } }],
    })
  })

  it('is nothing of a document of which no revision was approved', async () => {
    const publication = await publish(await approve(SMALL_QMS, ['quality-manager']))
    expect(publication.entries.has('QP-001')).toBe(false)
    expect(publication.leftOut).toEqual([
      { document: 'QP-001', why: 'draft', reason: 'It is a draft: no revision of it was approved yet.' },
    ])
  })

  it('names the revision that is coming, and from when', async () => {
    const future = await approve(withRevision2, ['QP-001'], '2026-11-01')
    const later = {
      ...future,
      'qms-docs/records/approvals/AP-QP-001-2.md': String(future['qms-docs/records/approvals/AP-QP-001-2.md']).replace(
        'effective_from: 2026-11-01',
        'effective_from: 2027-03-01',
      ),
    }
    const publication = await publish(later, {}, approved)
    expect(pageOf(publication, 'QP-001').notices).toEqual([{ kind: 'upcoming', revision: '2', from: '2027-03-01' }])
    expect(buildHomePage({ ...SOURCES, publication }, undefined).coming).toMatchObject([
      { document: { id: 'QP-001' }, on: '2027-03-01', revision: '2' },
    ])
  })

  it('announces a retirement that is decided, on the page, among what is new, and in feed and data', async () => {
    const planned = changed(
      withRevision2,
      'change:',
      'retired:\n  on: 2027-01-01\n  reason: The role says it all.\n  superseded_by: quality-manager\nchange:',
    )
    const files = await approve(planned, ['QP-001'], '2026-06-01')
    const publication = await publish(files)
    const successor = { text: 'Quality manager', path: 'documents/quality-manager.html' }
    const announced = { on: '2027-01-01', reason: 'The role says it all.' }
    expect(pageOf(publication, 'QP-001')).toMatchObject({
      statusLabel: 'In force',
      retiresOn: '2027-01-01',
      notices: [{ kind: 'retiring', ...announced, successor }],
    })
    expect(buildHomePage({ ...SOURCES, publication }, undefined).coming).toMatchObject([
      { kind: 'retiring', on: '2027-01-01', told: '2026-06-01', document: { id: 'QP-001' }, revision: '2', successor },
    ])
    const site = await buildFromFiles(files)
    expect(JSON.parse(site.get('api/documents/QP-001.json') ?? '')).toMatchObject({
      shownAs: 'in force',
      retiredFrom: '2027-01-01',
    })
    expect(JSON.parse(site.get('api/new.json') ?? '').news[0]).toMatchObject({ kind: 'retiring', on: '2027-01-01' })
    expect(site.get('new.xml')).toContain('QP-001 Rule of documented information: will be retired on 1 January 2027')
  })

  it('announces no retirement that nobody has approved, or that was taken back since', async () => {
    const planned = changed(withRevision2, 'change:', 'retired: { on: 2027-01-01, reason: Not needed. }\nchange:')
    const undecided = await publish(planned, {}, approved)
    expect(pageOf(undecided, 'QP-001')).toMatchObject({ statusLabel: 'In force', notices: [] })
    const decided = await approve(planned, ['QP-001'], '2026-06-01')
    const takenBack = changed(changed(decided, /retired: .*\n/, ''), 'revision: 2', 'revision: 3')
    const publication = await publish(await approve(takenBack, ['QP-001'], '2026-07-01'))
    expect(pageOf(publication, 'QP-001')).toMatchObject({ statusLabel: 'In force', notices: [] })
  })

  it('is a page that says so for a retired document, outside of menus and the site map', async () => {
    const withdrawn = changed(
      withRevision2,
      'change:',
      'retired:\n  on: 2026-06-01\n  reason: The role says it all.\n  superseded_by: quality-manager\nchange:',
    )
    const files = await approve(withdrawn, ['QP-001'], '2026-06-01')
    const publication = await publish(files)
    expect(pageOf(publication, 'QP-001').notices).toMatchObject([
      {
        kind: 'retired',
        on: '2026-06-01',
        reason: 'The role says it all.',
        successor: { text: 'Quality manager', path: 'documents/quality-manager.html' },
      },
    ])
    expect(buildHomePage({ ...SOURCES, publication }, undefined).types.map(({ text }) => text)).toEqual(['Role'])
    expect((await buildFromFiles(files)).get('sitemap.xml')).not.toContain('documents/QP-001')
  })
})

describe('what stays out', () => {
  it('are documents of classes above the readers', async () => {
    const files = changed(SMALL_QMS, 'change:', 'confidentiality: public\nchange:')
    const publication = await publish(files, { audience: 'public' })
    expect([...publication.entries.keys()]).toEqual(['QP-001'])
    expect(publication.showsPeople).toBe(false)
    expect(JSON.stringify(pageOf(publication, 'QP-001'))).not.toContain('Ada')
  })

  it.each(['../x', 'a/b', '..', 'CON.', '%2e%2e', 'x'.repeat(200)])(
    'are documents with an id that is no file name: %s',
    async (id) => {
      const publication = await publish(changed(SMALL_QMS, 'id: QP-001', `id: "${id}"`))
      expect([...publication.entries.keys()]).toEqual(['quality-manager'])
      expect(publication.leftOut).toEqual([{ document: id, why: 'id', reason: 'Its id cannot be the name of a page.' }])
    },
  )

  it('are second documents of one id, also where only capitals differ', async () => {
    const twice = {
      ...SMALL_QMS,
      'qms-docs/procedures/other.md': String(SMALL_QMS[PATH]).replace('id: QP-001', 'id: qp-001'),
    }
    expect((await publish(twice)).leftOut).toEqual([
      { document: 'qp-001', why: 'twice', reason: 'Another document has this id.' },
    ])
  })
})

describe('a link', () => {
  it('tells what it leads to: title, status, owner', async () => {
    const publication = await publish(approved)
    expect(documentLink(publication, 'QP-001')?.hint).toBe(
      'Control of documented information\nProcedure · revision 1 · In force\nOwner: Quality manager',
    )
  })
})

describe('pages', () => {
  it('list the documents with status, owner and next review', async () => {
    const publication = await publish(approved)
    const { table } = documentRegister(publication).whole
    expect(table.rows.map((row) => table.columns.map(({ id }) => cellText(row[id] ?? NO_CELL)).join(' | '))).toEqual([
      'QP-001 | Control of documented information | procedure | 1 | effective | 1 | 2026-02-20 | quality-manager | 2028-01-01 | not due',
      'quality-manager | Quality manager | role | 1 | effective | 1 | 2026-02-20 | quality-manager | 2028-01-01 | not due',
    ])
  })

  it('list a document as it is in force, with the owner and the next review that its file has now', async () => {
    const moved = changed(changed(withRevision2, 'owner: quality-manager', 'owner: ada'), '2028-01-01', '2027-06-01')
    const { table } = documentRegister(await publish(moved, {}, approved)).whole
    expect(table.rows.map((row) => table.columns.map(({ id }) => cellText(row[id] ?? NO_CELL)).join(' | '))[0]).toBe(
      'QP-001 | Control of documented information | procedure | 1 | effective | 1 | 2026-02-20 | ada | 2027-06-01 | not due',
    )
  })

  it('of people list what ends in the settings, and texts that are held back past their day', async () => {
    const publication = await publish(ENDINGS_AND_GATE, {}, BEFORE_GATE, '2026-02-24')
    const lists = (await personPages({ ...SOURCES, publication })).map(({ id, due }) => [
      id,
      ...due.map(({ on, stage, document, task }) => `${on} ${stage}: ${task} (${document.id})`),
    ])
    expect(lists).toEqual([
      [
        'ada',
        '2026-02-20 overdue: See that revision 2 is acknowledged: 0 of 1 people have (QP-001)',
        '2026-02-23 overdue: Solve what is waived in QP-001, or have it accepted again (ST-001)',
        '2026-03-05 due soon: Hand over what Ben owns and does (ST-001)',
        '2026-03-05 due soon: Give the role buyer to another person (ST-001)',
        '2026-03-06 due soon: Read revision 2 and acknowledge it (QP-001)',
      ],
      ['ben', '2026-02-28 due soon: List a new key of Ben, or let the present one go (ST-001)'],
    ])
  })

  it('of a person list a first text that waits for its approval, although it has no page yet', async () => {
    const draft = String(SMALL_QMS[PATH]).replace('QP-001', 'QP-002').replace('owner: quality-manager', 'owner: ada')
    const publication = await publish({ ...approved, 'qms-docs/procedures/QP-002.md': draft })
    const due = (await personPages({ ...SOURCES, publication })).flatMap((page) => page.due)
    const waiting = due.filter(({ document }) => document.id === 'QP-002')
    expect(waiting.map(({ task, document }) => [task, document.path])).toEqual([
      ['Have revision 1 approved by a person other than its author', undefined],
    ])
  })

  it('show what answers a clause, and what nothing answers', async () => {
    const [page] = await clausePages({ ...SOURCES, publication: await publish(approved) })
    const row = (clause: string) => page?.rows.find((one) => one.clause === clause)
    expect(row('7.5.2')?.documents.map(({ document }) => document.text)).toEqual(['Control of documented information'])
    expect(row('9.2.2')).toMatchObject({
      asks: ['retain'].map(() => 'records'),
      documents: [],
      answer: 'gap',
      answerLabel: 'Gap',
      reason: 'Nothing shows it: nothing of type internal-audit is recorded yet.',
    })
  })

  it('say what a clause wants to readers inside, and not to those outside', async () => {
    const rowFor = async (options: { audience?: 'public' }) => {
      const [page] = await clausePages({ ...SOURCES, publication: await publish(approved, options) })
      return page?.rows.find((one) => one.clause === '9.2.2')
    }
    expect((await rowFor({}))?.guide?.why).toBe('An audit in which people check their own work finds little.')
    expect((await rowFor({ audience: 'public' }))?.guide).toBeUndefined()
  })

  it('count reviews by month from today on', async () => {
    const [state] = await statePages({ ...SOURCES, publication: await publish(approved, {}, {}, '2027-08-15') })
    expect(state?.reviews[0]).toEqual({ label: 'August 2027', short: 'Aug 2027', count: 0, share: 0 })
    expect(state?.reviews.filter(({ count }) => count > 0)).toEqual([
      { label: 'January 2028', short: 'Jan 2028', count: 2, share: 100, path: 'documents.html?next_review=2028-01' },
    ])
    expect(state?.groups[1]?.figures).toEqual([
      { label: 'In force', count: 2, tone: 'plain', path: 'documents.html?status=effective' },
      { label: 'Reviews overdue', count: 0, tone: 'good' },
    ])
    expect(state?.groups[2]).toEqual({
      title: 'Clauses of ISO 9001:2015 that ask for documents or records',
      figures: [
        { label: 'Answered', count: 0, tone: 'plain' },
        { label: 'Gap', count: 24, tone: 'bad', path: 'clauses/iso-9001-2015.html?answer=gap' },
        { label: 'Evidence too old', count: 0, tone: 'plain' },
        { label: 'Not judged', count: 2, tone: 'due', path: 'clauses/iso-9001-2015.html?answer=not-judged' },
      ],
    })
  })

  it('exist for a repository without any document', async () => {
    const publication = await publish({})
    expect(buildHomePage({ ...SOURCES, publication }, undefined)).toMatchObject({
      title: 'Quality management system',
      types: [],
      recent: [],
    })
    expect(documentRegister(publication).whole.rows).toEqual([])
  })
})
