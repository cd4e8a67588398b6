import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, previewUrl, redlineUrl, today } from './shared-options.js'

export const defineChange: DefineCommand = (program, { context, answer }) => {
  program
    .command('change')
    .description('Say what this branch changes, for those who approve it: documents, records, settings, problems.')
    .requiredOption('--base <ref>', 'the branch that it will be merged into, such as main')
    .addOption(
      new Option('-f, --format <name>', 'how to answer').choices(['pretty', 'markdown', 'json']).default('pretty'),
    )
    .addOption(redlineUrl())
    .addOption(previewUrl())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((options) => answer(async () => (await import('../commands/change/change.js')).change(context, options)))
}
