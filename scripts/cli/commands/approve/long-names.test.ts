import { expect, it } from 'vitest'
import { OTHER_WRITER, SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const QP = 'qms-docs/procedures/QP-001.md'

it.each([
  [
    'an id',
    ['id: QP-001', `id: QP-${'0'.repeat(198)}`],
    `${QP}:2:5 The id “QP-000000000000000000000…” is 201 characters long. At most 200 are possible, because files and approval records are named after it: choose a shorter one.\n`,
  ],
  [
    'a revision',
    ['revision: 1', `revision: ${'1'.repeat(250)}`],
    `${QP}:5:11 The revision “${'1'.repeat(250)}” of QP-001 is too long: its approval record is named after it.\n`,
  ],
])('%s that makes the name of the approval record too long is refused', (_what, [from = '', to = ''], error) => {
  const text = SMALL_QMS[QP]?.replace(from, to) ?? ''
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? ''
  const repository = temporaryRepository({ ...SMALL_QMS, [QP]: text })
  repository.git('config', 'user.name', 'Ada Example')
  expect(repository.qms('approve', id, '--by', 'ada', '--despite-errors')).toEqual({ code: 2, out: '', error })
})

it('an id of 200 characters can be approved', () => {
  const id = `QP-${'0'.repeat(197)}`
  const repository = temporaryRepository({
    ...SMALL_QMS,
    'qms-docs/people.yml': OTHER_WRITER,
    [QP]: SMALL_QMS[QP]?.replace('id: QP-001', `id: ${id}`) ?? '',
  })
  expect(repository.qms('approve', id, '--by', 'ada', '--despite-errors')).toMatchObject({ code: 0, error: '' })
  expect(repository.read(`qms-docs/records/approvals/AP-${id}-1.md`)).toContain(`document: ${id}\n`)
})
