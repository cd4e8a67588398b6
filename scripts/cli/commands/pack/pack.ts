import { rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { clauseGuides } from '../../../core/read/index.js'
import { counted } from '../../../core/words/counted.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { writeFiles } from '../../../core/write/write-files.js'
import {
  htmlOfPage,
  leftOutInWords,
  PACK_STYLES,
  PACK_STYLES_PATH,
  type PackPage,
  packPages,
} from '../../../site/index.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import { oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { flag, stringOr } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { publishing } from '../site/publishing-options.js'
import { readPublication } from '../site/read-publication.js'
import { sitePublisher } from '../site/site-publisher.js'
import { exportEvidence } from '../verify/export-evidence.js'
import { readSeal } from '../verify/read-seal.js'
import { findScope } from './find-scope.js'
import { readSources } from './read-sources.js'
import { writeSums } from './write-sums.js'
import { writeZip } from './write-zip.js'

export const pack = defineCommand({
  name: 'pack',
  group: 'publish',
  summary: 'Write a folder that an auditor takes along.',
  details:
    'A page a clause with what answers it, the manual in force with all records, the files behind them, the approvals with commands that check them without this toolkit, a page for each role, and checksums of everything.',
  example: 'qms pack stage-2 --out pack --zip',
  arguments: { what: oneOrMore('stage-1, stage-2, clause 8.4, process PR-004, or audit EA-2027-01') },
  options: {
    out: stringOr('pack', 'folder', 'the folder to write'),
    zip: flag('also write it as one ZIP file beside the folder'),
    audience: publishing.audience,
    ...reading,
    at,
  },
  async run(context, { what, out, zip, ...options }) {
    const folder = resolve(context.folder, out)
    if (!isFreeFolder(folder))
      throw new Misuse(`${out} is not empty, so nothing was written. Name a new folder with --out.`)
    const { opened, tree, publication } = await readPublication(context, options, {
      memory: new Map(),
      lastGood: new Map(),
    })
    const { working, showsPeople } = publication
    const scope = await findScope(publication.shown, what)
    const published = scope.documents.filter(({ id }) => publication.entries.has(id))
    const chosen = new Set(published.map(({ id }) => id))
    try {
      const publisher = sitePublisher(context, `${folder}/manual`, { ...options, savesMemory: true })
      await publisher.publish()
      await publisher.index()
      const missing = leftOutInWords(publication.leftOut, options.audience)
      const records = approvalRecords(working).filter(({ fields }) => chosen.has(fields.document ?? ''))
      // The evidence names people, keys and settings.
      const hasApprovals = showsPeople && working.repository.isGit && records.length > 0
      if (hasApprovals) {
        context.showProgress('Writing approvals')
        const seal = options.at === undefined ? await readSeal(opened.root, working) : undefined
        await exportEvidence(context.folder, opened, working, records, seal, `${out}/approvals`)
      }
      const commit = opened.commit ?? opened.head
      const pages: readonly PackPage[] = packPages({
        publication,
        scope,
        guides: clauseGuides,
        source: commit === undefined ? 'from files that git does not keep' : `from commit ${commit.slice(0, 12)}`,
        missing: [...(missing ? [missing] : []), ...(hasApprovals ? [] : [NO_APPROVALS])],
        hasApprovals,
      })
      await writeFiles(
        folder,
        new Map<string, string | Uint8Array>([
          ...pages.map((page) => [page.path, htmlOfPage(page)] as const),
          [PACK_STYLES_PATH, PACK_STYLES],
          ...(await readSources(tree, published)),
        ]),
      )
      context.showProgress('Adding up')
      const sum = await writeSums(folder)
      context.showProgress('')
      context.write(
        `${relative(context.folder, folder) || '.'}: ${scope.title}, ${counted(scope.clauses.length, 'clause')}, ${counted(chosen.size, 'document')} and records as of ${working.today}. Open index.html.\n`,
      )
      if (missing) context.write(`${missing}\n`)
      if (!hasApprovals) context.write(`${NO_APPROVALS}\n`)
      context.write(`The checksum of its SHA256SUMS is ${sum}: keep it apart from the folder.\n`)
      if (zip) context.write(`${relative(context.folder, await writeZip(folder))} is the same as one file.\n`)
      return 0
    } catch (error) {
      // Half a pack would look like a whole one.
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  },
})

const NO_APPROVALS =
  'The evidence of approvals is not here: there is none, git does not keep these files, or the readers may not see the names of people.'
