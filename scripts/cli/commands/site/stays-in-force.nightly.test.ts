import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileTree } from '../../../core/read/index.js'
import { inForceWithoutFile } from '../../../subjects/approval/in-force-without-file.js'
import { lostInWords } from '../../../subjects/approval/lost-in-words.js'
import { approve } from '../../../testing/approve.js'
import { contextOf } from '../../../testing/context.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { readPublication } from './read-publication.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const RECORD = 'qms-docs/records/approvals/AP-QP-001-1.md'
const SETTINGS = String(SMALL_QMS['qms-docs/qms.yml'])
const BUILD = ['site', 'build', '--today', '2026-11-22']
const approved = await approve(SMALL_QMS, ['QP-001', 'quality-manager'])
const text = String(approved[PATH])
const record = String(approved[RECORD])
const withoutRequired = record.replace('required: []\n', '')
const matrix = (roles: string) => `${SETTINGS}approval_matrix: { default: { major: [${roles}] } }\n`

type Accident = (repository: TemporaryRepository) => void
const write =
  (content: string | Uint8Array, path = PATH): Accident =>
  (repository) =>
    repository.write({ [path]: content })
const remove =
  (path: string): Accident =>
  ({ root }) =>
    rmSync(join(root, path), { recursive: true })
const move =
  (from: string, to: string): Accident =>
  ({ root }) => {
    mkdirSync(join(root, to, '..'), { recursive: true })
    renameSync(join(root, from), join(root, to))
  }

/** @returns a repository in which QP-001 was approved, and then something happened that was committed */
function afterAccident(...accidents: readonly Accident[]): TemporaryRepository {
  const repository = temporaryRepository(approved)
  for (const happen of accidents) happen(repository)
  repository.commit('an accident')
  return repository
}

const read = (repository: TemporaryRepository) =>
  readPublication(
    contextOf(repository),
    { today: '2026-11-22', cache: false },
    { memory: new Map(), lastGood: new Map() },
  )

async function bytesOf(tree: FileTree, path: string): Promise<string | undefined> {
  for await (const { bytes } of tree.read([path])) return bytes?.toString()
  return undefined
}

const gone = 'its file qms-docs/procedures/QP-001.md is gone'
const unreadable = 'its file qms-docs/procedures/QP-001.md cannot be read: …'

