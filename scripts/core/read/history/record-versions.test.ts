import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { introductionOfEntry } from '../../../subjects/approval/introduction-of-entry.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { merge, move, onSide } from '../../../testing/told-history.js'
import type { Qms } from '../../model/qms.js'
import type { RecordVersion } from '../../model/record-version.js'
import { introductionOf, settingsBefore } from '../../questions/introduction.js'
import type { OpenCache } from '../content-cache.js'
import { filesIn } from '../disk/files-in.js'
import { cachesIn, readGitEvidence, readHistory, readQms, workingTree } from '../index.js'

const PLACE = 'qms-docs/records/approvals'
const AP = `${PLACE}/AP-QP-001-1.md`
const PEOPLE = 'qms-docs/people.yml'
const record = (...by: readonly string[]) =>
  `---\nid: AP-QP-001-1\ntype: approval\ndocument: QP-001\nrevision: 1\napprovals:\n${by.map((one) => `  - { by: ${one}, meaning: approved }\n`).join('')}---\n`
const people = (...ids: readonly string[]) =>
  `people:\n${ids.map((id) => `  - { id: ${id}, name: ${id}, from: 2020-01-01 }\n`).join('')}`

async function read({ root }: TemporaryRepository, openCache?: OpenCache): Promise<Qms> {
  const qms = await readQms(await workingTree(root), { today: '2026-11-22' })
  const history = await readHistory(root, { folder: qms.folder })
  const texts = { ids: [], named: [], namedCommits: () => new Map() }
  return qms.with(await readGitEvidence(root, qms, history, texts, { openCache }))
}

/** `first: AP-QP-001-1 by ada ben` */
function inWords({ commit, blob, record }: RecordVersion): string {
  const by = (record?.fields.approvals as { by: string }[] | undefined)?.map((entry) => entry.by).join(' ')
  return `${commit.subject}: ${record ? `${record.id} by ${by}` : blob === undefined ? 'gone' : 'unreadable'}`
}

const tell = ({ recordVersions }: Qms, path = AP) => recordVersions?.get(path)?.map(inWords)

it('a record is known as it was in each commit, wherever it lay', async () => {
  const repository = temporaryRepository({ 'qms-docs/AP-QP-001-1.md': record('ada') })
  repository.write({ 'qms-docs/AP-QP-001-1.md': record('ada', 'ben') })
  repository.commit('second')
  repository.write({ [`${PLACE}/other.md`]: record('cleo').replace('AP-QP-001', 'AP-QP-002') })
  repository.commit('another record')
  move(repository, 'qms-docs/AP-QP-001-1.md', AP, 'moved')
  repository.write({ [AP]: record('ada') })
  repository.commit('one less')
  const qms = await read(repository)
  expect(tell(qms)).toEqual([
    'one less: AP-QP-001-1 by ada',
    'moved: AP-QP-001-1 by ada ben',
    'second: AP-QP-001-1 by ada ben',
    'first: AP-QP-001-1 by ada',
  ])
  expect([...(qms.recordVersions?.keys() ?? [])]).toEqual([AP, `${PLACE}/other.md`])
})

it('what a record said is kept for the next run', async () => {
  const repository = temporaryRepository({ [AP]: record('ada'), [`${PLACE}/notes.md`]: 'No record.' })
  repository.write({ [AP]: record('ada', 'ben'), [`${PLACE}/notes.md`]: 'Still none.' })
  repository.commit('second')
  const cache = temporaryFolder().root
  const first = await read(repository, cachesIn(cache))
  const kept = filesIn(cache).map((path) => readFileSync(join(cache, path), 'utf8'))
  expect(kept.join('').match(/"by":"(?:ada|ben)"/g)).toEqual(['"by":"ada"'])
  expect((await read(repository, cachesIn(cache))).recordVersions).toEqual(first.recordVersions)
  expect(first.recordVersions).toEqual((await read(repository)).recordVersions)
})

it('a record that is gone, or cannot be read any more, is known as well', async () => {
  const repository = temporaryRepository({ [AP]: record('ada'), [`${PLACE}/AP-2.md`]: record('ben') })
  repository.write({ [AP]: '---\nid: [\n---\n' })
  repository.commit('broken')
  repository.git('rm', '--quiet', `${PLACE}/AP-2.md`)
  repository.commit('deleted')
  const qms = await read(repository)
  expect(tell(qms)).toEqual(['broken: unreadable', 'first: AP-QP-001-1 by ada'])
  expect(tell(qms, `${PLACE}/AP-2.md`)).toEqual(['deleted: gone', 'first: AP-QP-001-1 by ben'])
})

it('a record that became a file of another kind is gone', async () => {
  const repository = temporaryRepository({ [AP]: record('ada') })
  repository.git('mv', AP, AP.replace('.md', '.txt'))
  repository.commit('moved')
  expect(tell(await read(repository))).toEqual(['moved: gone', 'first: AP-QP-001-1 by ada'])
})

it('a record that was deleted is the same one when it comes back, also if it says something else', async () => {
  const repository = temporaryRepository({ [AP]: record('ada', 'ben') })
  repository.git('rm', '--quiet', AP)
  repository.commit('deleted')
  repository.write({ [AP]: record('ada') })
  repository.commit('back')
  expect(tell(await read(repository))).toEqual([
    'back: AP-QP-001-1 by ada',
    'deleted: gone',
    'first: AP-QP-001-1 by ada ben',
  ])
})

it('what is written on a branch arrives with its merge, and is judged by the settings before it', async () => {
  const repository = temporaryRepository({ [AP]: record('ada'), [PEOPLE]: people('ada') })
  onSide(repository, () => {
    repository.write({ [PEOPLE]: people('ada', 'mallory') })
    repository.commit('adds Mallory')
    repository.write({ [AP]: record('ada', 'mallory') })
    repository.commit('Mallory approves')
  })
  repository.write({ 'README.md': 'Meanwhile.\n' })
  repository.commit('code only')
  merge(repository, 'merge')
  const qms = await read(repository)
  const by = (name: string) =>
    introductionOf(qms, { path: AP }, ({ fields }) => JSON.stringify(fields.approvals).includes(name))
  const mallory = by('mallory')
  expect([mallory?.commit.subject, mallory?.arrival.subject]).toEqual(['Mallory approves', 'merge'])
  expect(mallory && settingsBefore(qms, mallory)?.listedPeople.map(({ person }) => person.id)).toEqual(['ada'])
  expect(qms.settingsAt?.('HEAD').listedPeople).toEqual([])
  expect(qms.settingsAt?.(mallory?.commit.id ?? '').listedPeople.map(({ person }) => person.id)).toEqual([
    'ada',
    'mallory',
  ])
  const [document] = qms.ofType('approval')
  const [, entry] = document?.fields.approvals ?? []
  expect(document && entry && introductionOfEntry(qms, document, entry)).toEqual(mallory)
  const ada = by('ada')
  expect([ada?.commit.subject, ada && settingsBefore(qms, ada)]).toEqual(['first', undefined])
  expect(by('cleo')).toBeUndefined()
})
