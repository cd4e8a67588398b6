import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { documentAt } from '../../core/questions/document-at.js'
import { processOf } from '../documents/process-of.js'
import { equipmentInUse } from '../equipment/calibrations.js'

/** What a process works with: a provider that it buys from, or measuring equipment. */
export interface ProcessResource {
  readonly document: Document
  /** As the record says, such as `approved` or `in-use`. */
  readonly status: string
  /** Such as a provider that is blocked. */
  readonly isUnusable: boolean
}

/** @returns the external providers of a process and the equipment in use that it, or its register, gives to the process */
export function processResources(qms: Qms, process: string): readonly ProcessResource[] {
  return [...providersOf(qms, process), ...equipmentOf(qms, process)]
}

function providersOf(qms: Qms, process: string): readonly ProcessResource[] {
  return qms.ofType('external-provider').flatMap((provider) => {
    const { ended, status = '' } = provider.fields
    const document = provider as Document
    const isThere = provider.fields.process === process && !correctionOf(qms, provider)
    return isThere && (ended === undefined || ended > qms.today)
      ? [{ document, status, isUnusable: status === 'blocked' }]
      : []
  })
}

function equipmentOf(qms: Qms, process: string): readonly ProcessResource[] {
  return equipmentInUse(qms).flatMap((equipment) => {
    const document = equipment as Document
    const holder = documentAt(qms, equipment.path) ?? document
    return processOf(qms, holder) === process ? [{ document, status: 'in-use', isUnusable: false }] : []
  })
}