describe('a document in force stays in the manual, in its lists and in its data, as it was approved', () => {
  it.each<[string, string | undefined, ...Accident[]]>([
    ['is deleted', gone, remove(PATH)],
    ['goes with its folder', gone, remove('qms-docs/procedures')],
    ['gets another name', undefined, move(PATH, 'qms-docs/procedures/Documents.md')],
    ['gets another ending', gone, move(PATH, 'qms-docs/procedures/QP-001.txt')],
    ['is moved to another folder', undefined, move(PATH, 'qms-docs/shop/QP-001.md')],
    ['is moved out of the documents', gone, move(PATH, 'QP-001.md')],
    ['has front matter that cannot be read', unreadable, write('---\nid: QP-001\n  type: [\n---\n')],
    ['has no front matter', unreadable, write('Hello\n')],
    ['is empty', unreadable, write('')],
    ['is no text', unreadable, write(Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]))],
    ['never closes its front matter', unreadable, write(text.replace('---\n\n## Purpose', '\n## Purpose'))],
    ['has conflict markers in its fields', unreadable, write(text.replace('title:', '<<<<<<< HEAD\ntitle:'))],
    ['is too large', unreadable, write(text + 'x '.repeat(3_000_000))],
    ['became a folder', gone, remove(PATH), write('x', `${PATH}/x.txt`)],
    ['became a link', unreadable, remove(PATH), ({ root }) => symlinkSync('/etc/hostname', join(root, PATH))],
    [
      'has a misspelt type',
      'qms-docs/procedures/QP-001.md now has “type: procedur”',
      write(text.replace('type: procedure', 'type: procedur')),
    ],
    ['has no type', 'qms-docs/procedures/QP-001.md has no type any more', write(text.replace('type: procedure\n', ''))],
    [
      'has the type of a record',
      'qms-docs/procedures/QP-001.md now has “type: nonconformity”',
      write(text.replace('type: procedure', 'type: nonconformity')),
    ],
    [
      'has another id',
      'qms-docs/procedures/QP-001.md now has “id: QP-002”',
      write(text.replace('id: QP-001', 'id: QP-002')),
    ],
    ['has no id', 'qms-docs/procedures/QP-001.md has no id any more', write(text.replace('id: QP-001\n', ''))],
    ['has lost its revision', undefined, write(text.replace('revision: 1\n', ''))],
    [
      'is ignored',
      'qms.yml says not to read its file qms-docs/procedures/QP-001.md',
      write(`${SETTINGS}ignore: ['procedures/**']\n`, 'qms-docs/qms.yml'),
    ],
    [
      'has a copy that comes first',
      undefined,
      write(
        text.replace('right text', 'WRONG TEXT').replace('revision: 1', 'revision: 2'),
        'qms-docs/procedures/AA.md',
      ),
    ],
    [
      'has a copy that is a record',
      undefined,
      write(text.replace('type: procedure', 'type: nonconformity'), 'qms-docs/AA.md'),
    ],
    ['has a type whose schema is broken', undefined, write('{', 'schemas/document-types/procedure.schema.json')],
    ['has an approval that does not say who had to approve', undefined, write(withoutRequired, RECORD)],
    [
      'has such an approval, and is deleted: the owner is the one that git has',
      gone,
      remove(PATH),
      write(withoutRequired, RECORD),
      write(matrix('owner'), 'qms-docs/qms.yml'),
    ],
  ])('when its file %s', async (_what, happened, ...accidents) => {
    const { publication, tree } = await read(afterAccident(...accidents))
    const entry = publication.entries.get('QP-001')
    expect(entry).toMatchObject({ shownAs: 'in force', revision: '1', path: 'documents/QP-001.html' })
    expect(await bytesOf(tree, entry?.document.path ?? '')).toBe(text)
    expect(entry?.document.body.links[0]?.target?.path).toBe('qms-docs/roles/quality-manager.md')
    const said = inForceWithoutFile(publication.working).map((lost) => lostInWords(publication.working, lost))
    expect(said.map((note) => note.replace(/(cannot be read:) .*(?= Restore)/, '$1 ….'))).toEqual(
      happened
        ? [
            `Revision 1 of QP-001 is in force since 2026-02-20, but ${happened}. Restore the file; if QP-001 no longer applies, retire it with “qms retire”.`,
          ]
        : [],
    )
  })

  it('in its lists, on the pages of clauses, in the search and in the data, and the build says so', () => {
    const repository = afterAccident(remove(PATH))
    const { code, out } = repository.qms(...BUILD)
    expect([code, out.split('\n').slice(1)]).toEqual([
      0,
      [
        `Revision 1 of QP-001 is in force since 2026-02-20, but ${gone}. Restore the file; if QP-001 no longer applies, retire it with “qms retire”.`,
        '',
      ],
    ])
    const page = repository.read('_site/documents/QP-001.html')
    expect(page).toContain('Everybody works with the right text.')
    expect(page).toMatch(/<article data-search='[^']*QP-001[^']*'>[\s\S]*<span class="badge in-force">In force/)
    expect(page).not.toContain('/edit/')
    for (const list of [
      'documents.html',
      'registers/procedure.html',
      'clauses/iso-9001-2015.html',
      'new.html',
      'api/documents.json',
    ])
      expect([list, repository.read(`_site/${list}`).includes('QP-001')]).toEqual([list, true])
    expect(JSON.parse(repository.read('_site/api/documents/QP-001.json'))).toMatchObject({
      shownAs: 'in force',
      revision: '1',
    })
  })

  it('where another document took the place of its file', async () => {
    const repository = temporaryRepository(approved)
    const other = { ...approved, [PATH]: text.replace('id: QP-001', 'id: QP-002').replace('right text', 'other text') }
    repository.write(await approve(other, ['QP-002']))
    repository.commit('QP-002 overwrites QP-001')
    const { publication, tree } = await read(repository)
    const textOf = (id: string) => bytesOf(tree, publication.entries.get(id)?.document.path ?? '')
    expect([await textOf('QP-001'), await textOf('QP-002')]).toEqual([text, other[PATH]])
  })

  it('“qms status” lists it and says what happened, and “qms show --in-force” prints it', () => {
    const repository = afterAccident(remove(PATH))
    const status = (...more: readonly string[]) => repository.qms('status', ...more, '--today', '2026-11-22').out
    expect(status()).toMatch(/^QP-001 +no file +1 +2026-02-20$/m)
    expect(status('QP-001')).toBe(
      'QP-001, as of 2026-11-22\n  Revision 1 of QP-001 is in force since 2026-02-20, but no file shows it any more. Restore the file; if QP-001 no longer applies, retire it with “qms retire”.\n',
    )
    expect(JSON.parse(status('QP-001', '--format', 'json'))).toMatchObject({
      status: 'no file',
      inForce: { revision: '1', since: '2026-02-20' },
    })
    expect(repository.qms('show', 'QP-001', '--in-force', '--today', '2026-11-22').out).toBe(text)
  })
})

