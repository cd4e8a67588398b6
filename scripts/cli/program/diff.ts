import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { cache, noCache, today } from './shared-options.js'

export const defineDiff: DefineCommand = (program, { context, answer }) => {
  program
    .command('diff')
    .description('Show what changed in meaning between two texts of a document: words, sections, tables, fields.')
    .argument('[id]', 'a document’s id, such as QP-001')
    .argument('[from]', 'a revision, or a commit, branch or tag (default: the revision in force)')
    .argument('[to]', 'the later one (default: the files as they are)')
    .option('--base <ref>', 'of every document that changed since this branch was left, such as main')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'markdown', 'html']).default('text'))
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((id: string | undefined, from: string | undefined, to: string | undefined, options) =>
      answer(async () => (await import('../commands/diff.js')).diff(context, { ...options, id, from, to })),
    )
}
