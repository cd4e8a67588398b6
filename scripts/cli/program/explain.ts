import type { DefineCommand } from './define-command.js'

export const defineExplain: DefineCommand = (program, { context, answer }) => {
  program
    .command('explain')
    .description('Explain a rule: why it exists, the clauses behind it, a wrong and a right example.')
    .argument('[rule]', 'the rule’s name; without it, all rules are listed')
    .action((rule: string | undefined) =>
      answer(async () => (await import('../commands/explain.js')).explain(context, { rule })),
    )
}
