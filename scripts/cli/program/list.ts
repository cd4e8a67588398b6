import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineList: DefineCommand = (program, { context, answer }) => {
  program
    .command('list')
    .description('List documents, or those of one type, in the columns of its register.')
    .argument('[type]', 'a document type, such as procedure')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'list a commit, branch or tag instead of the files as they are')
    .action((type: string | undefined, options) =>
      answer(async () => (await import('../commands/list.js')).list(context, { ...options, type })),
    )
}
