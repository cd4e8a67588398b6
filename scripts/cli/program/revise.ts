import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineRevise: DefineCommand = (program, { context, answer }) => {
  program
    .command('revise')
    .description('Begin the next revision of a document: its number, and what it changes.')
    .argument('<id>', 'a document’s id, such as QP-001')
    .addOption(
      new Option('--class <class>', 'how deep the change goes: it decides who must approve')
        .choices(['major', 'minor', 'editorial'])
        .makeOptionMandatory(),
    )
    .requiredOption('--summary <sentence>', 'what changes, so that a reader understands')
    .option('--request <id>', 'the change request behind it')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((id: string, options) =>
      answer(async () => (await import('../commands/revise.js')).revise(context, { ...options, id })),
    )
}
