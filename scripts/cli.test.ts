import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { SMALL_QMS } from './testing/small-qms.js'
import { temporaryRepository } from './testing/temporary-repository.js'

const CLI = fileURLToPath(new URL('../dist/bin/cli.js', import.meta.url))

function qms(folder: string, command: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', command.replace('qms', `"${process.execPath}" "${CLI}"`)],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

it('starts as a program of its own, answers on standard output, and ends with its exit code', () => {
  const { root, write } = temporaryRepository(SMALL_QMS)
  expect(qms(root, 'qms check --rule unique-id --today 2026-11-22')).toEqual({
    status: 0,
    stdout: '✔ 2 documents checked as of 2026-11-22: no problems.\n',
    stderr: '',
  })
  write({ 'qms-docs/copy.md': SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? '' })
  expect(qms(root, 'qms check --rule unique-id').status).toBe(1)
})

it('says on standard error why it could not run', () => {
  const { root } = temporaryRepository(SMALL_QMS)
  expect(qms(root, 'qms show QP-01')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no document “QP-01”. Did you mean “QP-001”?\n',
  })
})

it('ends quietly when the reader of its answer has seen enough', () => {
  const { root } = temporaryRepository(SMALL_QMS)
  expect(qms(root, 'qms explain | head -1').stderr).toBe('')
})
