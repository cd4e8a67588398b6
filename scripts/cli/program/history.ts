import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineHistory: DefineCommand = (program, { context, answer }) => {
  program
    .command('history')
    .description('List the revisions of a document: when they applied, who wrote and approved them, what they changed.')
    .argument('<id>', 'a document’s id, such as QP-001')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'the history up to a commit, branch or tag')
    .action((id: string, options) =>
      answer(async () => (await import('../commands/history.js')).history(context, { ...options, id })),
    )
}
