import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineReportCommand: DefineCommand = (program, { context, answer }) => {
  program
    .command('report')
    .description('Show a report as a table; without a name, list all reports.')
    .argument('[id]', 'a report, such as register')
    .argument('[given...]', 'what it is asked about, such as type=nonconformity')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'read a commit, branch or tag instead of the files as they are')
    .action((id: string | undefined, given: readonly string[], options) =>
      answer(async () => (await import('../commands/report.js')).report(context, { ...options, id, given })),
    )
}
