import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineMetric: DefineCommand = (program, { context, answer }) => {
  program
    .command('metric')
    .description('Compute a metric from the records; without a name, all metrics.')
    .argument('[id]', 'a metric, such as review-punctuality')
    .argument('[given...]', 'what it is asked about, such as period=2026-Q3')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'read a commit, branch or tag instead of the files as they are')
    .action((id: string | undefined, given: readonly string[], options) =>
      answer(async () => (await import('../commands/metric.js')).metric(context, { ...options, id, given })),
    )
}
