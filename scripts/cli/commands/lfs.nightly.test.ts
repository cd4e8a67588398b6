import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OTHER_WRITER, SMALL_QMS } from '../../testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const QP = 'qms-docs/procedures/QP-001.md'
const PICTURE = 'qms-docs/procedures/bench.png'
const SYSTEM = { ...SMALL_QMS, 'qms-docs/people.yml': OTHER_WRITER }
const CONTENT = 'the bench with two cells'
const OID = createHash('sha256').update(CONTENT).digest('hex')
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize ${CONTENT.length}\n`
const KEPT_BY_LFS = `.git/lfs/objects/${OID.slice(0, 2)}/${OID.slice(2, 4)}/${OID}`

/** Git has the pointer. What a clone has besides depends on whether git-lfs is installed, and on whether it has fetched. */
const CLONES = {
  'without git-lfs': {},
  'with git-lfs, which put the picture into the folder': { [PICTURE]: CONTENT },
  'in which git-lfs has fetched the picture, and left the pointer': { [KEPT_BY_LFS]: CONTENT },
}
type CloneName = keyof typeof CLONES
const NAMES = Object.keys(CLONES) as CloneName[]

function cloneOf(repository: TemporaryRepository, name: CloneName): TemporaryRepository {
  const clone = temporaryFolder()
  clone.git('clone', '--quiet', repository.root, '.')
  clone.write(CLONES[name])
  return clone
}

function withPicture(): TemporaryRepository {
  const text = `${SMALL_QMS[QP]}\n![The bench with two cells](bench.png)\n`
  return temporaryRepository({ ...SYSTEM, [QP]: text, [PICTURE]: POINTER })
}

/** @returns a clone in which the picture was approved */
function approvedIn(name: CloneName): TemporaryRepository {
  const clone = cloneOf(withPicture(), name)
  expect(clone.qms('approve', 'QP-001', '--by', 'ada', ...TODAY)).toMatchObject({ code: 0, error: '' })
  clone.git('add', 'qms-docs/records')
  repositoryIn(clone.root, { GIT_AUTHOR_NAME: 'Ada Example' }).git('commit', '--quiet', '--message', 'approved')
  return clone
}

describe.each(NAMES)('a picture in Git LFS is approved %s', (name) => {
  it('by the checksum of the picture itself, and the same holds in other clones', () => {
    const approved = approvedIn(name)
    const record = approved.read('qms-docs/records/approvals/AP-QP-001-1.md')
    expect(record).toContain(`path: ${PICTURE}`)
    expect(record).toContain(`sha256: ${OID}`)
    for (const other of name === 'without git-lfs' ? NAMES : [name]) {
      const clone = cloneOf(approved, other)
      expect(clone.qms('status', 'QP-001', ...TODAY).out).toContain('AP-QP-001-1 approves exactly this text.')
      for (const flags of [[], ['--at', 'HEAD'], ['--base', 'HEAD~1']]) {
        const { out } = clone.qms('check', ...TODAY, ...flags, '--format', 'json')
        const found = JSON.parse(out).problems.filter(({ message }: { message: string }) => message.includes('bench'))
        expect([other, ...flags, found]).toEqual([other, ...flags, []])
      }
    }
  })
})

it('approving what is not here says so', () => {
  const said = `Not here, because Git LFS keeps it elsewhere: ${PICTURE}. What is approved is the file with its checksum; “git lfs pull” gets it.`
  for (const name of NAMES) {
    const { out } = cloneOf(withPicture(), name).qms('approve', 'QP-001', '--by', 'ada', ...TODAY)
    expect(out.includes(said)).toBe(name === 'without git-lfs')
  }
})

it('another picture in the folder, or in git, is another picture', () => {
  const clone = cloneOf(withPicture(), 'without git-lfs')
  clone.write({ [PICTURE]: 'the bench with three cells' })
  expect(clone.qms('approve', 'QP-001', '--by', 'ada', ...TODAY).error).toContain(
    `${PICTURE} has changes that are not committed.`,
  )
  const approved = approvedIn('without git-lfs')
  approved.write({ [PICTURE]: POINTER.replace(OID, '0'.repeat(64)) })
  expect(approved.qms('status', 'QP-001', ...TODAY).out).toContain(`${PICTURE} was changed afterwards.`)
})

it('qms verify says that a picture which is not here could not be checked, never that it was changed', () => {
  const approved = approvedIn('without git-lfs')
  for (const name of NAMES) {
    const isHere = name !== 'without git-lfs'
    const { code, out } = cloneOf(approved, name).qms('verify', 'QP-001', ...TODAY)
    expect([name, code]).toEqual([name, 0])
    expect(out).toContain(
      isHere
        ? `✔ Git keeps ${PICTURE} as approved.`
        : `${PICTURE} as approved is not here: Git LFS keeps it elsewhere. Run “git lfs pull” to get it.`,
    )
  }
})

it('evidence holds the picture if it is here, else the pointer, and says so', () => {
  const approved = approvedIn('without git-lfs')
  for (const name of NAMES) {
    const isHere = name !== 'without git-lfs'
    const clone = cloneOf(approved, name)
    const { out } = clone.qms('verify', ...TODAY, '--export', 'evidence')
    const written = `evidence/AP-QP-001-1/files/1-bench.png${isHere ? '' : '.lfs-pointer'}`
    expect([name, clone.read(written)]).toEqual([name, isHere ? CONTENT : POINTER])
    expect(out.includes(`Not here, because Git LFS keeps them elsewhere: ${PICTURE}. Run “git lfs pull”`)).toBe(!isHere)
  }
})

it.each([[[]], [['--at', 'HEAD']]])('the manual shows the picture, never the pointer (%j)', (flags: string[]) => {
  const approved = approvedIn('without git-lfs')
  for (const name of NAMES) {
    // A commit has only the pointer, so what lies in the folder does not count then.
    const isHere = name.includes('fetched') || (name !== 'without git-lfs' && flags.length === 0)
    const clone = cloneOf(approved, name)
    const { code, out } = clone.qms('site', 'build', '--out', 'manual', ...TODAY, ...flags)
    expect([name, code]).toEqual([name, 0])
    const files = join(clone.root, 'manual/files')
    const pictures = existsSync(files) ? readdirSync(files).filter((file) => file.endsWith('.png')) : []
    expect(pictures.map((file) => clone.read(`manual/files/${file}`))).toEqual(isHere ? [CONTENT] : [])
    const said = `${PICTURE} is not shown: Git LFS keeps it elsewhere. Run “git lfs pull”, and build again.`
    expect(out.includes(said)).toBe(!isHere)
  }
})

it('an approved text in Git LFS that is not here could not be checked, and is named as what was not read', () => {
  const repository = temporaryRepository(SYSTEM)
  expect(repository.qms('approve', 'QP-001', '--by', 'ada', ...TODAY).code).toBe(0)
  const text = SMALL_QMS[QP] ?? ''
  const oid = createHash('sha256').update(text).digest('hex')
  repository.write({ [QP]: POINTER.replace(OID, oid).replace(/size .*/, `size ${text.length}`) })
  const blob = repository.git('hash-object', '-w', QP).trim()
  const record = 'qms-docs/records/approvals/AP-QP-001-1.md'
  repository.write({ [record]: repository.read(record).replace(/^blob: .*/m, `blob: ${blob}`) })
  repository.commit('into Git LFS')
  const notHere = 'The approved text is not here: Git LFS keeps it elsewhere. Run “git lfs pull” to get it.'
  expect(repository.qms('verify', ...TODAY).out).toContain(notHere)
  expect(repository.qms('check', ...TODAY, '--rule', 'readable-text').out).toContain(
    'This text is not here: Git LFS keeps it elsewhere.',
  )
  repository.write({ [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: text })
  expect(repository.qms('verify', ...TODAY).out).not.toContain(notHere)
  expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('AP-QP-001-1 approves exactly this text.')
})
