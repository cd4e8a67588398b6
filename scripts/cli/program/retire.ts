import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineRetire: DefineCommand = (program, { context, answer }) => {
  program
    .command('retire')
    .description('Prepare the revision that withdraws a document. The file stays, and the withdrawal needs approval.')
    .argument('<id>', 'a document’s id, such as QP-001')
    .requiredOption('--reason <sentence>', 'why it is withdrawn')
    .option('--superseded-by <id>', 'what replaces it')
    .option('--on <date>', 'the first day on which it no longer applies (default: today)')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((id: string, options) =>
      answer(async () => (await import('../commands/retire.js')).retire(context, { ...options, id })),
    )
}
