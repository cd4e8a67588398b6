import { readFileSync } from 'node:fs'
import type { Document } from '../core/model/document.js'
import { fieldText } from '../core/model/fields.js'
import type { Approval } from '../core/model/generated-types.js'
import type { Qms } from '../core/model/qms.js'
import { addDays, type CalendarDate } from '../core/values/date.js'
import { textOnDay } from './text-on-day.js'

/** @returns the bytes of a document that people had before them: what was filled in since is not in it yet */
export function textAsApproved(qms: Qms, document: Document, firstApproval: CalendarDate): string {
  return textOnDay(qms, document, readFileSync(document.path, 'utf8'), writtenOn(firstApproval))
}

/** @returns the day on which a text was written: three days before it is approved */
export function writtenOn(firstApproval: CalendarDate): CalendarDate {
  return addDays(firstApproval, -3)
}

/** @returns the day of the first approval in a record */
export function firstApproval({ approvals: [first] = [] }: Approval): CalendarDate {
  return (first?.at ?? '').slice(0, 10)
}

/** @returns whether a record approves the revision that the file holds now */
export function isOfPresentRevision({ document, revision }: Approval, { id, fields }: Document): boolean {
  return document === id && revision === fieldText(fields, 'revision')
}
