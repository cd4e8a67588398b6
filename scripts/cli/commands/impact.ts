import { changesOf } from '../../core/model/changes.js'
import type { Document } from '../../core/model/document.js'
import { byId } from '../../core/model/order.js'
import type { Qms } from '../../core/model/qms.js'
import { impactOf } from '../../subjects/change/report/find-impact.js'
import type { Impact } from '../../subjects/change/report/impact.js'
import type { CommandContext, ExitCode } from './context.js'
import { findDocument } from './looking-up/find-document.js'
import { Misuse } from './misuse.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface ImpactOptions extends OpenOptions {
  readonly id?: string | undefined
  readonly format?: 'text' | 'json'
}

/** Says what a change of a document touches; with --base, of every document that changed since. */
export async function impact(
  context: CommandContext,
  { id, format = 'text', ...options }: ImpactOptions,
): Promise<ExitCode> {
  if ((id === undefined) === (options.base === undefined)) {
    throw new Misuse(
      'Name a document, such as qms impact QP-001, or a branch to compare with, such as qms impact --base main.',
    )
  }
  const { qms } = await openQms(context, options)
  const documents = id === undefined ? changedDocuments(qms) : [findDocument(qms, id)]
  const impacts = documents.map((document) => impactOf(qms, document))
  context.write(
    format === 'json' ? formatJson(impacts) : impacts.map(formatText).join('\n') || 'No document changed.\n',
  )
  return 0
}

/** Only what is maintained, and what went: a new record touches nothing that somebody has to look at again. */
function changedDocuments(qms: Qms): readonly Document[] {
  const { added, removed, kept } = changesOf(qms)
  const rewritten = kept.filter(({ differs }) => differs === 'content' || differs === 'pictures')
  const changed = [...added, ...rewritten.map(({ after }) => after), ...removed]
  return changed.filter((document) => qms.typeOf(document)?.control === 'maintained').sort(byId)
}

function formatJson(impacts: readonly Impact[]): string {
  const plain = impacts.map(({ document: { id, title }, ...impact }) => ({ id, title, ...impact }))
  return `${JSON.stringify(plain, null, 2)}\n`
}

function formatText({ document, referrers, approvers, trained }: Impact): string {
  const lines = [`${document.id}  ${document.title}`]
  for (const { type, documents } of referrers) {
    lines.push(`  ${type}`)
    for (const { id, title, by, suspect } of documents) {
      lines.push(
        `    ${[id, title].filter(Boolean).join('  ')}  (${by.join(', ')})${suspect ? `\n      suspect: ${suspect}` : ''}`,
      )
    }
  }
  if (referrers.length === 0) lines.push('  Nothing refers to it.')
  lines.push('  Must approve its latest change')
  for (const { role, people } of approvers) lines.push(`    ${role}: ${people.join(', ') || 'held by nobody'}`)
  if (approvers.length === 0) lines.push('    anybody other than its author: qms.yml has no approval matrix')
  if (trained.length > 0) lines.push('  Must know it')
  for (const { role, people, acknowledged } of trained) {
    const missing = people.filter((name) => !acknowledged.includes(name))
    const state = missing.length === 0 ? 'all have acknowledged it' : `not yet: ${missing.join(', ')}`
    lines.push(`    ${role}: ${people.join(', ') || 'held by nobody'}${people.length > 0 ? ` (${state})` : ''}`)
  }
  return `${lines.join('\n')}\n`
}
