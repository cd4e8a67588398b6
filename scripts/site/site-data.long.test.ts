import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { readSiteDataSchemas } from '../core/read/index.js'
import { approve } from '../testing/approve.js'
import { buildFromFiles, type Files } from '../testing/publish-files.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import * as dataKinds from './data/kinds.js'

const schemas = readSiteDataSchemas()

/** In force, waived, in a baseline, retired, overdue, to be acknowledged: whatever the data can tell of. */
async function everything(): Promise<Files> {
  const settings = `${SMALL_QMS['qms-docs/qms.yml']}confidentiality: { classes: [public, internal], default: public }
site: { repository: https://github.com/example/qms }
waivers:
  - { rule: review-not-overdue, document: QP-001, reason: Read in January., approver: ada, expires: 2028-03-01 }
`
  const baseline = `approver: ada
reason: Known when checking began.
expires: 2028-12-31
problems: [{ rule: review-not-overdue, file: qms-docs/roles/quality-manager.md, count: 1 }]
`
  const forKnowing = String(SMALL_QMS['qms-docs/procedures/QP-001.md']).replace(
    'change:',
    'training: { roles: [quality-manager] }\nrecords: [nonconformity]\nchange:',
  )
  const retired = forKnowing
    .replace('QP-001', 'QP-002')
    .replace('change:', 'retired: { on: 2026-02-20, reason: Not needed., superseded_by: QP-001 }\nchange:')
  const files = {
    ...SMALL_QMS,
    'qms-docs/qms.yml': settings,
    'qms-docs/baseline.yml': baseline,
    'qms-docs/procedures/QP-001.md': forKnowing,
    'qms-docs/procedures/QP-002.md': retired,
    'qms-docs/records/AK-2026-001.md':
      '---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: 0\non: 2026-02-01\npeople: [ada]\n---\n',
    'qms-docs/records/NC-2026-001.md':
      '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Old text\ndetected: 2026-03-02\nowner: ada\nprocess: PR-001\ndue: 2026-04-01\n---\n',
  }
  return approve(files, ['QP-001', 'QP-002', 'quality-manager'])
}

/** Readers may ignore fields that they do not know; we describe every one. */
function closed(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (_key, value) => {
      const isGroup = value?.type === 'object' && value.properties && !('additionalProperties' in value)
      return isGroup ? { ...value, additionalProperties: false } : value
    }),
  )
}

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const validators = new Map([...schemas].map(([kind, schema]) => [kind, ajv.compile(closed(schema))]))

function faultsOf(kind: string, text: string): unknown {
  const validate = validators.get(kind)
  return validate?.(JSON.parse(text)) ? [] : validate?.errors
}

describe('the data', () => {
  it('has a schema for each kind', () => {
    expect([...schemas.keys()]).toEqual([...Object.keys(dataKinds), 'document', 'index'].sort())
  })

  it.each([
    ['of a system with a bit of everything', everything, {}],
    ['of an empty repository', async () => ({}), {}],
    ['for readers outside the organization', everything, { audience: 'public' }],
    ['of drafts', async () => SMALL_QMS, { drafts: true }],
  ] as const)('%s is as its schemas say', async (_name, filesOf, options) => {
    const files = await buildFromFiles(await filesOf(), options, '2028-02-01')
    const { files: listed } = JSON.parse(files.get('api/index.json') ?? '')
    expect(faultsOf('index', files.get('api/index.json') ?? '')).toEqual([])
    for (const { path, kind } of listed) expect([path, faultsOf(kind, files.get(path) ?? '')]).toEqual([path, []])
    for (const [path, text] of files)
      if (path.startsWith('api/documents/')) expect([path, faultsOf('document', text)]).toEqual([path, []])
  })

  it('tells what its pages tell', async () => {
    const files = await buildFromFiles(await everything(), {}, '2028-02-01')
    const read = (name: string) => JSON.parse(files.get(`api/${name}.json`) ?? '{}')
    expect(read('waivers')).toMatchObject({
      waivers: [{ rule: 'review-not-overdue', document: 'QP-001', daysLeft: 29, covers: 1 }],
      baseline: { rules: [{ rule: 'review-not-overdue', known: 1, left: 1 }] },
    })
    expect(read('new').news.map(({ kind, document }: never) => [kind, (document as { id: string }).id])).toEqual([
      ['in force', 'QP-001'],
      ['retired', 'QP-002'],
      ['in force', 'quality-manager'],
    ])
    expect(read('people').people).toMatchObject([
      { id: 'ada', requiredReading: [{ id: 'QP-001', state: 'outdated' }], page: 'people/ada.html' },
    ])
    expect(read('problems').problems.map(({ source }: { source: string }) => source)).toContain(
      'https://github.com/example/qms/blob/main/qms-docs/records/NC-2026-001.md?plain=1#L8',
    )
    expect(read('due').items.slice(0, 2)).toMatchObject([
      { document: { id: 'QP-001' }, what: 'acknowledgement' },
      { document: { id: 'NC-2026-001' }, what: 'other', stage: 'long overdue' },
    ])
  })

  it('names nobody, and no problem, to readers outside the organization', async () => {
    const files = await buildFromFiles(await everything(), { audience: 'public' }, '2028-02-01')
    for (const [path, text] of files) expect([path, text.includes('Ada')]).toEqual([path, false])
    for (const name of ['people', 'due', 'problems', 'waivers', 'state']) {
      expect(files.has(`api/${name}.json`)).toBe(false)
      expect(files.has(`${name}.html`)).toBe(name === 'people')
    }
  })
})

