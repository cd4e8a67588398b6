import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { by, cache, noCache, today } from './shared-options.js'

export const defineApprove: DefineCommand = (program, { context, answer }) => {
  program
    .command('approve')
    .description(
      'Approve the exact text of documents as they are committed, and write that down in their approval records.',
    )
    .argument('<id...>', 'documents’ ids, such as QP-001')
    .option('--effective-from <date>', 'the first day on which the revision applies (default: today)')
    .addOption(
      new Option(
        '--meaning <meaning>',
        'what you confirm: to put it into force, to have checked it, or to have written it',
      )
        .choices(['approved', 'reviewed', 'authored'])
        .default('approved'),
    )
    .option('--as <role>', 'the role in which you act, if you hold more than one that is asked for')
    .option('--sign', 'sign with your SSH key, so that everybody can check the approval without any service')
    .option('--key <file>', 'the key to sign with (default: the one with which git signs, else ~/.ssh/id_ed25519)')
    .addOption(by())
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .action((ids: string[], options) =>
      answer(async () => (await import('../commands/approve/approve.js')).approve(context, { ...options, ids })),
    )
}
