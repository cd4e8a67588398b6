import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { collect, wholeNumber } from './option-values.js'
import { cache, noCache, today } from './shared-options.js'

export const defineCheck: DefineCommand = (program, { context, answer }) => {
  program
    .command('check')
    .description('Check the whole system and say what is wrong, where, and what to do.')
    .argument('[paths...]', 'show only problems in these files and folders')
    .addOption(
      new Option('-f, --format <name>', 'how to answer')
        .choices(['pretty', 'json', 'github', 'sarif', 'junit'])
        .default('pretty'),
    )
    .option('--all', 'show every problem with its line, also if that takes more than one screen')
    .addOption(today())
    .option('--rule <name>', 'run only this rule; may stand several times', collect, [])
    .option('--fix', 'make the changes that are safe to make')
    .option('--baseline', 'write the present problems to qms-docs/baseline.yml: from then on only more of them count')
    .option('--at <ref>', 'check a commit, branch or tag instead of the files as they are')
    .option('--base <ref>', 'also check what changed since this branch was left, such as main')
    .addOption(new Option('--max-warnings <count>', 'fail if there are more warnings than this').argParser(wholeNumber))
    .addOption(cache())
    .addOption(noCache())
    .action((paths: string[], options) =>
      answer(async () => (await import('../commands/check/check.js')).check(context, { ...options, paths })),
    )
}
