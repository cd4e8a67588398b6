import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { groupBy } from '../../../core/values/group-by.js'
import { once } from '../../../core/values/once.js'
import type { DueItem } from './due-item.js'
import { dueItems } from './due-items.js'

/** @returns what is to be done about one document or record: the earliest first */
export function dueItemsOf(qms: Qms, { id }: Document): readonly DueItem[] {
  return dueItemsById(qms).get(id) ?? []
}

const dueItemsById = once((qms: Qms) => groupBy(dueItems(qms), ({ document }) => document.id))
