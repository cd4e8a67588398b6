import type { Qms } from '../../../core/model/qms.js'
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
 * @throws Misuse that says what there is
 */
export async function findScope(qms: Qms, [kind, name, ...rest]: readonly string[]): Promise<PackScope> {
  if (kind === 'stage-1' && name === undefined) return scopeOfStage(qms, '1')
  if (kind === 'stage-2' && name === undefined) return scopeOfStage(qms, '2')
  if (name !== undefined && rest.length === 0) {
    if (kind === 'clause') {
      const { standard, clause } = await findClause(name, qms)
      return scopeOfClause(qms, `${standard.id}/${clause.clause}`)
    }
    if (kind === 'process') return scopeOfProcess(qms, findKind(qms, name, isProcess, 'process'))
    if (kind === 'audit')
      return scopeOfAudit(
        qms,
        findKind(qms, name, (one) => isAudit(qms, one), 'audit'),
      )
  }
  throw new Misuse(`Say what the pack is for: ${KINDS}.`)
}

function findKind(qms: Qms, id: string, isKind: (document: ReturnType<typeof findDocument>) => boolean, kind: string) {
  const document = findDocument(qms, id)
  if (isKind(document)) return document
  const title = qms.typeOf(document)?.title.toLowerCase() ?? document.type
  throw new Misuse(`${document.id} is no ${kind}, but of the type “${title}”. Name one that is: qms list shows them.`)
}
