import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { by, cache, noCache, today } from './shared-options.js'

export const defineReview: DefineCommand = (program, { context, answer }) => {
  program
    .command('review')
    .description('Record that you read a document again: it stays, has to change, or is no longer needed.')
    .argument('<id>', 'a document’s id, such as QP-001')
    .addOption(
      new Option('--outcome <outcome>', 'what you decided').choices(['keep', 'revise', 'retire']).makeOptionMandatory(),
    )
    .requiredOption('--note <sentence>', 'what you checked and found')
    .option('--next-review <date>', 'an earlier day than the review interval gives')
    .option('--request <id>', 'the change request that follows')
    .addOption(by())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((id: string, options) =>
      answer(async () => (await import('../commands/review.js')).review(context, { ...options, id })),
    )
}
