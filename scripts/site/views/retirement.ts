import { fieldText } from '../../core/model/fields.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { documentLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** That a document was withdrawn, or will be. */
export interface Retirement {
  /** The first day on which it does not apply. */
  readonly on: CalendarDate
  readonly reason: string
  readonly successor?: SiteLink
}

/** @returns undefined for a document that goes on to apply */
export function retirementOf(publication: Publication, entry: PublishedDocument): Retirement | undefined {
  const { shownAs, retiresOn, document, workingCopy } = entry
  if (shownAs !== 'retired' && retiresOn === undefined) return undefined
  // The text in force may be the one before the text that withdraws it.
  const { fields } = shownAs === 'retired' ? document : workingCopy
  const by = fieldText(fields, 'retired.superseded_by')
  const successor = by === undefined ? undefined : (documentLink(publication, by) ?? { text: by })
  const [on = '', reason = ''] = [fieldText(fields, 'retired.on'), fieldText(fields, 'retired.reason')]
  return { on, reason, ...defined({ successor }) }
}
