import { stringify } from 'yaml'
import { statusOf } from '../lifecycle/status.js'
import { bodyReferences } from '../model/body-references.js'
import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'
import type { CommandContext, ExitCode } from './context.js'
import { findDocument } from './find-document.js'
import { type OpenOptions, openQms } from './open-qms.js'

export interface ShowOptions extends OpenOptions {
  readonly id: string
  readonly format?: 'text' | 'json'
}

/** A reference between two documents, by a field or in the body. */
interface Reference {
  readonly id: string
  readonly title: string
  /** The field's name, or `body`. */
  readonly by: string
}

/** Shows what a document says of itself, what it links to, and what links to it. */
export async function show(
  context: CommandContext,
  { id, format = 'text', ...options }: ShowOptions,
): Promise<ExitCode> {
  const { qms } = await openQms(context, options)
  const document = findDocument(qms, id)
  const type = qms.typeOf(document)
  const description = {
    id: document.id,
    title: nameOf(qms, document),
    type: document.type,
    file: document.path,
    ...(type?.control === 'maintained' ? { status: statusOf(qms, document) } : {}),
    fields: document.fields,
    sections: document.body.headings.map(({ text }) => text),
    linksTo: referencesFrom(qms, document),
    linkedFrom: referencesTo(qms, document),
  }
  context.write(
    format === 'json'
      ? `${JSON.stringify(description, null, 2)}\n`
      : formatText(description, type?.title ?? document.type),
  )
  return 0
}

function referencesFrom(qms: Qms, document: Document): Reference[] {
  const byField = qms
    .linksFrom(document)
    .map(({ target, pointer }) => ({ id: target, title: titleOf(qms, target), by: fieldName(pointer) }))
  const byBody = bodyTargets(qms, document).map((other) => ({ id: other.id, title: nameOf(qms, other), by: 'body' }))
  return distinct([...byField, ...byBody])
}

function referencesTo(qms: Qms, document: Document): Reference[] {
  const byField = qms
    .linksTo(document.id)
    .map(({ from, pointer }) => ({ id: from.id, title: nameOf(qms, from), by: fieldName(pointer) }))
  const others = qms.documents.filter((other) => other !== document && bodyTargets(qms, other).includes(document))
  return distinct([...byField, ...others.map((other) => ({ id: other.id, title: nameOf(qms, other), by: 'body' }))])
}

/** The other documents that a body links to or names. */
function bodyTargets(qms: Qms, document: Document): Document[] {
  const linked = bodyReferences(qms, document).map(({ target }) => target)
  const named = document.body.mentions.map(({ text }) => qms.find(text)).filter((other) => other !== undefined)
  return [...new Set([...linked, ...named])].filter((other) => other !== document)
}

/** Some records, such as approvals, have no title of their own. */
function nameOf(qms: Qms, document: Document): string {
  return document.title || (qms.typeOf(document)?.title ?? document.type)
}

function titleOf(qms: Qms, id: string): string {
  const document = qms.find(id)
  return document ? nameOf(qms, document) : (qms.person(id)?.name ?? '(does not exist)')
}

function fieldName(pointer: string): string {
  return pointer
    .split('/')
    .filter((step) => step !== '' && !/^\d+$/.test(step))
    .join('.')
}

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [`${reference.id} ${reference.by}`, reference])).values()]
}

interface Description {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly status?: string
  readonly fields: Document['fields']
  readonly sections: readonly string[]
  readonly linksTo: readonly Reference[]
  readonly linkedFrom: readonly Reference[]
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

function formatReference({ id, title, by }: Reference): string {
  return `${id}  ${title}  (${by})`
}
