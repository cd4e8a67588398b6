import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { unreadPlaceOf } from '../../../core/questions/unread-place.js'
import { once } from '../../../core/values/once.js'
import { lostRecords } from './lost-records.js'
import { wronglyDeleted } from './wrongly-deleted.js'

interface ToldLosses {
  readonly ids: ReadonlySet<string>
  readonly paths: ReadonlySet<string>
}

/** Finds the documents and records whose absence is a problem by itself: what still refers to them is no second one. */
export const toldLosses = once((qms: Qms): ToldLosses => {
  const { severities } = (qms.base ?? qms).settings
  const told: readonly Document[] = [
    ...(severities['nothing-deleted'] === 'off' ? [] : wronglyDeleted(qms)),
    ...(severities['records-only-grow'] === 'off' ? [] : lostRecords(qms).map(({ document }) => document)),
    ...hiddenRecords(qms),
  ]
  return { ids: new Set(told.map(({ id }) => id)), paths: new Set(told.map(({ path }) => path)) }
})

/** A link is in place of their folder, say. */
function hiddenRecords(qms: Qms): readonly Document[] {
  return [...(qms.recordVersions ?? [])].flatMap(([path, versions]) => {
    const newest = unreadPlaceOf(qms, path) && versions.find(({ record }) => record)?.record
    return newest ? [{ ...newest, path }] : []
  })
}
