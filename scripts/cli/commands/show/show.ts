import { stringify } from 'yaml'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { referencesFrom, referencesTo } from '../../../core/questions/references.js'
import { inForceWithoutFile } from '../../../subjects/approval/in-force-without-file.js'
import { statusOf } from '../../../subjects/approval/status.js'
import { defineCommand } from '../../command/command.js'
import { flag, format } from '../../command/options.js'
import { at, documentId, reading } from '../../command/shared-options.js'
import { findDocument } from '../../names/find-document.js'
import { openQms } from '../repository/open-qms.js'
import { readTextInForce } from './read-text-in-force.js'

const showFormats = { text: formatText, json: (described: Description) => `${JSON.stringify(described, null, 2)}\n` }

/** The other end of a reference. */
interface Related {
  readonly id: string
  readonly title: string
  /** The field's name, or `body`. */
  readonly by: string
}

export const show = defineCommand({
  name: 'show',
  group: 'read',
  summary: 'Show a document: its fields, links and sections.',
  details: 'Shows what a document says of itself, what it links to, and what links to it.',
  example: 'qms show QP-001',
  arguments: documentId,
  options: {
    format: format(showFormats),
    inForce: flag('print the text in force, byte for byte as it was approved, whatever the files say now'),
    ...reading,
    at,
  },
  async run(context, { id, format, inForce, ...options }) {
    const { qms, root } = await openQms(context, options)
    if (inForce) {
      // Also of a document that no file shows any more.
      const lost = inForceWithoutFile(qms).find((one) => one.id === id)
      context.write(await readTextInForce(root, qms, lost ?? findDocument(qms, id)))
      return 0
    }
    const document = findDocument(qms, id)
    const type = qms.typeOf(document)
    const description: Description = {
      id: document.id,
      title: nameOf(qms, document),
      type: document.type,
      file: document.path,
      ...(type?.control === 'maintained' && { status: statusOf(qms, document) }),
      fields: document.fields,
      sections: document.body.headings.map(({ text }) => text),
      linksTo: referencesFrom(qms, document).map(({ target, by }) => ({ id: target, title: titleOf(qms, target), by })),
      linkedFrom: referencesTo(qms, document.id).map(({ from, by }) => ({ id: from.id, title: nameOf(qms, from), by })),
    }
    context.write(showFormats[format](description, type?.title ?? document.type))
    return 0
  },
})

/** Some records, such as approvals, have no title of their own. */
function nameOf(qms: Qms, document: Document): string {
  return document.title || (qms.typeOf(document)?.title ?? document.type)
}

function titleOf(qms: Qms, id: string): string {
  const document = qms.find(id)
  return document ? nameOf(qms, document) : (qms.person(id)?.name ?? '(does not exist)')
}

interface Description {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly file: string
  readonly status?: string
  readonly fields: Document['fields']
  readonly sections: readonly string[]
  readonly linksTo: readonly Related[]
  readonly linkedFrom: readonly Related[]
}

function formatText(
  { id, title, file, status, fields, sections, linksTo, linkedFrom }: Description,
  typeTitle: string,
): string {
  const { id: _id, type: _type, title: _title, ...others } = fields
  const parts = [
    `${id}  ${title}\n${typeTitle}${status ? `, ${status}` : ''} · ${file}`,
    stringify(others, { lineWidth: 100 }).trimEnd(),
    section('Sections', sections),
    section('Links to', linksTo.map(formatReference)),
    section('Linked from', linkedFrom.map(formatReference)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function formatReference({ id, title, by }: Related): string {
  return `${id}  ${title}  (${by})`
}
