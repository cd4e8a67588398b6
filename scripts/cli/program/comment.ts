import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { wholeNumber } from './option-values.js'
import { cache, noCache, previewUrl, redlineUrl, today } from './shared-options.js'

export const defineComment: DefineCommand = (program, { context, answer }) => {
  program
    .command('comment')
    .description('Say on a pull request on GitHub what it changes, in one comment that is kept up to date.')
    .addOption(new Option('--pull-request <number>', 'the pull request').argParser(wholeNumber).makeOptionMandatory())
    .option('--base <ref>', 'post what changed since this branch was left, such as main')
    .option('--body-file <file>', 'post a report that qms change made before, whoever ran it')
    .option('--head <commit>', 'post only if this is still the latest commit of the pull request')
    .option(
      '--repository <name>',
      'the repository on GitHub, such as example/qms (default: that of the workflow or of git)',
    )
    .option('--summary-file <file>', 'where the report goes if it cannot be posted (default: the summary of the job)')
    .option('--dry-run', 'show what would be posted, and post nothing')
    .addOption(redlineUrl())
    .addOption(previewUrl())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((options) => answer(async () => (await import('../commands/comment/comment.js')).comment(context, options)))
}
