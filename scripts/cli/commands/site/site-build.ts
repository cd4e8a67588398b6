import { resolve } from 'node:path'
import { dateInWords } from '../../../core/words/date-in-words.js'
import { defineCommand } from '../../command/command.js'
import { string, stringOr } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { incompleteIn } from './incomplete-in.js'
import { publishing } from './publishing-options.js'
import { sitePublisher } from './site-publisher.js'

export const siteBuild = defineCommand({
  name: 'site build',
  group: 'publish',
  summary: 'Write the manual as web pages.',
  details: 'The texts in force, as a folder for any web server.',
  example: 'qms site build --out _site --base-url https://example.org/manual/',
  arguments: {},
  options: {
    out: stringOr('_site', 'folder', 'the folder to write'),
    ...reading,
    at,
    baseUrl: stringOr('/', 'address', 'its address on the web, such as https://example.org/manual/'),
    ...publishing,
    lastChase: string('file', 'show when qms chase ran last: a file from “qms chase --last --format json”'),
  },
  async run(context, { out, ...options }) {
    const folder = resolve(context.folder, out)
    const publisher = sitePublisher(context, folder, { ...options, savesMemory: true })
    const { publication, notes } = await publisher.publish().catch(incompleteIn(folder))
    const { entries, working } = publication
    await publisher.index().catch(incompleteIn(folder))
    const readers =
      options.audience === undefined ? 'documents of all classes' : `for readers of the class “${options.audience}”`
    const what = entries.size === 1 ? '1 document or record' : `${entries.size} documents and records`
    context.write(`${folder}: ${what} as of ${dateInWords(working.today)}, ${readers}.\n`)
    for (const note of notes) context.write(`${note}\n`)
    return 0
  },
})
