import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { buildSpans, presentOn } from '../../core/time/spans.js'
import { once } from '../../core/values/once.js'
import { byId } from '../../core/values/order.js'
import { isInForce, timeInForce } from './status.js'

/** The documents of which some revision is in force on the as-of date, by id. */
export const documentsInForce = once((qms: Qms): readonly Document[] => {
  return presentOn(everInForce(qms), qms.today).filter((document) => isInForce(qms, document))
})

const everInForce = onceForAllDays((content) =>
  buildSpans(content.maintained.toSorted(byId).map((thing) => ({ thing, period: timeInForce(content, thing) }))),
)
