import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followFiles } from '../../../testing/follow-files.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'
import { sitePublisher } from './site-publisher.js'

const PROCEDURES = ['QP-001', 'QP-002', 'QP-003']
const PATHS = PROCEDURES.map((id) => `qms-docs/procedures/${id}.md`)

const procedure = (id: string, title: string, body: string) =>
  String(SMALL_QMS[PATHS[0] ?? ''])
    .replace('id: QP-001', `id: ${id}`)
    .replace(/title: .*/, `title: ${title}`)
    .concat(`\n${body}\n`)

const STEPS: Readonly<Record<string, (folder: TemporaryRepository, path: string, id: string) => void>> = {
  'is written': ({ write }, path, id) =>
    write({ [path]: procedure(id, `About ${id}`, 'See QP-001, [this](QP-002.md) and ![a clip](clip.png).') }),
  'gets another text': ({ write }, path, id) => write({ [path]: procedure(id, `About ${id}`, 'See QP-003 only.') }),
  'gets another title': ({ write }, path, id) => write({ [path]: procedure(id, 'Called otherwise', 'See QP-002.') }),
  'is deleted': ({ root }, path) => rmSync(join(root, path), { force: true }),
  'moves to another file': ({ root }, path) => {
    if (existsSync(join(root, path))) renameSync(join(root, path), join(root, `${path}.moved.md`))
  },
  breaks: ({ write }, path) => write({ [path]: '---\nid: [' }),
  'gets a picture': ({ write }, _path, id) => write({ 'qms-docs/procedures/clip.png': `picture of ${id}` }),
  'is of an organization that changes its name': ({ write }, _path, id) =>
    write({
      'qms-docs/qms.yml': String(SMALL_QMS['qms-docs/qms.yml']).replace('name: Example', `name: Company of ${id}`),
    }),
}

const step = fc.record({ what: fc.constantFrom(...Object.keys(STEPS)), of: fc.nat(PROCEDURES.length - 1) })

function publisher(folder: TemporaryRepository, out: string, showProgress: (text: string) => void = () => {}) {
  const silent = { write: () => {}, complain: () => {}, showProgress }
  const context = { folder: folder.root, now: new Date(0), isTerminal: false, environment: {}, ...silent }
  return sitePublisher(context, join(folder.root, out), { today: '2026-11-22', cache: false })
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    paths.map((path) => [path, statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'hex') : '']),
  )
}

describe('a manual that is built again and again', () => {
  it('is what it would be if it were built for the first time, whatever was done to the documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (changes) => {
        const folder = temporaryFolder(SMALL_QMS)
        const again = publisher(folder, 'again')
        const changed = followFiles(folder)
        await again.publish()
        for (const steps of changes) {
          for (const { what, of } of steps) STEPS[what]?.(folder, PATHS[of] ?? '', PROCEDURES[of] ?? '')
          await again.publish(changed())
        }
        await publisher(folder, 'fresh').publish()
        expect(filesOf(join(folder.root, 'again'))).toEqual(filesOf(join(folder.root, 'fresh')))
      }),
      { numRuns: 5 },
    )
  })

  it('says which pages changed, and writes no others', async () => {
    const folder = temporaryFolder({ ...SMALL_QMS, [PATHS[1] ?? '']: procedure('QP-002', 'Second', 'Text.') })
    const { publish } = publisher(folder, 'site')
    await publish()
    const written = statSync(join(folder.root, 'site/documents/QP-001.html')).mtimeMs
    folder.write({ [PATHS[1] ?? '']: procedure('QP-002', 'Second', 'Other text.') })
    expect((await publish()).changed).toEqual(['documents/QP-002.html'])
    expect(statSync(join(folder.root, 'site/documents/QP-001.html')).mtimeMs).toBe(written)
  })

  it('shows how far it is, and takes that away at the end', async () => {
    const many = Array.from({ length: 120 }, (_none, index) => `QP-${200 + index}`)
    const files = Object.fromEntries(
      many.map((id) => [`qms-docs/procedures/${id}.md`, procedure(id, `About ${id}`, 'Text.')]),
    )
    const said: string[] = []
    await publisher(temporaryFolder({ ...SMALL_QMS, ...files }), 'site', (text) => said.push(text)).publish()
    expect(said.slice(-4)).toEqual(['Checking', 'Making pages', 'Writing pages: 122 of 122 documents', ''])
  })

  it('finds by search what is there now, and no more what is gone', async () => {
    const folder = temporaryFolder({ ...SMALL_QMS, [PATHS[1] ?? '']: procedure('QP-002', 'Second', 'Text.') })
    const again = publisher(folder, 'again')
    await again.publish()
    await again.index()
    rmSync(join(folder.root, PATHS[1] ?? ''))
    await again.publish()
    await again.index()
    const fresh = publisher(folder, 'fresh')
    await fresh.publish()
    await fresh.index()
    expect(filesOf(join(folder.root, 'again'))).toEqual(filesOf(join(folder.root, 'fresh')))
  })
})
