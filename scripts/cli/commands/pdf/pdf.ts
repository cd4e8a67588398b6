import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import type { NumberedCopy, PrintedVolume, PublishedDocument } from '../../../site/index.js'
import { recordCopyCommand } from '../../../subjects/approval/replaced-copies.js'
import { anyNumber } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { flag, string, stringOr } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { writeOut } from '../exchange/write-out.js'
import { readPublication } from '../site/read-publication.js'
import { chooseDocuments } from './choose-documents.js'
import { openTypesetter } from './open-typesetter.js'
import { IN_VOLUMES, preparePrint } from './prepare-print.js'
import { printRegister } from './print-register.js'
import { printing } from './printing-options.js'
import { readCopy, requireOneDocument } from './read-copy.js'

const USUAL_FOLDER = '_pdf'

export const pdf = defineCommand({
  name: 'pdf',
  group: 'publish',
  summary: 'Print documents and registers as PDFs.',
  details:
    'The text in force with its control block, revision history and signature page, and the approved file attached; of a record, its fields, its text and what proves it. Each sheet says which revision it is and of which copy. The same commit and day give the same bytes.',
  example: 'qms pdf QP-001 --base-url https://example.org/manual/',
  arguments: { ids: anyNumber('ids of documents or records, such as QP-001 or NC-2026-001') },
  options: {
    all: flag('print every document, each into a file of its own'),
    manual: flag('print all documents into one file'),
    out: stringOr(USUAL_FOLDER, 'folder', 'the folder to write'),
    register: string(
      'type',
      'print the register of a type, such as nonconformity; “documents” is that of all documents',
    ),
    copy: string('number', 'print a numbered copy, such as 4, instead of an uncontrolled one'),
    holder: string('name', 'with --copy: the person or place that holds it, such as “Station 2”'),
    drafts: flag('print the files as they are, drafts marked as such'),
    audience: string('class', 'leave out documents of a more closed class (default: leave out none)'),
    baseUrl: stringOr(
      '/',
      'address',
      'where the manual is on the web: sheets get a code that leads to the check of paper',
    ),
    ...printing,
    ...reading,
    at,
  },
  async run(context, { ids, all, manual, out, register, copy: number, holder, fonts, standard, ...options }) {
    const copy = readCopy(number, holder)
    if (register !== undefined && (ids.length > 0 || all || manual || copy))
      throw new Misuse('A register is printed by itself: name no documents, and leave out --all, --manual and --copy.')
    const typesetter = openTypesetter(context, { fonts, standard })
    const read = await readPublication(context, options, { memory: new Map(), lastGood: new Map() })
    if (register !== undefined) {
      writeOut(context, `${out}/register-${register}.pdf`, printRegister(read.publication, register, typesetter))
      context.write(`${out}: 1 file as of ${read.publication.working.today}.\n`)
      return 0
    }
    const entries = chooseDocuments(read.publication, { ids, all: all || manual })
    if (copy) requireOneDocument(manual ? [] : entries)
    const { print, notes, volumesOf } = await preparePrint(read, entries, { typesetter, ...defined({ copy }) })
    const files = manual
      ? volumesOf('manual', { title: 'Manual', entries })
      : entries.map((entry) => fileOf(entry, copy))
    for (const [index, { name, ...group }] of files.entries()) {
      context.showProgress(`Printing ${index + 1} of ${files.length}`)
      writeOut(context, `${out}/${name}.pdf`, await print(group))
    }
    context.showProgress('')
    context.write(`${out}: ${counted(files.length, 'file')} as of ${read.publication.working.today}.\n`)
    if (manual && files.length > 1) context.write(`${IN_VOLUMES}\n`)
    const [only] = entries
    if (copy && only)
      context.write(`Record who holds it: ${recordCopyCommand(only.document.id, only.revision, copy)}\n`)
    for (const note of notes) context.write(`${note}\n`)
    return 0
  },
})

function fileOf(entry: PublishedDocument, copy: NumberedCopy | undefined): PrintedVolume {
  const { id, title } = entry.document
  return { name: copy ? `${id}-copy-${copy.number}` : id, title: `${id} ${title}`, entries: [entry] }
}
