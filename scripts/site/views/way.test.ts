import { describe, expect, it } from 'vitest'
import { exampleFiles } from '../../core/run/example-files.js'
import { publish } from '../../testing/publish-files.js'
import { handedOn } from './handed-on.js'
import { processCards } from './process-cards.js'
import { processTree } from './process-tree.js'
import { wayOf } from './way.js'

const FILES = {
  ...exampleFiles('process', {
    'PR-001':
      'title: Make\nkind: core\ninputs: [Orders]\noutputs: [Packed Lots, Waste]\nnext: [PR-002]\nprocedures: [QP-002]',
    'PR-002': 'title: Deliver\nkind: core\ninputs: [Lots, Addresses]\noutputs: [Deliveries]\npart_of: PR-003',
    'PR-003': 'title: Serve\nkind: core\ninputs: [Calls]\noutputs: [Answers]',
    'PR-004': 'title: One\nkind: support\ninputs: [A]\noutputs: [B]\npart_of: PR-005',
    'PR-005': 'title: Other\nkind: support\ninputs: [A]\noutputs: [B]\npart_of: PR-004',
  }),
  ...exampleFiles('procedure', {
    'QP-001': 'title: Weigh',
    'QP-002': 'title: Pack',
    'QP-003': 'title: Label\nprocess: PR-001',
  }),
  ...exampleFiles('nonconformity', { 'NC-2026-001': 'title: Wrong label\nprocess: PR-001\ndetected: 2026-10-22' }),
}

async function wayTo(id: string) {
  const publication = await publish(FILES)
  const entry = publication.entries.get(id)
  if (!entry) throw new Error(`${id} is not published.`)
  return wayOf(publication, entry)
}

describe('the way to a page', () => {
  it('leads from the menu through the register of its type', async () => {
    expect((await wayTo('QP-001')).trail.map(({ text }) => text)).toEqual(['Documents', 'Procedure'])
    expect((await wayTo('NC-2026-001')).trail.map(({ path }) => path)).toEqual([
      'records.html',
      'registers/nonconformity.html',
    ])
  })

  it('goes on to the neighbours of its type, by id', async () => {
    const { previous, next } = await wayTo('QP-002')
    expect([previous?.text, next?.text]).toEqual(['Weigh', 'Label'])
    expect((await wayTo('QP-001')).previous).toBeUndefined()
    expect((await wayTo('QP-003')).next).toBeUndefined()
  })

  it('shows the process that a document names, or that names it, with all that belongs to it', async () => {
    const groups = [
      ['Documents', ['Pack', 'Label']],
      ['Records', ['Nonconformity']],
    ]
    for (const id of ['QP-002', 'QP-003', 'PR-001', 'NC-2026-001']) {
      const { process } = await wayTo(id)
      expect(process?.id).toBe('PR-001')
      expect(process?.groups.map(({ title, links }) => [title, links.map(({ text }) => text)])).toEqual(groups)
    }
    expect((await wayTo('QP-001')).process).toBeUndefined()
  })
})

describe('the processes', () => {
  it('are listed with their parts below them, and each once where they are parts of each other', async () => {
    const listed = processTree(await publish(FILES)).map(({ id, depth }) => `${depth} ${id}`)
    expect(listed).toEqual(['0 PR-001', '0 PR-003', '1 PR-002', '0 PR-004', '1 PR-005'])
  })

  it('hand on what one gives and the other takes, in other capitals or with more words', async () => {
    const [make, deliver] = processCards(await publish(FILES))
    expect(make && deliver && handedOn(make, deliver)).toEqual(['Lots'])
    expect(make && deliver && handedOn(deliver, make)).toEqual([])
  })
})
