import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { wholeNumber } from './option-values.js'
import { cache, noCache, today } from './shared-options.js'

export const defineChase: DefineCommand = (program, { context, answer }) => {
  program
    .command('chase')
    .description(
      'Keep one issue on GitHub for everything that is due: open, update, escalate, close. Needs GITHUB_TOKEN or GH_TOKEN.',
    )
    .option('--dry-run', 'only say what would be done')
    .option('--last', 'only tell when it ran last; fails if that is more than a week ago')
    .option(
      '--limit <number>',
      'open so many new issues at most (default: due.most_new_issues in qms.yml)',
      wholeNumber,
    )
    .option('--repository <owner/name>', 'on GitHub (default: GITHUB_REPOSITORY, or git’s remote “origin”)')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((options) => answer(async () => (await import('../commands/chase/chase.js')).chase(context, options)))
}
