import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { isInForce, statusOf } from '../approval/status.js'
import { exclusionsOf, findExclusion } from './exclusions.js'
import type { NearAnswer } from './part-answer.js'

/** @returns a document that is not in force, such as QP-004, which is still a draft */
export function nearDocument(qms: Qms, documents: readonly Document[]): NearAnswer | undefined {
  const pending = documents.find((document) => !isInForce(qms, document))
  return pending && near(pending, whyNotInForce(qms, pending))
}

/** @returns the scope that will leave a clause out, once it is in force */
export function nearExclusion(qms: Qms, clause: string): NearAnswer | undefined {
  for (const scope of qms.ofType('qms-scope')) {
    if (isInForce(qms, scope as Document) || !findExclusion(exclusionsOf(qms, scope), clause)) continue
    return { ...near(scope as Document, whyNotInForce(qms, scope as Document)), does: 'leaves out' }
  }
  return undefined
}

export function near({ id, path }: Document, fault: string): NearAnswer {
  return { document: id || path, does: 'answers', fault }
}

function whyNotInForce(qms: Qms, document: Document): string {
  return STATUS_WORDS[statusOf(qms, document)] ?? 'is not in force'
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'is still a draft',
  'in approval': 'is still being approved',
  approved: 'is not effective yet',
  retired: 'has been retired',
}
