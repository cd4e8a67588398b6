import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { changesOf } from '../../core/questions/changes.js'
import { byId } from '../../core/values/order.js'
import { impactOf } from '../../subjects/change/report/find-impact.js'
import type { Impact } from '../../subjects/change/report/impact.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { Misuse } from '../command/misuse.js'
import { format, string } from '../command/options.js'
import { reading } from '../command/shared-options.js'
import { findDocument } from '../names/find-document.js'
import { openQms } from './repository/open-qms.js'

const impactFormats = {
  text: (impacts: readonly Impact[]) => impacts.map(describeImpact).join('\n') || 'No document changed.\n',
  json: formatImpactsJson,
}

export const impact = defineCommand({
  name: 'impact',
  group: 'read',
  summary: 'Show what a change of a document touches.',
  details: 'What refers to it, who must approve its change, and who must know it.',
  example: 'qms impact QP-001',
  arguments: { id: optional('a document’s id, such as QP-001') },
  options: {
    base: string('ref', 'of every document that changed since this branch, such as main'),
    format: format(impactFormats),
    ...reading,
  },
  async run(context, { id, format, ...options }) {
    if ((id === undefined) === (options.base === undefined)) {
      throw new Misuse(
        'Name a document, such as qms impact QP-001, or a branch to compare with, such as qms impact --base main.',
      )
    }
    const { qms } = await openQms(context, options)
    const documents = id === undefined ? changedDocuments(qms) : [findDocument(qms, id)]
    const impacts = documents.map((document) => impactOf(qms, document))
    context.write(impactFormats[format](impacts))
    return 0
  },
})

/** Only what is maintained, and what went: a new record touches nothing that a person has to look at again. */
function changedDocuments(qms: Qms): readonly Document[] {
  const { added, removed, kept } = changesOf(qms)
  const rewritten = kept.filter(({ differs }) => differs === 'content' || differs === 'files')
  const changed = [...added, ...rewritten.map(({ after }) => after), ...removed]
  return changed.filter((document) => qms.typeOf(document)?.control === 'maintained').sort(byId)
}

function formatImpactsJson(impacts: readonly Impact[]): string {
  const plain = impacts.map(({ document: { id, title }, ...impact }) => ({ id, title, ...impact }))
  return `${JSON.stringify(plain, null, 2)}\n`
}

function describeImpact({ document, referrers, approvers, trained }: Impact): string {
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
  for (const { role, people } of approvers) lines.push(`    ${role}: ${people.join(', ') || 'no holder'}`)
  if (approvers.length === 0) lines.push('    anybody other than its author: qms.yml has no approval matrix')
  if (trained.length > 0) lines.push('  Must know it')
  for (const { role, people, acknowledged } of trained) {
    const missing = people.filter((name) => !acknowledged.includes(name))
    const state = missing.length === 0 ? 'all have acknowledged it' : `not yet: ${missing.join(', ')}`
    lines.push(`    ${role}: ${people.join(', ') || 'no holder'}${people.length > 0 ? ` (${state})` : ''}`)
  }
  return `${lines.join('\n')}\n`
}
