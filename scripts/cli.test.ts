import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { CommandFacts } from './cli/command/command-facts.js'
import { check } from './cli/commands/check/check.js'
import { loadEveryCommand } from './cli/program/every-command.js'
import { describeCommand, describeProgram } from './cli/program/help.js'
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

it('shows the help that its sources have now, of itself and of each command', async () => {
  const { root } = temporaryRepository({})
  const commands = await loadEveryCommand()
  const kept: CommandFacts[] = JSON.parse(readFileSync(join(dirname(CLI), 'commands.json'), 'utf8'))
  expect(qms(root, 'qms help').stdout).toBe(describeProgram(commands, 80))
  expect(qms(root, 'qms help check').stdout).toBe(describeCommand(check, 80))
  expect(kept.map((facts) => describeCommand(facts, 80))).toEqual(commands.map((facts) => describeCommand(facts, 80)))
})

it('tells its version', () => {
  const { root } = temporaryRepository({})
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  for (const option of ['--version', '-V'])
    expect(qms(root, `qms ${option}`)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})
