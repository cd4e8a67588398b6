import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineInit: DefineCommand = (program, { context, answer }) => {
  program
    .command('init')
    .description(
      'Write a repository of your own: settings, people, first documents as drafts, workflows for GitHub. In one that exists, add only what is missing.',
    )
    .argument('[folder]', 'where to write it (default: here)')
    .option('--organization <name>', 'what your organization is called')
    .option('--name <name>', 'your name (default: as git has it)')
    .option('--email <address>', 'the address with which you commit to git (default: as git has it)')
    .option('--github <login>', 'your login on GitHub')
    .option('--leader <name>', 'who leads the organization, and approves what you write')
    .option('--time-zone <zone>', 'decides what day it is, such as Europe/Zurich')
    .option('--standard <edition>', 'the standard that you work to (default: iso-9001-2015)')
    .option('--audience <class>', 'who may read the published manual: internal or public (default: internal)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('-y, --yes', 'do not ask; use the defaults')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((folder: string | undefined, options) =>
      answer(async () => (await import('../commands/init/init.js')).init(context, { ...options, folder })),
    )
}
