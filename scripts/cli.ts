#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { CommandContext, ExitCode } from './commands/context.js'
import { Misuse } from './commands/misuse.js'
import { toolkitVersion } from './read/package-files.js'

const context: CommandContext = {
  folder: process.cwd(),
  now: new Date(),
  isTerminal: process.stdout.isTTY === true && !process.env.NO_COLOR,
  write: (text) => process.stdout.write(text),
  showProgress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  },
}

const program = new Command('qms')
  .description('Checks a quality management system that is kept as Markdown in git.')
  .version(toolkitVersion())
  .showHelpAfterError('“qms --help” and “qms <command> --help” list what there is.')
  .exitOverride()
  .addHelpText(
    'after',
    `
Begin with:
  qms check              what is wrong, where, and how to mend it
  qms new procedure      a new document, with its id, folder and sections
  qms explain unique-id  why a rule exists, with a wrong and a right example

Exit codes: 0 nothing to do · 1 problems found · 2 the command could not run`,
  )

const today = new Option('--today <date>', 'answer for this day instead of today, such as 2026-11-22')
const by = new Option('--by <person>', 'your id in people.yml (default: who you are in git)')
const cache = new Option('--cache <folder>', 'keep what was read in this folder (default: node_modules/.cache/qms-kit)')
const noCache = new Option('--no-cache', 'read everything anew')

program
  .command('check')
  .description('Check the whole system and say what is wrong, where, and what to do.')
  .argument('[paths...]', 'show only problems in these files and folders')
  .addOption(
    new Option('-f, --format <name>', 'how to answer')
      .choices(['pretty', 'json', 'github', 'sarif', 'junit'])
      .default('pretty'),
  )
  .addOption(today)
  .option('--rule <name>', 'run only this rule; may stand several times', collect, [])
  .option('--fix', 'make the changes that are safe to make')
  .option('--baseline', 'write the present problems to qms-docs/baseline.yml: from then on only more of them count')
  .option('--at <ref>', 'check a commit, branch or tag instead of the files as they are')
  .option('--base <ref>', 'also check what changed since this branch was left, such as main')
  .addOption(new Option('--max-warnings <count>', 'fail if there are more warnings than this').argParser(wholeNumber))
  .addOption(cache)
  .addOption(noCache)
  .action((paths: string[], options) =>
    run(async () => (await import('./commands/check.js')).check(context, { ...options, paths })),
  )

program
  .command('list')
  .description('List documents, or those of one type, in the columns of its register.')
  .argument('[type]', 'a document type, such as procedure')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
  .addOption(today)
  .option('--at <ref>', 'list a commit, branch or tag instead of the files as they are')
  .action((type: string | undefined, options) =>
    run(async () => (await import('./commands/list.js')).list(context, { ...options, type })),
  )

program
  .command('show')
  .description('Show what a document says of itself, what it links to, and what links to it.')
  .argument('<id>', 'a document’s id, such as QP-001')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
  .addOption(today)
  .option('--at <ref>', 'show it as of a commit, branch or tag')
  .option('--in-force', 'print the text in force, as it was approved, whatever the files say by now')
  .action((id: string, options) =>
    run(async () => (await import('./commands/show.js')).show(context, { ...options, id })),
  )

program
  .command('new')
  .description('Write a new document: next free id, right folder, all fields and sections that its type needs.')
  .argument('<type>', 'a document type, such as procedure')
  .argument('[title]', 'its title')
  .option('--owner <role or person>', 'who keeps it right')
  .option('--id <id>', 'an id of your choice instead of the next free one')
  .addOption(today)
  .action((type: string, title: string | undefined, options) =>
    run(async () => (await import('./commands/new.js')).newDocument(context, { ...options, type, title })),
  )

program
  .command('status')
  .description('Say which revision of a document is in force, and why; without an id, of all documents.')
  .argument('[id]', 'a document’s id, such as QP-001')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
  .addOption(today)
  .option('--at <ref>', 'the status as of a commit, branch or tag')
  .action((id: string | undefined, options) =>
    run(async () => (await import('./commands/status.js')).status(context, { ...options, id })),
  )

program
  .command('revise')
  .description('Begin the next revision of a document: its number, and what it changes.')
  .argument('<id>', 'a document’s id, such as QP-001')
  .addOption(
    new Option('--class <class>', 'how deep the change goes: it decides who must approve')
      .choices(['major', 'minor', 'editorial'])
      .makeOptionMandatory(),
  )
  .requiredOption('--summary <sentence>', 'what changes, so that a reader understands')
  .option('--request <id>', 'the change request behind it')
  .addOption(today)
  .action((id: string, options) =>
    run(async () => (await import('./commands/revise.js')).revise(context, { ...options, id })),
  )

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
  .addOption(by)
  .addOption(today)
  .action((ids: string[], options) =>
    run(async () => (await import('./commands/approve.js')).approve(context, { ...options, ids })),
  )

program
  .command('review')
  .description('Record that you read a document again: it stays, has to change, or is no longer needed.')
  .argument('<id>', 'a document’s id, such as QP-001')
  .addOption(
    new Option('--outcome <outcome>', 'what you decided').choices(['keep', 'revise', 'retire']).makeOptionMandatory(),
  )
  .requiredOption('--note <sentence>', 'what you checked and found')
  .option('--next-review <date>', 'an earlier day than the review interval gives')
  .option('--request <id>', 'the change request that follows')
  .addOption(by)
  .addOption(today)
  .action((id: string, options) =>
    run(async () => (await import('./commands/review.js')).review(context, { ...options, id })),
  )

