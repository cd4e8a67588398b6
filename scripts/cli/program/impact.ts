import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineImpact: DefineCommand = (program, { context, answer }) => {
  program
    .command('impact')
    .description('Say what leans on a document, who must approve its change, and who must know it.')
    .argument('[id]', 'a document’s id, such as QP-001')
    .option('--base <ref>', 'of every document that changed since this branch was left, such as main')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((id: string | undefined, options) =>
      answer(async () => (await import('../commands/impact.js')).impact(context, { ...options, id })),
    )
}
