import type { Qms } from '../../../core/model/qms.js'
import { findCommit } from '../../../core/read/index.js'
import { asOf } from '../../../core/time/as-of.js'
import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import { type ChaseReport, lastChase, pausedInWords, runChase } from '../../../github/chase/index.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { flag, format, wholeNumber } from '../../command/options.js'
import { reading, repository } from '../../command/shared-options.js'
import { connectGitHub } from '../repository/connect-github.js'
import { findRoot } from '../repository/find-root.js'
import { type OpenOptions, openQms } from '../repository/open-qms.js'
import { tellLastChase } from './tell-last-chase.js'

const chaseFormats = {
  text: inWords,
  json: (report: ChaseReport) => `${JSON.stringify(toJson(report), null, 2)}\n`,
}

export const chase = defineCommand({
  name: 'chase',
  group: 'github',
  summary: 'Keep issues on GitHub for everything that is due.',
  details: 'Opens, updates, escalates and closes them. Needs GITHUB_TOKEN or GH_TOKEN.',
  example: 'qms chase --dry-run',
  arguments: {},
  options: {
    dryRun: flag('only say what would be done'),
    last: flag('only say when it ran last; fails if that is more than a week ago'),
    limit: wholeNumber('number', 'open at most this many new issues (default: due.most_new_issues in qms.yml)'),
    repository,
    format: format(chaseFormats),
    ...reading,
  },
  async run(context, options) {
    const root = findRoot(context.folder)
    const commit = await findCommit(root, 'HEAD')
    if (!commit)
      throw new Misuse('What is chased is what is committed, and this folder has no commit. Run it in a clone.')
    const github = await connectGitHub(context, root, options.repository)
    // The files as they are may not be committed: an issue that speaks of them would confuse everybody else.
    const { today, cache } = options
    const { qms } = await openQms(context, { at: commit, cache, evidence: 'of records', ...defined({ today }) })
    if (options.last) {
      return tellLastChase(context, await lastChase(github, qms.settings.due.issue_accounts), options)
    }
    const report = await runChase(github, {
      qms,
      commit,
      readBefore: (before, day) =>
        before === commit
          ? Promise.resolve(asOf(qms, day))
          : readBefore(context, root, { at: before, today: day, cache, evidence: 'of records' }),
      mostNew: options.limit ?? qms.settings.due.most_new_issues,
      isDryRun: options.dryRun === true,
    })
    context.write(chaseFormats[options.format](report, options.dryRun === true))
    return report.lost.length + report.unreached.length + report.failures.length > 0 ? 1 : 0
  },
})

async function readBefore(
  context: CommandContext,
  root: string,
  options: OpenOptions & { readonly at: string },
): Promise<Qms | undefined> {
  return (await findCommit(root, options.at)) ? (await openQms(context, options)).qms : undefined
}

function toJson({ today, watched, done, waiting, lost, paused, elsewhere, unreached, failures, remarks }: ChaseReport) {
  return {
    version: 1,
    today,
    watched,
    done,
    waiting: waiting.map(({ key }) => key),
    lost,
    paused: paused.map(({ item, number, by = null, from, until, reason = null }) => ({
      ...{ key: item.key, issue: number, by, from, until, reason },
    })),
    elsewhere: elsewhere.map(({ item, number, how }) => ({ key: item.key, issue: number, how })),
    unreached,
    failures,
    remarks,
  }
}

function inWords(report: ChaseReport, isDryRun: boolean): string {
  const { today, watched, done, waiting, lost, paused, elsewhere, unreached, failures, remarks } = report
  const changes = done.length === 0 ? 'nothing to change' : counted(done.length, 'change')
  const blocks = [
    isDryRun ? ['A dry run: nothing was written.'] : [],
    done,
    section(
      'Waiting for the next run',
      waiting.map(({ on, task, document }) => `${on}: ${task} (${document.id})`),
    ),
    section(
      'Not watched any more',
      lost.map(({ key, since, what }) => `${key}: ${what}, since ${since}`),
    ),
    section(
      'Not chased for now',
      paused.map((one) => `#${one.number}: ${pausedInWords(one)}`),
    ),
    section(
      'Not chased here',
      elsewhere.map(({ item, number, how }) => `${item.task} (${item.document.id}): #${number} ${how}.`),
    ),
    section('Reaches no one', unreached),
    section('Not done', failures),
    remarks,
    [`As of ${today}: ${counted(watched, 'date')} watched, ${changes} on GitHub.`],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : []
}
