import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { approve } from '../../testing/approve.js'
import { OTHER_WRITER, SMALL_QMS } from '../../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from '../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const QP = 'qms-docs/procedures/QP-001.md'
const FORM = 'qms-docs/procedures/form.xlsx'
const RECORD = 'qms-docs/records/approvals/AP-QP-001-1.md'
const LINKING = {
  ...SMALL_QMS,
  'qms-docs/people.yml': OTHER_WRITER,
  [QP]: `${SMALL_QMS[QP]}\nFill in [the form](form.xlsx).\n`,
}

function approvedWith(form: string): TemporaryRepository {
  const repository = temporaryRepository({ ...LINKING, [FORM]: form })
  expect(repository.qms('approve', 'QP-001', '--by', 'ada', ...TODAY)).toMatchObject({ code: 0, error: '' })
  repository.commit('approved')
  return repository
}

/** As earlier versions wrote it: without the files that a text links to. */
async function approvedBefore(): Promise<TemporaryRepository> {
  const repository = temporaryRepository({ ...LINKING, [FORM]: 'a form' })
  const ada = repositoryIn(repository.root, { GIT_AUTHOR_NAME: 'Ada Example' })
  ada.write(await approve(LINKING, ['QP-001']))
  ada.commit('approved')
  return ada
}

describe('a form that an approved text links to', () => {
  it('is named in the approval record, with its checksum', () => {
    const record = approvedWith('a form').read(RECORD)
    expect(record).toContain(`path: ${FORM}`)
    expect(record).toContain(`sha256: ${createHash('sha256').update('a form').digest('hex')}`)
  })

  it('is approved by the checksum of its content where Git LFS keeps it', () => {
    const oid = createHash('sha256').update('a form').digest('hex')
    const repository = approvedWith(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 6\n`)
    expect(repository.read(RECORD)).toContain(`sha256: ${oid}`)
    repository.write({ [FORM]: 'a form' })
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('AP-QP-001-1 approves exactly this text.')
  })

  it('cannot be exchanged under the same revision', () => {
    const repository = approvedWith('a form')
    repository.write({ [FORM]: 'another form' })
    repository.commit('another form')
    expect(repository.qms('check', QP, ...TODAY, '--rule', 'approved-text-unchanged').out).toContain(
      `The file ${FORM} of QP-001 revision 1 is not the one that was approved (AP-QP-001-1).`,
    )
    expect(repository.qms('check', QP, ...TODAY, '--base', 'HEAD~1', '--rule', 'revision-bumped').out).toContain(
      `QP-001 has another file (${FORM}) than before, but is still revision 1.`,
    )
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain(`${FORM} was changed afterwards.`)
  })

  it('is listed in what a branch changes, which shows where the text names it', () => {
    const repository = approvedWith('a form')
    repository.write({ [FORM]: 'another form' })
    const said = repository.qms(
      'revise',
      'QP-001',
      '--class',
      'minor',
      '--summary',
      'The form asks for more.',
      ...TODAY,
    )
    expect(said).toMatchObject({ code: 0 })
    const { out } = repository.qms('change', '--base', 'HEAD', ...TODAY)
    expect(out).toContain(`Files that belong to it: ${FORM} (changed)`)
    expect(out).toContain('Fill in the form {+(a new file of that name)+}.')
    expect(JSON.parse(repository.qms('change', '--base', 'HEAD', ...TODAY, '--format', 'json').out)).toMatchObject({
      documents: [{ id: 'QP-001', files: [{ path: FORM, outcome: 'changed' }] }],
    })
    expect(repository.qms('check', ...TODAY, '--base', 'HEAD', '--rule', 'revision-changes-something').code).toBe(0)
  })

  it('is kept by git, and qms verify says so', () => {
    expect(approvedWith('a form').qms('verify', 'QP-001', ...TODAY).out).toContain(`✔ Git keeps ${FORM} as approved.`)
  })

  it('must be committed before the text is approved', () => {
    const repository = temporaryRepository(LINKING)
    repository.write({ [FORM]: 'a form' })
    expect(repository.qms('approve', 'QP-001', '--by', 'ada', ...TODAY).error).toContain(`${FORM} is not in git yet.`)
  })
})

describe('an approval from before linked files were covered', () => {
  it('stays valid, and qms verify says that it does not cover them', async () => {
    const repository = await approvedBefore()
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('AP-QP-001-1 approves exactly this text.')
    const { code, out } = repository.qms('verify', 'QP-001', ...TODAY)
    expect(out).toContain(
      `${FORM} is not covered: the text links to it, and this approval was given before approvals covered linked files. The next revision covers it.`,
    )
    expect(code).toBe(0)
  })

  it('lets a changed form through no better than a changed picture', async () => {
    const repository = await approvedBefore()
    repository.write({ [FORM]: 'another form' })
    expect(repository.qms('check', QP, ...TODAY, '--base', 'HEAD', '--rule', 'revision-bumped').code).toBe(1)
  })
})
