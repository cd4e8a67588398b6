import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineShow: DefineCommand = (program, { context, answer }) => {
  program
    .command('show')
    .description('Show what a document says of itself, what it links to, and what links to it.')
    .argument('<id>', 'a document’s id, such as QP-001')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'show it as of a commit, branch or tag')
    .option('--in-force', 'print the text in force, as it was approved, whatever the files say by now')
    .action((id: string, options) =>
      answer(async () => (await import('../commands/show/show.js')).show(context, { ...options, id })),
    )
}
