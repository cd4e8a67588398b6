import type { Document } from '../../model/document.js'
import { fieldText } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'
import { isRetired } from '../status.js'
import { hasEnded } from './has-ended.js'

/** @returns whether nobody waits for anything here: the document is retired, or the record closed, given up or paused */
export function isOver(qms: Qms, document: Document): boolean {
  const { fields } = document
  if (qms.typeOf(document)?.control === 'maintained') return isRetired(qms, document)
  if ([fields.closed, fields.cancelled, fields.ended].some((end) => hasEnded(end, qms.today))) return true
  return isPaused(qms, document)
}

function isPaused({ today }: Qms, { fields }: Document): boolean {
  const since = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  return since !== undefined && since <= today && (until === undefined || until > today)
}
