import { relative, resolve } from 'node:path'
import { counted } from '../../../core/words/counted.js'
import { ENGLISH } from '../../../core/words/language.js'
import { sayIn } from '../../../core/words/say.js'
import { isFreeFolder } from '../../../core/write/is-free-folder.js'
import { missingInPack } from '../../../site/index.js'
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
import { collectPack } from './collect-pack.js'
import { printPack } from './print-pack.js'
import { writePack } from './write-pack.js'
import { writeZip } from './write-zip.js'

export const pack = defineCommand({
  name: 'pack',
  group: 'publish',
  summary: 'Write a folder that an auditor takes along.',
  details:
    'A page a clause with what answers it, the manual in force with all records, the files behind them, the approvals with commands that check them without this toolkit, a page for each role, and checksums of everything. With --pdf also the clauses, the sheets for roles, the documents in force and the records in one file.',
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
    const collected = await collectPack(read, what)
    const print = typesetter && (() => printPack(context, collected, typesetter))
    const { sum, volumes } = await writePack(context, collected, { ...options, out, print })
    const { contents, published } = collected
    const { scope, publication } = contents
    context.write(
      `${relative(context.folder, folder) || '.'}: ${scope.title}, ${counted(scope.clauses.length, 'clause')}, ${counted(published.length, 'document')} and records as of ${publication.working.today}. Open index.html.\n`,
    )
    if (volumes > 1) context.write(`${IN_VOLUMES}\n`)
    for (const sentence of missingInPack(contents, IN_ENGLISH)) context.write(`${sentence}\n`)
    context.write(`The checksum of its SHA256SUMS is ${sum}: keep it apart from the folder.\n`)
    if (zip) context.write(`${relative(context.folder, await writeZip(folder))} is the same as one file.\n`)
    return 0
  },
})

const IN_ENGLISH = { say: sayIn(ENGLISH), sentence: String }
