import { importApprovals } from '../../cli/commands/approvals/import-approvals.js'
import { contextOf } from '../context.js'
import { runCommand } from '../run-command.js'
import type { TemporaryRepository } from '../temporary-repository.js'
import type { ReviewedChange } from './reviewed-change.js'

/** Imports the approvals of the one pull request. @returns the exit code, and what was said */
export async function runImport(
  { github }: ReviewedChange,
  clone: TemporaryRepository,
  options: { dryRun?: boolean } = {},
) {
  const context = contextOf(clone, github.environment)
  const code = await runCommand(importApprovals, context, { pullRequest: 1, today: '2026-11-22', ...options })
  return { code, said: context.said.join('') }
}