describe('the feed', () => {
  it('names each revision for good, wherever the site stands', async () => {
    const files = await everything()
    const idsIn = (feed = '') => [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    const [here, there] = await Promise.all(
      ['/', 'https://example.org/manual'].map(async (baseUrl) =>
        (await buildFromFiles(files, { baseUrl })).get('new.xml'),
      ),
    )
    expect(idsIn(here)).toHaveLength(4)
    expect(idsIn(there)).toEqual(idsIn(here))
    expect(here).toContain('<link href="documents/QP-001.html"/>')
    expect(there).toContain('<link href="https://example.org/manual/documents/QP-001.html"/>')
    expect(here).toContain('<updated>2026-02-20T12:00:00Z</updated>')
  })
})

describe('pages with nothing to show', () => {
  it.each([
    ['an empty repository', async () => ({})],
    ['only drafts', async () => approve(SMALL_QMS, ['quality-manager'])],
    ['no people', async () => ({ ...SMALL_QMS, 'qms-docs/people.yml': 'people: []\n' })],
  ] as const)('are made of %s, without a gap in a sentence', async (_name, filesOf) => {
    const files = await buildFromFiles(await filesOf())
    const read = [...files].filter(([path]) => !path.startsWith('assets/'))
    for (const [path, text] of read) expect([path, /undefined|\[object|NaN/.test(text)]).toEqual([path, false])
  })

  it('tell when reminders were sent last, that they stopped, and what they miss', async () => {
    const lost = [{ key: 'QP-009/next_review', since: '2026-11-20', what: 'Review the document (QP-009)' }]
    const files = await buildFromFiles(SMALL_QMS, {}, '2026-11-22', { on: '2026-11-21', watched: 171, lost })
    const text = (files.get('due.html') ?? '').replace(/<svg.*?<\/svg>|<(?!aside)[^>]*>/g, '')
    expect(text).toContain('Reminders were sent last on 21 November 2026. 171 dates were watched then.')
    expect(text).toMatch(/data-show-after="2026-11-28" hidden>The reminders have stopped on 21 November 2026\./)
    expect(text).toContain('Not watched any more since 20 November 2026: Review the document (QP-009).')
  })

  it('say so', async () => {
    const files = await buildFromFiles({})
    expect(files.get('index.html')).toContain('Nothing is in force yet.')
    expect(files.get('records.html')).toContain('There are no records yet.')
    expect(files.get('documents.html')).toContain('There is nothing here yet.')
    expect(files.get('registers/nonconformity.html')).toContain('<code>qms new nonconformity</code> begins a record.')
    expect(files.get('due.html')).toContain('No day is recorded by which anything else is due.')
    expect(files.get('new.html')).toContain('Nothing has been approved yet.')
    expect(files.get('waivers.html')).toContain('Nothing is waived.')
  })
})
