import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { CHECK_LOG, CHECK_LOG_TABLE } from '../../../testing/check-log.js'
import { contextOf } from '../../../testing/context.js'
import { followFiles } from '../../../testing/follow-files.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { sitePublisher } from './site-publisher.js'

const QP = 'qms-docs/procedures/QP-001.md'
const SECOND = 'qms-docs/procedures/QP-002.md'
const CLIP = 'qms-docs/procedures/clip.png'
const SETTINGS = 'qms-docs/qms.yml'
const TYPE = 'schemas/document-types/check-log.schema.json'

const second = String(CHECK_LOG[QP])
  .replace('QP-001', 'QP-002')
  .replace('Everybody', '![A clip](clip.png)\n\nEverybody')
const draft = (text: string) => text.replace('revision: 1', 'revision: 2').replace('right text', 'next text')

type Edit = (repository: TemporaryRepository) => void

const change =
  (path: string, edit: (text: string) => string): Edit =>
  ({ read, write }) =>
    write({ [path]: edit(read(path)) })

/** What is done one after the other, and whether all is read again. */
const EDITS: readonly (readonly [what: string, edit: Edit, reads: 'what changed' | 'all'])[] = [
  ['a document gets a next revision', change(QP, draft), 'what changed'],
  ['a new document', ({ write }) => write({ [SECOND]: second }), 'what changed'],
  ['a picture that it shows', ({ write }) => write({ [CLIP]: 'one' }), 'what changed'],
  ['the picture is another one', ({ write }) => write({ [CLIP]: 'two' }), 'what changed'],
  ['a commit', ({ commit }) => commit('second'), 'all'],
  [
    'the record of an approval says more',
    change('qms-docs/records/approvals/AP-QP-001-1.md', (text) => `${text}\nApproved in a meeting.\n`),
    'what changed',
  ],
  ['a row is added to a table', change(CHECK_LOG_TABLE, (text) => `${text}4,2026-11-16,ada,ok,,,\n`), 'what changed'],
  ['a document breaks', change(SECOND, (text) => text.replace('title: ', 'title: [')), 'what changed'],
  ['and is whole again', change(SECOND, (text) => text.replace('title: [', 'title: ')), 'what changed'],
  ['settings', change(SETTINGS, (text) => text.replace('name: Example', 'name: Company')), 'all'],
  ['a schema', change(TYPE, (text) => text.replace('"title":"Check"', '"title":"Test"')), 'all'],
  ['a branch', ({ git }) => git('checkout', '--quiet', '--force', '-b', 'other', 'HEAD~1'), 'all'],
  ['and back', ({ git }) => git('checkout', '--quiet', 'main'), 'all'],
  [
    'a document gets another name',
    ({ root }) => renameSync(join(root, SECOND), join(root, 'qms-docs/procedures/renamed.md')),
    'what changed',
  ],
  ['a document in force is deleted', ({ root }) => rmSync(join(root, QP)), 'what changed'],
  ['a table is deleted', ({ root }) => rmSync(join(root, CHECK_LOG_TABLE)), 'what changed'],
]

const ROLE = 'quality-manager'

function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

it('a manual that is built again from what changed is the same as one that is built for the first time', {
  timeout: 240_000,
}, async () => {
  const repository = temporaryRepository(await approve(CHECK_LOG, ['QP-001', ROLE]))
  const publisherTo = (folder: string) =>
    sitePublisher(contextOf(repository), folder, { today: '2026-11-22', cache: false })
  const changed = followFiles(repository)
  const folder = temporaryFolder().root
  const updated = publisherTo(folder)
  let before = (await updated.publish()).publication.working
  for (const [what, edit, reads] of EDITS) {
    edit(repository)
    const { working } = (await updated.publish(changed())).publication
    expect([what, working.find(ROLE) === before.find(ROLE) ? 'what changed' : 'all']).toEqual([what, reads])
    before = working
    const fresh = temporaryFolder().root
    await publisherTo(fresh).publish()
    expect([what, filesIn(folder)]).toEqual([what, filesIn(fresh)])
  }
})
