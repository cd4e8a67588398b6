import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Check } from './verification.js'

export type ApprovalRecord = Document<Approval>

/** Looks at one side of an approval record: its text, its files, its people, its place in history. */
export type Verify = (qms: Qms, record: ApprovalRecord) => readonly Check[]

export function holds(at: Check['at'], message: string): Check {
  return { result: 'holds', at, message }
}

export function fails(at: Check['at'], message: string): Check {
  return { result: 'fails', at, message }
}

export function notChecked(at: Check['at'], message: string): Check {
  return { result: 'not checked', at, message }
}
