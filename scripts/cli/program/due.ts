import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { wholeNumber } from './option-values.js'
import { cache, noCache, today } from './shared-options.js'

const FORMATS = ['pretty', 'markdown', 'github', 'ics', 'json', 'csv']

export const defineDue: DefineCommand = (program, { context, answer }) => {
  program
    .command('due')
    .description('List what is due: reviews, actions, audits and whatever else has a day, by stage and person.')
    .option(
      '--within <days>',
      'everything up to so many days from now (default: what is due soon, by qms.yml)',
      wholeNumber,
    )
    .option('--owner <name>', 'only what a person or role sees to')
    .option('--type <type>', 'only in documents of this type, such as corrective-action')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(FORMATS).default('pretty'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'what a commit, branch or tag says')
    .action((options) => answer(async () => (await import('../commands/due.js')).due(context, options)))
}
