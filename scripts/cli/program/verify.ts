import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, repository, today } from './shared-options.js'

export const defineVerify: DefineCommand = (program, { context, answer }) => {
  program
    .command('verify')
    .description(
      'Check approval records against the texts and history that git keeps, the people of the day and their keys.',
    )
    .argument('[ids...]', 'documents or approval records, such as QP-001 (default: all)')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'markdown', 'json']).default('text'))
    .option('--export <folder>', 'write what anyone needs to check them with git, sha256sum and ssh-keygen alone')
    .option(
      '--github',
      'ask GitHub, too: for the reviews on which approvals rest, and for the rules of the default branch',
    )
    .addOption(repository())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'verify a commit, branch or tag instead of the files as they are')
    .action((ids: string[], options) =>
      answer(async () => (await import('../commands/verify/verify.js')).verify(context, { ...options, ids })),
    )
}