describe('the manual is not built where nobody can tell what is in force', () => {
  const UNCERTAIN = 'Nothing can be published, because it is uncertain what is in force and who may see it:\n'
  it.each<[string, string, ...Accident[]]>([
    [
      'an approval record cannot be read',
      `${UNCERTAIN}  ${RECORD}:2:5 There is a second colon on this line. Put the value in quotes, as in title: "Audits: how we do them".`,
      write('---\nid: AP\n  type: [\n---\n', RECORD),
    ],
    [
      'an approval record has another type',
      `${UNCERTAIN}  ${RECORD}:3:7 `,
      write(record.replace('type: approval', 'type: aproval'), RECORD),
    ],
    [
      'the date of an approval is none',
      `${UNCERTAIN}  ${RECORD}:17:9 `,
      write(record.replace('at: 2026-02-20T', 'at: 2026-02-30T'), RECORD),
    ],
    [
      'the first day of a revision is no date',
      `${UNCERTAIN}  ${RECORD}:9:17 `,
      write(record.replace('effective_from: 2026-02-20', 'effective_from: 2026-02-30'), RECORD),
    ],
    [
      'an approval record does not say who had to approve, and the matrix asks for more people',
      `${UNCERTAIN}  ${RECORD} does not say who had to approve QP-001, and not everyone whom the approval matrix names has. Add “required: [...]” with the roles that had to approve.`,
      write(withoutRequired, RECORD),
      write(matrix('managing-director, owner'), 'qms-docs/qms.yml'),
    ],
    [
      'an approver was taken out of people.yml',
      `${UNCERTAIN}  people.yml has no entry for ada, who approved QP-001 and quality-manager. Put it back: people who leave keep their entry, with the date in “to”.`,
      write('people: []\n', 'qms-docs/people.yml'),
    ],
    ['people.yml cannot be read', `${UNCERTAIN}  qms-docs/people.yml:1:`, write('people: [\n', 'qms-docs/people.yml')],
    ['qms.yml cannot be read', `${UNCERTAIN}  qms-docs/qms.yml:1:`, write('organization: [\n', 'qms-docs/qms.yml')],
    [
      'a setting that decides what is in force is misspelt',
      `${UNCERTAIN}  qms-docs/qms.yml:7:1 `,
      write(`${SETTINGS}aprovals: { required: true }\n`, 'qms-docs/qms.yml'),
    ],
  ])('because %s', async (_what, message, ...accidents) => {
    const repository = afterAccident(...accidents)
    const error = await read(repository).catch(String)
    expect(String(error).slice(0, message.length + 7)).toBe(`Error: ${message}`)
  })

  it('because the schema of its type is for records now, is broken or is gone', async () => {
    const schema = (control: string) =>
      JSON.stringify({
        title: 'Instruction',
        description: 'How one thing is done.',
        documentType: { control, folder: 'procedures', idFormat: 'QP-NNN' },
      })
    const SCHEMA = 'schemas/document-types/instruction.schema.json'
    const files = {
      ...SMALL_QMS,
      [SCHEMA]: schema('maintained'),
      [PATH]: String(SMALL_QMS[PATH]).replace('type: procedure', 'type: instruction'),
    }
    const repository = temporaryRepository(await approve(files, ['QP-001']))
    const why = 'Error: QP-001 is in force, but cannot be shown:'
    const afterwards = (accident: Accident) => {
      accident(repository)
      return read(repository).then(({ publication }) => publication.entries.get('QP-001')?.shownAs, String)
    }
    expect(await afterwards(() => {})).toBe('in force')
    expect(await afterwards(write(schema('retained'), SCHEMA))).toBe(
      `${why} its type “instruction” is now one for records. Set “control” to “maintained” in its schema.`,
    )
    expect(await afterwards(write('{', SCHEMA))).toBe(
      `${why} ${SCHEMA}, which describes its type, has a fault. “qms check” says where.`,
    )
    expect(await afterwards(remove(SCHEMA))).toBe(
      `${why} there is no document type “instruction” any more. Bring its schema back to schemas/document-types/.`,
    )
  })

  it('because this clone does not have the approved text of a deleted document', () => {
    const repository = afterAccident(remove(PATH))
    const clone = repositoryIn(join(temporaryFolder().root, 'clone'))
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone.root])
    expect(clone.qms(...BUILD)).toMatchObject({
      code: 2,
      error:
        'This clone does not have the text in force of revision 1 of QP-001, so nothing can be published. It has only part of the history: run “git fetch --unshallow” first.\n',
    })
  })
})
