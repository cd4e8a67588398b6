import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineNew: DefineCommand = (program, { context, answer }) => {
  program
    .command('new')
    .description('Write a new document: next free id, right folder, all fields and sections that its type needs.')
    .argument('<type>', 'a document type, such as procedure')
    .argument('[title]', 'its title')
    .option('--owner <role or person>', 'who keeps it right')
    .option('--id <id>', 'an id of your choice instead of the next free one')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((type: string, title: string | undefined, options) =>
      answer(async () => (await import('../commands/new/new.js')).newDocument(context, { ...options, type, title })),
    )
}
