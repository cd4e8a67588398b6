import type { DefineCommand } from './define-command.js'
import { cache, noCache } from './shared-options.js'

export const defineGenerate: DefineCommand = (program, { context, answer }) => {
  program
    .command('generate')
    .description(
      'Write what follows from schemas and documents: editor settings and completion, CODEOWNERS; in the toolkit itself docs, workflows and types.',
    )
    .argument('[targets...]', 'editors, codeowners, docs, workflows, types (default: whatever this repository uses)')
    .addOption(cache())
    .addOption(noCache())
    .option('--check', 'write nothing; fail if something is out of date')
    .action((targets: string[], options) =>
      answer(async () => (await import('../commands/generate/generate.js')).generate(context, { ...options, targets })),
    )
}
