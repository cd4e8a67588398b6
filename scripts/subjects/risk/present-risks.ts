import type { Document } from '../../core/model/document.js'
import type { Risk } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { isClosed } from '../documents/is-closed.js'

/** @returns the risks that were identified by the as-of date and are neither closed nor given up */
export const presentRisks = once((qms: Qms): readonly Document<Risk>[] =>
  qms.ofType('risk').filter((risk) => (risk.fields.identified ?? '') <= qms.today && !isClosed(qms, risk as Document)),
)
