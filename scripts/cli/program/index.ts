import { Command, CommanderError } from 'commander'
import { toolkitVersion } from '../../core/read/package-files.js'
import type { CommandContext, ExitCode } from '../commands/context.js'
import { defineApprovals } from './approvals.js'
import { defineApprove } from './approve.js'
import { defineChange } from './change.js'
import { defineChase } from './chase.js'
import { defineCheck } from './check.js'
import { defineComment } from './comment.js'
import type { CommandRun, DefineCommand } from './define-command.js'
import { describeError } from './describe-error.js'
import { defineDiff } from './diff.js'
import { defineDue } from './due.js'
import { defineExplain } from './explain.js'
import { defineGenerate } from './generate.js'
import { defineHistory } from './history.js'
import { defineImpact } from './impact.js'
import { defineInit } from './init.js'
import { defineList } from './list.js'
import { defineMetric } from './metric.js'
import { defineNew } from './new.js'
import { defineReportCommand } from './report.js'
import { defineRetire } from './retire.js'
import { defineReview } from './review.js'
import { defineRevise } from './revise.js'
import { defineShow } from './show.js'
import { defineSite } from './site.js'
import { defineStatus } from './status.js'
import { defineVerify } from './verify.js'

/** Done, or problems were found; 2 is for misuse and failure. */
export type ProgramExitCode = ExitCode | 2

/** Runs the command that the arguments name. */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<ProgramExitCode> {
  let exitCode: ProgramExitCode = 0
  const answer = async (command: () => Promise<ExitCode>) => {
    exitCode = await command()
  }
  try {
    await buildProgram({ context, answer }).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, context)
  }
}

/** In the order in which the help lists them. */
const commands: readonly DefineCommand[] = [
  defineInit,
  defineCheck,
  defineList,
  defineShow,
  defineNew,
  defineStatus,
  defineDue,
  defineChase,
  defineReportCommand,
  defineMetric,
  defineRevise,
  defineApprove,
  defineApprovals,
  defineReview,
  defineRetire,
  defineDiff,
  defineChange,
  defineComment,
  defineHistory,
  defineImpact,
  defineVerify,
  defineSite,
  defineExplain,
  defineGenerate,
]

function buildProgram(run: CommandRun): Command {
  const program = new Command('qms')
    .configureOutput({ writeOut: run.context.write, writeErr: run.context.complain })
    .description('Checks a quality management system that is kept as Markdown in git.')
    .version(toolkitVersion())
    .showHelpAfterError('“qms --help” and “qms <command> --help” list what there is.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Begin with:
  qms init our-qms       a repository of your own, with first documents as drafts
  qms check              what is wrong, where, and how to fix it
  qms new procedure      a new document, with its id, folder and sections
  qms explain unique-id  why a rule exists, with a wrong and a right example

Exit codes: 0 nothing to do · 1 problems found · 2 the command could not run`,
    )
  for (const define of commands) define(program, run)
  return program
}

/** The only place that catches. */
function report(error: unknown, context: CommandContext): ProgramExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  context.complain(`${describeError(error, context.folder)}\n`)
  return 2
}