program
  .command('retire')
  .description('Prepare the revision that withdraws a document. The file stays, and the withdrawal needs approval.')
  .argument('<id>', 'a document’s id, such as QP-001')
  .requiredOption('--reason <sentence>', 'why it is withdrawn')
  .option('--superseded-by <id>', 'what replaces it')
  .option('--on <date>', 'the first day on which it no longer applies (default: today)')
  .addOption(today)
  .action((id: string, options) =>
    run(async () => (await import('./commands/retire.js')).retire(context, { ...options, id })),
  )

program
  .command('diff')
  .description('Show what changed in meaning between two texts of a document: words, sections, tables, fields.')
  .argument('[id]', 'a document’s id, such as QP-001')
  .argument('[from]', 'a revision, or a commit, branch or tag (default: the revision in force)')
  .argument('[to]', 'the later one (default: the files as they are)')
  .option('--base <ref>', 'of every document that changed since this branch was left, such as main')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'markdown', 'html']).default('text'))
  .addOption(today)
  .action((id: string | undefined, from: string | undefined, to: string | undefined, options) =>
    run(async () => (await import('./commands/diff.js')).diff(context, { ...options, id, from, to })),
  )

program
  .command('history')
  .description('List the revisions of a document: when they applied, who wrote and approved them, what they changed.')
  .argument('<id>', 'a document’s id, such as QP-001')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['table', 'json', 'csv']).default('table'))
  .addOption(today)
  .option('--at <ref>', 'the history up to a commit, branch or tag')
  .action((id: string, options) =>
    run(async () => (await import('./commands/history.js')).history(context, { ...options, id })),
  )

program
  .command('impact')
  .description('Say what leans on a document, who must approve its change, and who must know it.')
  .argument('[id]', 'a document’s id, such as QP-001')
  .option('--base <ref>', 'of every document that changed since this branch was left, such as main')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'json']).default('text'))
  .addOption(today)
  .action((id: string | undefined, options) =>
    run(async () => (await import('./commands/impact.js')).impact(context, { ...options, id })),
  )

program
  .command('verify')
  .description(
    'Check approval records against the texts and history that git keeps, the people of the day and their keys.',
  )
  .argument('[ids...]', 'documents or approval records, such as QP-001 (default: all)')
  .addOption(new Option('-f, --format <name>', 'how to answer').choices(['text', 'markdown', 'json']).default('text'))
  .option('--export <folder>', 'write what anyone needs to check them with git, sha256sum and ssh-keygen alone')
  .addOption(today)
  .option('--at <ref>', 'verify a commit, branch or tag instead of the files as they are')
  .action((ids: string[], options) =>
    run(async () => (await import('./commands/verify.js')).verify(context, { ...options, ids })),
  )

const site = program.command('site').description('Publish the manual: the texts in force, as web pages.')
const outFolder = new Option('--out <folder>', 'the folder to write').default('_site')
const baseUrl = new Option('--base-url <address>', 'where it will stand, such as https://example.org/manual/').default(
  '/',
)
const drafts = new Option('--drafts', 'publish the files as they are, drafts marked as such')
const audience = new Option(
  '--audience <class>',
  'leave out documents of a more closed class (default: leave out none)',
)

site
  .command('build')
  .description('Write the manual as a folder of web pages, for any web server.')
  .addOption(outFolder)
  .addOption(today)
  .option('--at <ref>', 'publish a commit, branch or tag instead of the files as they are')
  .addOption(baseUrl)
  .addOption(drafts)
  .addOption(audience)
  .action((options) => run(async () => (await import('./commands/site-build.js')).siteBuild(context, options)))

site
  .command('serve')
  .description('Serve the manual on this computer, and build it anew whenever a document changes.')
  .addOption(today)
  .addOption(new Option('--port <number>', 'the port to serve at').default(8080).argParser(wholeNumber))
  .addOption(drafts)
  .addOption(audience)
  .action((options) => run(async () => (await import('./commands/site-serve.js')).siteServe(context, options)))

program
  .command('explain')
  .description('Explain a rule: why it exists, the clauses behind it, a wrong and a right example.')
  .argument('[rule]', 'the rule’s name; without it, all rules are listed')
  .action((rule: string | undefined) =>
    run(async () => (await import('./commands/explain.js')).explain(context, { rule })),
  )

program
  .command('generate')
  .description(
    'Write what follows from schemas and documents: editor settings and completion, .github/CODEOWNERS; in the toolkit itself docs and types.',
  )
  .argument('[targets...]', 'editors, codeowners, docs, types (default: whatever this repository uses)')
  .option('--check', 'write nothing; fail if something is out of date')
  .action((targets: string[], options) =>
    run(async () => (await import('./commands/generate.js')).generate(context, { ...options, targets })),
  )

await program.parseAsync().catch(report)

async function run(command: () => Promise<ExitCode>): Promise<void> {
  process.exitCode = await command()
}

/** The only place that catches: misuse gets its sentence, anything else is ours to mend and keeps its stack. */
function report(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  const text =
    error instanceof Misuse
      ? error.message
      : `This is a fault of the toolkit, not of your documents. Please report it.\n${error instanceof Error ? error.stack : String(error)}`
  process.stderr.write(`${text}\n`)
  process.exitCode = 2
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

function collect(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, text]
}
