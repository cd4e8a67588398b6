import type { Document } from '../../../core/model/document.js'
import type { Publication } from '../../../site/index.js'
import {
  isAudit,
  type PackScope,
  scopeOfAudit,
  scopeOfClause,
  scopeOfProcess,
  scopeOfStage,
} from '../../../subjects/certification/pack-scope.js'
import { isProcess } from '../../../subjects/documents/kinds.js'
import { Misuse } from '../../command/misuse.js'
import { findClause } from '../../names/find-clause.js'
import { findDocument } from '../../names/find-document.js'

const KINDS = 'stage-1, stage-2, clause 8.4, process PR-004 or audit EA-2027-01'

/**
 * @param words what a pack is for, as people write it
 * @throws Misuse that says what there is, or that its readers may not see what it is for
 */
export async function findScope(
  publication: Publication,
  [kind, name, ...rest]: readonly string[],
): Promise<PackScope> {
  const qms = publication.shown
  if (kind === 'stage-1' && name === undefined) return scopeOfStage(qms, '1')
  if (kind === 'stage-2' && name === undefined) return scopeOfStage(qms, '2')
  if (name !== undefined && rest.length === 0) {
    if (kind === 'clause') {
      const { standard, clause } = await findClause(name, qms)
      return scopeOfClause(qms, `${standard.id}/${clause.clause}`)
    }
    if (kind === 'process') return scopeOfProcess(qms, findKind(publication, name, isProcess, 'process'))
    if (kind === 'audit')
      return scopeOfAudit(
        qms,
        findKind(publication, name, (one) => isAudit(qms, one), 'audit'),
      )
  }
  throw new Misuse(`Say what the pack is for: ${KINDS}.`)
}

function findKind(
  { working, entries, leftOut }: Publication,
  asked: string,
  isKind: (document: Document) => boolean,
  kind: string,
): Document {
  const document = findDocument(working, asked)
  const { id } = document
  if (!isKind(document)) {
    const title = working.typeOf(document)?.title.toLowerCase() ?? document.type
    throw new Misuse(`${id} is no ${kind}, but of the type “${title}”. Name one that is: qms list shows them.`)
  }
  const entry = entries.get(id)
  if (entry) return entry.document
  const { why, reason } = leftOut.find((one) => one.document === id) ?? {}
  const remedy = why === 'class' ? 'Name that class with --audience, or leave it out.' : `“qms status ${id}” says more.`
  throw new Misuse(
    `A pack about ${id} cannot be written, since its readers would not see it. ${reason ?? ''} ${remedy}`,
  )
}
