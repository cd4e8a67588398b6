import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { wholeNumber } from './option-values.js'
import { cache, noCache, repository, today } from './shared-options.js'

export const defineApprovals: DefineCommand = (program, { context, answer }) => {
  const approvals = program.command('approvals').description('Approvals that were given on GitHub.')
  approvals
    .command('import')
    .description(
      'Write the approvals from the reviews of a merged pull request into approval records. Twice does no harm.',
    )
    .requiredOption('--pull-request <number>', 'the number of the merged pull request', wholeNumber)
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .addOption(
      new Option(
        '--publish [way]',
        'write them on GitHub instead: as qms.yml says under “github: approvals”, or in this way',
      ).choices(['pull-request', 'commit']),
    )
    .addOption(repository())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((options) =>
      answer(async () => (await import('../commands/approvals/import-approvals.js')).importApprovals(context, options)),
    )
}
