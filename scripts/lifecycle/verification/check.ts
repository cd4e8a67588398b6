import type { Document } from '../../model/document.js'
import type { Approval } from '../../model/generated-types.js'
import type { FieldPointer } from '../../model/place.js'
import type { Qms } from '../../model/qms.js'

export type ApprovalRecord = Document<Approval>

/** One thing that was looked at in an approval record. */
export interface Check {
  readonly result: 'holds' | 'fails' | 'not checked'
  /** A sentence: what was found and, where it fails, what to do. */
  readonly said: string
  /** The field of the record that it is about. */
  readonly at: FieldPointer
}

/** Looks at one side of an approval record: its text, its pictures, its people, its place in history. */
export type Verify = (qms: Qms, record: ApprovalRecord) => readonly Check[]

export function holds(at: FieldPointer, said: string): Check {
  return { result: 'holds', at, said }
}

export function fails(at: FieldPointer, said: string): Check {
  return { result: 'fails', at, said }
}

export function notChecked(at: FieldPointer, said: string): Check {
  return { result: 'not checked', at, said }
}
