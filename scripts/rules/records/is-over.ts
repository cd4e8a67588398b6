import type { Document } from '../../model/document.js'
import { fieldText } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'

/** @returns whether nobody waits for anything here: the document is retired, or the record closed, given up or paused */
export function isOver({ today }: Qms, { fields }: Document): boolean {
  const ends = ['retired.on', 'closed', 'cancelled.on', 'ended'].map((field) => fieldText(fields, field))
  if (ends.some((end) => end !== undefined && end <= today)) return true
  const since = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  return since !== undefined && since <= today && (until === undefined || until > today)
}
