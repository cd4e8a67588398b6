import { dateInWords } from '../model/date-in-words.js'
import type { CommandContext, ExitCode } from './context.js'
import { type PublishSiteOptions, publishSite } from './publish-site.js'

/** Writes the manual as a folder of web pages. */
export async function siteBuild(context: CommandContext, options: PublishSiteOptions): Promise<ExitCode> {
  const { folder, publication, notes } = await publishSite(context, options)
  const { entries, leftOut, current } = publication
  const readers =
    options.audience === undefined ? 'documents of all classes' : `for readers of the class “${options.audience}”`
  context.write(`${folder}: ${entries.size} documents and records as of ${dateInWords(current.today)}, ${readers}.\n`)
  for (const { document, reason } of leftOut) context.write(`Left out: ${document}. ${reason}\n`)
  for (const note of notes) context.write(`${note}\n`)
  return 0
}
