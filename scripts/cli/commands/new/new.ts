import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addMonths } from '../../../core/model/date.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { idPattern } from '../../../core/model/id-format.js'
import { idLengthFault } from '../../../core/model/id-length.js'
import type { Qms } from '../../../core/model/qms.js'
import { firstRevision, revisionForm } from '../../../core/model/revision-order.js'
import { writeFiles } from '../../../core/write/write-files.js'
import { reviewInterval } from '../../../subjects/review/review-policy.js'
import { argument, optional } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { string } from '../../command/options.js'
import { reading } from '../../command/shared-options.js'
import { findType } from '../../names/find-type.js'
import { type OpenOptions, openQms } from '../opening/open-qms.js'
import { nextId, takenIds } from '../recording/next-id.js'
import { documentTemplate } from './document-template.js'

export const newCommand = defineCommand({
  name: 'new',
  group: 'write',
  summary: 'Write a new document with the next free id.',
  details: 'It goes into the right folder, with all fields and sections that its type needs.',
  example: 'qms new procedure "Control of records" --owner quality-manager',
  arguments: { type: argument('a document type, such as procedure'), title: optional('its title') },
  options: {
    owner: string('role or person', 'who keeps it right'),
    id: string('id', 'an id of your choice instead of the next free one'),
    ...reading,
  },
  run: writeNewDocument,
})

interface NewOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly type: string
  readonly title?: string | undefined
  readonly owner?: string
  readonly id?: string
}

async function writeNewDocument(context: CommandContext, options: NewOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, options)
  const type = findType(qms, options.type)
  refuseSecondSingleton(qms, type)
  const id = options.id ?? nextId(qms, type, options.title)
  if (!idPattern(type.idFormat).test(id))
    throw new Misuse(`“${id}” is not an id of this type: they have the form ${type.idFormat}.`)
  const tooLong = idLengthFault(id, type.control)
  if (tooLong) throw new Misuse(tooLong)
  if (takenIds(qms).has(id.toLowerCase()))
    throw new Misuse(`The id ${id} is already used. Leave out --id to get the next free one.`)

  const path = `${qms.folder}/${type.folder}/${id}.md`
  if (existsSync(join(root, path))) throw new Misuse(`${path} already exists, so nothing was written.`)
  const nextReview =
    type.control === 'maintained'
      ? addMonths(qms.today, reviewInterval(qms, { type: type.name, fields: {} }))
      : undefined
  const known = {
    id,
    title: options.title,
    owner: options.owner,
    nextReview,
    revision: firstRevision(revisionForm(qms.settings, type.name)),
  }
  writeFiles(root, new Map([[path, documentTemplate(type, known)]]))
  context.write(`${path}\nFill in what is empty; “qms check ${path}” says what is still missing.\n`)
  return 0
}

function refuseSecondSingleton(qms: Qms, type: DocumentType): void {
  const existing =
    type.singleton && qms.documents.find((document) => document.type === type.name && !document.fields.retired)
  if (existing)
    throw new Misuse(
      `There is already a ${type.title.toLowerCase()}, ${existing.id}, and there can be only one. Change that one: ${existing.path}.`,
    )
}
