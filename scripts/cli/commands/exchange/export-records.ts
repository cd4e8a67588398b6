import { resolve, sep } from 'node:path'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import { counted } from '../../../core/words/counted.js'
import { exportTable } from '../../../exchange/export/export-table.js'
import { type Exporter, type ExportFormat, exportFormats } from '../../../exchange/export/formats.js'
import { writtenRecords } from '../../../exchange/export/written-records.js'
import { isFaulty } from '../../../exchange/fault.js'
import { oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import { Misuse } from '../../command/misuse.js'
import { choice, required, string } from '../../command/options.js'
import { at, reading } from '../../command/shared-options.js'
import { findType } from '../../names/find-type.js'
import { openQms } from '../repository/open-qms.js'
import { tellUnreadable } from '../tell-unreadable.js'
import { writeOut } from './write-out.js'

const ALL = 'all'
const USUAL_FOLDER = '_export'

export const exportRecords = defineCommand({
  name: 'export',
  group: 'read',
  summary: 'Write documents and records into files for other programs.',
  details:
    'What csv, xlsx and json hold, qms import reads again without loss. Pictures and evidence files are not part of it. The same commit and day give the same bytes.',
  example: 'qms export nonconformity risk --to csv',
  arguments: { types: oneOrMore('document types, such as nonconformity, or “all”') },
  options: {
    to: required(choice(Object.keys(exportFormats) as ExportFormat[], 'form', 'the form of the files')),
    out: string('path', `a folder for csv, else a file (default: ${USUAL_FOLDER}/ and the name that fits)`),
    ...reading,
    at,
  },
  async run(context, { types, to, out, ...options }) {
    const { qms, tree, root } = await openQms(context, options)
    const asked = typesAsked(qms, types)
    const format: Exporter = exportFormats[to]
    const place = out ?? (format.isFolder ? USUAL_FOLDER : `${USUAL_FOLDER}/qms.${to}`)
    refuseAmongDocuments(resolve(context.folder, place), resolve(root, qms.folder), place)
    const tables = []
    for (const [index, type] of asked.entries()) {
      context.showProgress(`Exporting type ${index + 1} of ${asked.length}`)
      tables.push(exportTable(type, await writtenRecords(qms, tree, type)))
    }
    const files = await format.write(qms, tables)
    context.showProgress('')
    if (isFaulty(files)) throw new Misuse(files.faults.map(({ message }) => message).join('\n'))
    for (const { name, content } of files) writeOut(context, format.isFolder ? `${place}/${name}` : place, content)
    const total = tables.reduce((sum, { rows }) => sum + rows.length, 0)
    context.write(`${place}: ${counted(total, 'document')} of ${counted(tables.length, 'type')}, as of ${qms.today}.\n`)
    tellUnreadable(context, qms)
    return 0
  },
})

/** Of all types, those that there is a document of. */
function typesAsked(qms: Qms, names: readonly string[]): readonly DocumentType[] {
  if (!names.includes(ALL)) return [...new Set(names)].map((name) => findType(qms, name))
  const used = new Set(qms.documents.map(({ type }) => type))
  return [...qms.types.values()].filter(({ name }) => used.has(name))
}

/** A table there would be read as records. @throws Misuse */
function refuseAmongDocuments(path: string, documents: string, place: string): void {
  if (path === documents || path.startsWith(documents + sep))
    throw new Misuse(
      `--out ${place} is among the documents themselves. Name another place, such as --out ${USUAL_FOLDER}.`,
    )
}
