import { resolve } from 'node:path'
import { dateInWords } from '../../../core/words/date-in-words.js'
import type { CommandContext, ExitCode } from '../context.js'
import { type SiteOptions, sitePublisher } from './site-publisher.js'

export interface SiteBuildOptions extends SiteOptions {
  /** The folder to write. */
  readonly out: string
}

/** Writes the manual as a folder of web pages. */
export async function siteBuild(context: CommandContext, { out, ...options }: SiteBuildOptions): Promise<ExitCode> {
  const folder = resolve(context.folder, out)
  const publisher = sitePublisher(context, folder, options)
  const { publication, notes } = await publisher.publish()
  const { entries, current } = publication
  await publisher.index()
  const readers =
    options.audience === undefined ? 'documents of all classes' : `for readers of the class “${options.audience}”`
  context.write(`${folder}: ${entries.size} documents and records as of ${dateInWords(current.today)}, ${readers}.\n`)
  for (const note of notes) context.write(`${note}\n`)
  return 0
}
