import { Option } from 'commander'
import type { DefineCommand } from './define-command.js'
import { wholeNumber } from './option-values.js'
import { cache, noCache, today } from './shared-options.js'

export const defineSite: DefineCommand = (program, { context, answer }) => {
  const site = program.command('site').description('Publish the manual: the texts in force, as web pages.')
  site
    .command('build')
    .description('Write the manual as a folder of web pages, for any web server.')
    .option('--out <folder>', 'the folder to write', '_site')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .option('--at <ref>', 'publish a commit, branch or tag instead of the files as they are')
    .option('--base-url <address>', 'where it will stand, such as https://example.org/manual/', '/')
    .addOption(drafts())
    .addOption(audience())
    .addOption(templates())
    .option('--last-chase <file>', 'show when qms chase ran last: a file from “qms chase --last --format json”')
    .action((options) =>
      answer(async () => (await import('../commands/site/site-build.js')).siteBuild(context, options)),
    )
  site
    .command('serve')
    .description('Serve the manual on this computer, and build it anew whenever a document changes.')
    .addOption(today())
    .addOption(cache())
    .addOption(noCache())
    .addOption(new Option('--port <number>', 'the port to serve at').default(8080).argParser(wholeNumber))
    .addOption(drafts())
    .addOption(audience())
    .addOption(templates())
    .action((options) =>
      answer(async () => (await import('../commands/site/site-serve.js')).siteServe(context, options)),
    )
}

const drafts = () => new Option('--drafts', 'publish the files as they are, drafts marked as such')
const audience = () =>
  new Option('--audience <class>', 'leave out documents of a more closed class (default: leave out none)')
const templates = () =>
  new Option(
    '--templates <folder>',
    'use your own templates in place of ours: they are programs, and run on this computer',
  )
