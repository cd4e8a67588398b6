import { rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { clauseGuides } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import { ENGLISH } from '../../../core/words/language.js'
import { sayIn } from '../../../core/words/say.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { writeFiles } from '../../../core/write/write-files.js'
import {
  htmlOfPage,
  missingInPack,
  PACK_STYLES,
  PACK_STYLES_PATH,
  type PackContents,
  packPages,
} from '../../../site/index.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import { oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { flag, stringOr } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { openTypesetter } from '../pdf/open-typesetter.js'
import { IN_VOLUMES } from '../pdf/prepare-print.js'
import { printing } from '../pdf/printing-options.js'
import { publishing } from '../site/publishing-options.js'
import { readPublication } from '../site/read-publication.js'
import { sitePublisher } from '../site/site-publisher.js'
import { exportEvidence } from '../verify/export-evidence.js'
import { readSeal } from '../verify/read-seal.js'
import { findScope } from './find-scope.js'
import { printPack } from './print-pack.js'
import { readSources } from './read-sources.js'
import { writeSums } from './write-sums.js'
import { writeZip } from './write-zip.js'

export const pack = defineCommand({
  name: 'pack',
  group: 'publish',
  summary: 'Write a folder that an auditor takes along.',
  details:
    'A page a clause with what answers it, the manual in force with all records, the files behind them, the approvals with commands that check them without this toolkit, a page for each role, and checksums of everything. With --pdf also the clauses, the documents in force and the records in one file.',
  example: 'qms pack stage-2 --out pack --zip',
  arguments: { what: oneOrMore('stage-1, stage-2, clause 8.4, process PR-004, or audit EA-2027-01') },
  options: {
    out: stringOr('pack', 'folder', 'the folder to write'),
    zip: flag('also write it as one ZIP file beside the folder'),
    pdf: flag('also put it into the folder as one PDF'),
    ...printing,
    audience: publishing.audience,
    ...reading,
    at,
  },
  async run(context, { what, out, zip, pdf, fonts, standard, ...options }) {
    const folder = resolve(context.folder, out)
    if (!isFreeFolder(folder))
      throw new Misuse(`${out} is not empty, so nothing was written. Name a new folder with --out.`)
    const typesetter = pdf ? openTypesetter(context, { fonts, standard }) : undefined
    const read = await readPublication(context, options, { memory: new Map(), lastGood: new Map() })
    const { opened, tree, publication } = read
    const { working, showsPeople } = publication
    const scope = await findScope(publication.shown, what)
    const published = scope.documents.filter(({ id }) => publication.entries.has(id))
    const chosen = new Set(published.map(({ id }) => id))
    const records = approvalRecords(working).filter(({ fields }) => chosen.has(fields.document ?? ''))
    // The evidence names people, keys and settings.
    const hasApprovals = showsPeople && working.repository.isGit && records.length > 0
    const commit = opened.commit ?? opened.head
    const known: PackContents = {
      publication,
      scope,
      guides: clauseGuides,
      hasApprovals,
      ...defined({ commit }),
    }
    const paper = typesetter ? await printPack(context, read, known, typesetter) : NO_PAPER
    const contents = { ...known, paper: [...paper.keys()] }
    try {
      const publisher = sitePublisher(context, `${folder}/manual`, { ...options, savesMemory: true })
      await publisher.publish()
      await publisher.index()
      if (hasApprovals) {
        context.showProgress('Writing approvals')
        const seal = options.at === undefined ? await readSeal(opened.root, working) : undefined
        await exportEvidence(context.folder, opened, working, records, seal, `${out}/approvals`)
      }
      await writeFiles(
        folder,
        new Map<string, string | Uint8Array>([
          ...packPages(contents).map((page) => [page.path, htmlOfPage(publication.say, page)] as const),
          [PACK_STYLES_PATH, PACK_STYLES],
          ...paper,
          ...(await readSources(tree, published)),
        ]),
      )
      context.showProgress('Adding up')
      const sum = await writeSums(folder)
      context.showProgress('')
      context.write(
        `${relative(context.folder, folder) || '.'}: ${scope.title}, ${counted(scope.clauses.length, 'clause')}, ${counted(chosen.size, 'document')} and records as of ${working.today}. Open index.html.\n`,
      )
      if (paper.size > 1) context.write(`${IN_VOLUMES}\n`)
      for (const sentence of missingInPack(contents, IN_ENGLISH)) context.write(`${sentence}\n`)
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

const NO_PAPER: ReadonlyMap<string, Uint8Array> = new Map()

const IN_ENGLISH = { say: sayIn(ENGLISH), sentence: String }
