import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineStatus: DefineCommand = (program, { context, answer }) => {
  program
    .command('status')
    .description('Say which revision of a document is in force, and why; without an id, of all documents.')
    .argument('[id]', 'a document’s id, such as QP-001')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'the status as of a commit, branch or tag')
    .action((id: string | undefined, options) =>
      answer(async () => (await import('../commands/status.js')).status(context, { ...options, id })),
    )
}
