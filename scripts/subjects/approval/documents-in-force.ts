import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { buildSpans, presentOn } from '../../core/time/spans.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { isInForce, timeInForce } from './status.js'

/** The documents of which some revision is in force on the as-of date, by id. */
export const documentsInForce = once((qms: Qms): readonly Document[] => {
  const places = placesById(qms)
  const placeOf = (document: Document) => places.get(document) ?? 0
  return presentOn(everInForce(qms), qms.today)
    .filter((document) => isInForce(qms, document))
    .sort((a, b) => placeOf(a) - placeOf(b))
})

const everInForce = onceForAllDays((content) =>
  buildSpans(content.maintained.map((thing) => ({ thing, period: timeInForce(content, thing) }))),
)

const placesById = onceForAllDays(
  (content): ReadonlyMap<Document, number> =>
    new Map([...content.maintained].sort(byId).map((document, place) => [document, place])),
)
